// The bridge over Electron’s messages, and nothing else: what the page gets to see of Electron.
import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, CHANNELS } from '../core/bridge.ts';
import type { KioskBridge } from '../core/bridge.ts';

const bridge: KioskBridge = {
  settings: () => ipcRenderer.invoke(CHANNELS.settings) as ReturnType<KioskBridge['settings']>,
  open: () => ipcRenderer.invoke(CHANNELS.open) as ReturnType<KioskBridge['open']>,
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
  report: (report) => ipcRenderer.invoke(CHANNELS.report, report) as ReturnType<KioskBridge['report']>,
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
