// Home and End held together, heard by the main process: under the still there is no script that could hear them.
import type { BrowserWindow } from 'electron';
import { STAFF_HOLD, STAFF_KEYS } from '../../core/staff-hold.ts';

/** Calls `held` each time that both were held long enough, until the window is closed. */
export function onHeldKeys(window: BrowserWindow, held: () => void): void {
  const down = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    if (down.size === STAFF_KEYS.size) {
      timer ??= setTimeout(held, STAFF_HOLD);
      return;
    }
    clearTimeout(timer);
    timer = undefined;
  };
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (!STAFF_KEYS.has(key)) return;
    if (type === 'keyUp') down.delete(key);
    else down.add(key);
    look();
  });
  // What is let go elsewhere is not heard of here.
  const forget = () => {
    down.clear();
    look();
  };
  window.on('blur', forget);
  window.once('closed', forget);
}
