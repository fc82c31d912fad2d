// How the page’s calls come in: one wrapper, which no handler can do without, checks who calls and with what.
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { GenericSchema } from 'valibot';
import { CALL_ARGUMENTS, CHANNELS } from '../../core/bridge.ts';
import type { BridgeCall, KioskBridge } from '../../core/bridge.ts';
import { STAFF_ARGUMENTS, STAFF_CHANNELS } from '../../core/staff.ts';
import type { StaffBridge } from '../../core/staff.ts';
import { faultOf } from './call-arguments.ts';
import type { Log } from '../log/log.ts';
import { APP_ORIGIN } from '../serving/resolve.ts';

/** One handler a call: leave one out, or add a method to the bridge, and this does not compile. */
type Answers<Bridge> = {
  readonly [Name in keyof Bridge]: Bridge[Name] extends (...args: infer Args) => Promise<infer Answer>
    ? (...args: Args) => Answer | Promise<Answer>
    : never;
};

/** Answers the page of this window, and nobody else. */
export function answerCalls(
  window: BrowserWindow,
  handlers: Answers<Pick<KioskBridge, BridgeCall>>,
  log: Log,
): void {
  for (const name of Object.keys(CALL_ARGUMENTS) as BridgeCall[])
    answer(
      window,
      { name, channel: CHANNELS[name], schema: CALL_ARGUMENTS[name], handler: handlers[name] },
      log,
    );
}

/** Answers the staff panel on the page of this window. */
export function answerStaff(window: BrowserWindow, staff: Answers<StaffBridge>, log: Log): void {
  for (const name of Object.keys(STAFF_ARGUMENTS) as (keyof StaffBridge)[])
    answer(
      window,
      { name, channel: STAFF_CHANNELS[name], schema: STAFF_ARGUMENTS[name], handler: staff[name] },
      log,
    );
}

interface Answered {
  readonly name: string;
  readonly channel: string;
  readonly schema: GenericSchema;
  /** Takes what the schema lets pass. */
  readonly handler: (...args: never[]) => unknown;
}

function answer(window: BrowserWindow, { name, channel, schema, handler }: Answered, log: Log): void {
  window.webContents.ipc.handle(channel, (event, ...args: unknown[]) => {
    const reason = refusalOf(event, window) ?? faultOf(schema, args);
    if (reason === undefined) return handler(...(args as never[]));
    log.warn('ipc', `refused ${name}: ${reason}`);
    throw new Error(`${name} was refused: ${reason}`);
  });
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
