// How the page’s calls come in: one wrapper, which no handler can do without, checks who calls and with what.
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { CHANNELS } from '../core/bridge.ts';
import type { KioskBridge } from '../core/bridge.ts';
import { faultOf } from './call-arguments.ts';
import type { Call } from './call-arguments.ts';
import type { Log } from './log.ts';
import { APP_ORIGIN } from './resolve.ts';

/** One handler a call: leave one out, or add a method to the bridge, and this does not compile. */
export type Handlers = {
  readonly [Name in Call]: (
    ...args: Parameters<KioskBridge[Name]>
  ) => Awaited<ReturnType<KioskBridge[Name]>> | ReturnType<KioskBridge[Name]>;
};

/** Answers the page of this window, and nobody else. */
export function answerCalls(window: BrowserWindow, handlers: Handlers, log: Log): void {
  for (const name of Object.keys(handlers) as Call[]) {
    const handler = handlers[name] as (...args: unknown[]) => unknown;
    window.webContents.ipc.handle(CHANNELS[name], (event, ...args: unknown[]) => {
      const reason = refusalOf(event, window) ?? faultOf(name, args);
      if (reason === undefined) return handler(...args);
      log.warn('ipc', `refused ${name}: ${reason}`);
      throw new Error(`${name} was refused: ${reason}`);
    });
  }
}

/** Tells the page that the deck or the settings changed. */
export function tellChanged(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.webContents.send(CHANNELS.changed);
}

/** Why this caller is refused: only the main frame of our window, on our own page, may call. */
function refusalOf(event: IpcMainInvokeEvent, window: BrowserWindow): string | undefined {
  const frame = event.senderFrame;
  if (frame === null) return 'the caller is gone';
  if (window.isDestroyed() || event.sender !== window.webContents) return 'the caller is not our window';
  if (frame !== window.webContents.mainFrame) return 'the caller is not the main frame';
  return frame.origin === APP_ORIGIN ? undefined : `the caller’s origin is ${frame.origin}`;
}
