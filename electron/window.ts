// The one window: black and hidden at first, full screen on a kiosk, framed for a developer.
import { BrowserWindow, screen } from 'electron';
import type { WebContents } from 'electron';

/** Size of the page in a window, device-independent pixels. */
const WINDOWED = { width: 1280, height: 720 } as const;

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

/** Brings the window to the front: someone started Jubilee again. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Shows the window, over everything else unless it is one among others. */
export function showWindow(window: BrowserWindow, windowed: boolean): void {
  if (window.isDestroyed()) return;
  window.show();
  if (!windowed) window.setKiosk(true);
  window.focus();
}

/**
 * The display’s size from the start, so that nothing moves when the window is shown; `kiosk` here would show it at once.
 * A pixel taller, which kiosk mode takes back: on X11, Chromium makes a window of exactly the display’s size a pixel
 * smaller both ways, and without a window manager it would stay so. A pixel wider where the scale is no whole number:
 * the display’s size is rounded down then.
 */
function fullScreen() {
  const { bounds, scaleFactor } = screen.getPrimaryDisplay();
  const { x, y, width, height } = bounds;
  const rest = Number.isInteger(scaleFactor) ? 0 : 1;
  return { x, y, width: width + rest, height: height + 1, frame: false, enableLargerThanScreen: true };
}
