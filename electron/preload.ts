// The bridge over Electron’s messages, and nothing else: what the page gets to see of Electron.
import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, CHANNELS, STAFF_CHANNELS } from '../core/bridge.ts';
import type { Host, StaffBridge } from '../core/bridge.ts';

/** A call over its channel, as the contract types it. */
function call<Answer>(channel: string): (...args: unknown[]) => Promise<Answer> {
  return (...args) => ipcRenderer.invoke(channel, ...args) as Promise<Answer>;
}

const staff: StaffBridge = {
  door: call(STAFF_CHANNELS.door),
  enter: call(STAFF_CHANNELS.enter),
  setPin: call(STAFF_CHANNELS.setPin),
  panel: call(STAFF_CHANNELS.panel),
  change: call(STAFF_CHANNELS.change),
  act: call(STAFF_CHANNELS.act),
  shut: call(STAFF_CHANNELS.shut),
};

const bridge: Host = {
  settings: call(CHANNELS.settings),
  open: call(CHANNELS.open),
  onChanged: (listener) => {
    // The event itself stays here: it holds a way to Electron.
    const heard = (): void => {
      listener();
    };
    ipcRenderer.on(CHANNELS.changed, heard);
    return () => {
      ipcRenderer.off(CHANNELS.changed, heard);
    };
  },
  report: call(CHANNELS.report),
  staff,
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
