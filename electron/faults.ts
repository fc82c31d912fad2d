// What becomes of a bug in the main process: Electron would show a dialog to visitors; here it is a line in the log.
import type { Log } from './log.ts';

/** The page runs in a process of its own and goes on showing, so the kiosk is not ended for a fault of its host. */
export function logFaults(log: Log): void {
  const report = (what: string) => (error: unknown) => {
    log.error('main', `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  process.on('uncaughtException', report('uncaught'));
  process.on('unhandledRejection', report('unhandled'));
}
