// Ends the program so that it begins anew.
import { app } from 'electron';
import { BEGIN_ANEW, isSupervised } from '../system/supervised.ts';

/**
 * Where something starts us again whenever we end, ending is all: a second one of ours would stand in its way. Elsewhere
 * we start ourselves, with the same flags. An AppImage and a portable program run from a place that is gone when they end:
 * their file is started.
 */
export function restartProgram(env: NodeJS.ProcessEnv = process.env): void {
  if (isSupervised(env)) {
    app.exit(BEGIN_ANEW);
    return;
  }
  const execPath = env.APPIMAGE ?? env.PORTABLE_EXECUTABLE_FILE;
  app.relaunch({ args: process.argv.slice(1), ...(execPath === undefined ? {} : { execPath }) });
  app.exit(0);
}
