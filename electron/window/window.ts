// A window: black and hidden at first, full screen on a kiosk, framed for a developer.
import { BrowserWindow } from 'electron';
import type { Display, Rectangle, Session, WebContents } from 'electron';

/** Size of the page in a window, device-independent pixels. */
const WINDOWED = { width: 1280, height: 720 } as const;

export interface WindowWishes {
  readonly windowed: boolean;
  /** The display that it covers, or stands on. */
  readonly display: Display;
  readonly session: Session;
  readonly preload: string;
  /** Whether Chromium’s developer tools can be opened. */
  readonly devTools: boolean;
  /** Called with its contents before anything is loaded into them. */
  readonly lock: (contents: WebContents) => void;
}

/** Makes the window, hidden and empty. */
export function openWindow({
  windowed,
  display,
  session,
  preload,
  devTools,
  lock,
}: WindowWishes): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Jubilee',
    show: false,
    backgroundColor: '#000000',
    autoHideMenuBar: true,
    ...(windowed ? inTheMiddle(display) : { ...over(display), frame: false, enableLargerThanScreen: true }),
    webPreferences: {
      preload,
      session,
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

/** Shows the window. */
export function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  window.show();
  window.focus();
}

/** Has a window that is shown fill its display, over everything else. */
export function fillDisplay(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  window.setKiosk(true);
  window.focus();
}

/**
 * Moves the window over a display, wherever it was.
 * @returns whether it had to move
 */
export function coverDisplay(window: BrowserWindow, display: Display): boolean {
  if (window.isDestroyed() || covers(window.getBounds(), display.bounds)) return false;
  // A window in kiosk mode stays on its display.
  const kiosk = window.isKiosk();
  if (kiosk) window.setKiosk(false);
  window.setBounds(over(display));
  if (kiosk) window.setKiosk(true);
  return true;
}

/** Whether a window leaves nothing of a display open. It may stand over its edge by a pixel: see `over`. */
function covers(window: Rectangle, display: Rectangle): boolean {
  const [wider, taller] = [window.width - display.width, window.height - display.height];
  const spare = [wider, taller].every((more) => more === 0 || more === 1);
  return window.x === display.x && window.y === display.y && spare;
}

function inTheMiddle({ workArea }: Display) {
  const { width, height } = WINDOWED;
  return {
    x: Math.round(workArea.x + Math.max(0, workArea.width - width) / 2),
    y: Math.round(workArea.y + Math.max(0, workArea.height - height) / 2),
    width,
    height,
    useContentSize: true,
  };
}

/**
 * The display’s size from the start, so that nothing moves when the window is shown; `kiosk` here would show it at once.
 * A pixel taller, which kiosk mode takes back: on X11, Chromium makes a window of exactly the display’s size a pixel
 * smaller both ways, and without a window manager it would stay so. A pixel wider where the scale is no whole number:
 * the display’s size is rounded down then.
 */
function over({ bounds, scaleFactor }: Display): Rectangle {
  const rest = Number.isInteger(scaleFactor) ? 0 : 1;
  return { ...bounds, width: bounds.width + rest, height: bounds.height + 1 };
}
