// When a window may have lost its picture: after sleep, an unlock, or a change of displays (electron#37361).
import { powerMonitor, screen } from 'electron';
import type { BrowserWindow } from 'electron';

/** Calls back at each, until the window is closed. */
export function onWake(window: BrowserWindow, woke: () => void): void {
  powerMonitor.on('resume', woke);
  powerMonitor.on('unlock-screen', woke);
  screen.on('display-added', woke);
  screen.on('display-metrics-changed', woke);
  window.once('closed', () => {
    powerMonitor.off('resume', woke);
    powerMonitor.off('unlock-screen', woke);
    screen.off('display-added', woke);
    screen.off('display-metrics-changed', woke);
  });
}
