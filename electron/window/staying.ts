// A locked kiosk stays in front: over task bars and notes, with the focus, on the whole screen.
import { BrowserWindow } from 'electron';

/** How soon after it lost its place the window takes it back, ms: a system’s own dialog gets time to come and go. */
const SOON = 250;
/** Least time between two tries, ms: whoever holds the focus for good is asked again, and not fought. */
const APART = 2_000;

/** To be called when the window fills its display: from then on it takes back what it loses. */
export function stayInFront(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  let last = Number.NEGATIVE_INFINITY;

  const soon = (): void => {
    timer ??= setTimeout(look, Math.max(SOON, last + APART - performance.now()));
  };

  function look(): void {
    timer = undefined;
    if (window.isDestroyed() || isInFront(window)) return;
    last = performance.now();
    if (window.isMinimized()) window.restore();
    if (!window.isVisible()) window.show();
    if (!window.isKiosk()) window.setKiosk(true);
    onTop();
    window.moveTop();
    window.focus();
    // Whether that helped is seen only later; where it did not, no event would come.
    soon();
  }

  const onTop = (): void => {
    window.setAlwaysOnTop(true, 'screen-saver');
  };

  onTop();
  window.on('blur', soon);
  window.on('minimize', soon);
  window.on('hide', soon);
  window.on('leave-full-screen', soon);
  window.on('always-on-top-changed', (_event, isOnTop) => {
    if (!isOnTop) soon();
  });
  // The keys of a mouse and of a keyboard that go back, forward or home (Windows).
  window.on('app-command', (event) => {
    event.preventDefault();
  });
  window.once('closed', () => {
    clearTimeout(timer);
  });
}

/** Another window of ours may have the focus. */
function isInFront(window: BrowserWindow): boolean {
  const isThere = window.isVisible() && !window.isMinimized() && window.isKiosk() && window.isAlwaysOnTop();
  return isThere && BrowserWindow.getFocusedWindow() !== null;
}
