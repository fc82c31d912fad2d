// The one window: black until the first slide is painted, full screen on a kiosk, framed for a developer.
import { BrowserWindow, screen } from 'electron';
import type { WebContents } from 'electron';
import type { Log } from './log.ts';

/** Size of the page in a window, device-independent pixels. */
const WINDOWED = { width: 1280, height: 720 } as const;
/** A page that has not painted after this long is shown all the same, ms: staff then see black, and read the log. */
const PATIENCE = 10_000;

export interface WindowWishes {
  readonly windowed: boolean;
  readonly preload: string;
  /** Whether Chromium’s developer tools can be opened. */
  readonly devTools: boolean;
  /** Called with its contents before anything is loaded into them. */
  readonly lock: (contents: WebContents) => void;
}

/** Makes the window, hidden and empty. */
export function openWindow({ windowed, preload, devTools, lock }: WindowWishes): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Jubilee',
    show: false,
    backgroundColor: '#000000',
    autoHideMenuBar: true,
    ...(windowed ? { ...WINDOWED, useContentSize: true } : fullScreen()),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      // The show goes on behind a system dialog, and while the window is still hidden.
      backgroundThrottling: false,
      devTools,
    },
  });
  const { webContents } = window;
  lock(webContents);
  webContents.on('did-finish-load', () => {
    webContents.setZoomFactor(1);
    void webContents.setVisualZoomLevelLimits(1, 1);
  });
  return window;
}

/** Shows the window at the first painted slide; returns what to call then. */
export function showWhenPainted(window: BrowserWindow, log: Log): (slide: string) => void {
  const since = performance.now();
  const giveUp = setTimeout(() => {
    log.error('window', `no slide painted after ${String(PATIENCE / 1_000)} s; showing the window as it is`);
    show(window);
  }, PATIENCE);
  window.once('closed', () => {
    clearTimeout(giveUp);
  });
  let painted = false;
  return (slide) => {
    if (painted) return;
    painted = true;
    clearTimeout(giveUp);
    log.info(
      'window',
      `painted ${slide} ${String(Math.round(performance.now() - since))} ms after loading began`,
    );
    show(window);
  };
}

/** Brings the window to the front: someone started Jubilee again. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The display’s own size from the start: nothing moves when the window is shown. */
function fullScreen() {
  return { ...screen.getPrimaryDisplay().bounds, frame: false, kiosk: true, enableLargerThanScreen: true };
}

function show(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  window.show();
  window.focus();
}
