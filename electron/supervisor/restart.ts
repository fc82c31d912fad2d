// Ends the program so that it begins anew.
import { app } from 'electron';

/**
 * Under systemd the unit starts it again, and a child of ours would be ended with us; elsewhere we start ourselves, with
 * the same arguments. @param code exit code, where somebody is there to read it
 */
export function restartProgram(code = 0): void {
  const supervised = process.env.INVOCATION_ID !== undefined || process.env.NOTIFY_SOCKET !== undefined;
  if (!supervised) app.relaunch({ args: process.argv.slice(1) });
  app.exit(supervised ? Math.max(code, 1) : code);
}
