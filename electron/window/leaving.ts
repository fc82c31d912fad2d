// Who may leave the kiosk, and how: with a lock nobody at the keyboard can; without one, Ctrl+Q does.
import { app, Menu } from 'electron';
import type { BrowserWindow } from 'electron';
import { isLeavingKey, isRefusedKey } from './keys.ts';

/**
 * Takes the menu and its keys away. Locked, closing the window (Alt+F4) does nothing either; the system’s own ways to
 * end a program (a signal, shutting down) always work.
 */
export function guardLeaving(window: BrowserWindow, locked: boolean): void {
  Menu.setApplicationMenu(null);
  let ending = false;
  const quits = () => {
    ending = true;
  };
  app.on('before-quit', quits);
  window.once('closed', () => app.off('before-quit', quits));
  window.on('session-end', () => {
    ending = true;
  });
  window.on('close', (event) => {
    if (locked && !ending) event.preventDefault();
  });
  window.webContents.on('before-input-event', (event, input) => {
    if (isLeavingKey(input)) {
      event.preventDefault();
      if (!locked) app.quit();
    } else if (locked && isRefusedKey(input)) {
      event.preventDefault();
    }
  });
}
