// Ends the program so that it begins anew.
import { app } from 'electron';

/**
 * Under systemd the unit starts it again, and a child of ours would be ended with us; elsewhere we start ourselves, with
 * the same flags. An AppImage and a portable program run from a place that is gone when they end: their file is started.
 */
export function restartProgram(): void {
  const { NOTIFY_SOCKET, APPIMAGE, PORTABLE_EXECUTABLE_FILE } = process.env;
  // Not INVOCATION_ID, which every program of a desktop session inherits.
  if (NOTIFY_SOCKET !== undefined) {
    app.exit(1);
    return;
  }
  const execPath = APPIMAGE ?? PORTABLE_EXECUTABLE_FILE;
  app.relaunch({ args: process.argv.slice(1), ...(execPath === undefined ? {} : { execPath }) });
  app.exit(0);
}
