// The first and the last line of a run: what started, and why it ended.
import { app } from 'electron';
import type { Log } from './log.ts';

/** What systems end a program by; without us, Electron would end as well, and say nothing. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
/** How long an end may take before another signal cuts it short, ms: longer than all that `beforeEnd` holds it up for. */
const PATIENCE = 10_000;

/** Why the program ends: the first reason that is given. */
let cause: string | undefined;

/** To be called right before the program is ended. */
export function endsBecause(why: string): void {
  cause ??= why;
}

/** Logs the start now, before anything else, and the end when it comes; one by SIGKILL, or a power cut, leaves no line. */
export function logLife(log: Log): void {
  log.info('start', `Jubilee ${app.getVersion()}, Electron ${process.versions.electron}`);
  // After staff and signals, which quit as well: by Ctrl+Q, a closed window, or the end of the session.
  app.once('before-quit', () => {
    endsBecause('it was quit');
  });
  app.once('quit', () => {
    log.info('end', `Jubilee ends: ${cause ?? 'it begins anew after faults'}`);
  });
  let asked: number | undefined;
  // All of them: the second of two in haste, without us, would be no end in order.
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      endsBecause(signal);
      if (asked === undefined) app.quit();
      else if (performance.now() - asked > PATIENCE) app.exit();
      asked ??= performance.now();
    });
  }
}
