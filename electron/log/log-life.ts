// The first and the last line of a run: what started, and why it ended.
import { app } from 'electron';
import type { Log } from './log.ts';
import type { CurrentSettings } from '../settings/current-settings.ts';

/** What systems end a program by; without us, Electron would end as well, and say nothing. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Why the program ends: the first reason that is given. */
let cause: string | undefined;

/** To be called right before the program is ended. */
export function endsBecause(why: string): void {
  cause ??= why;
}

/** Logs the start now, and the end when it comes; one by SIGKILL, or a power cut, leaves no line. */
export function logLife({ files, settings }: Pick<CurrentSettings, 'files' | 'settings'>, log: Log): void {
  const read = files.length === 0 ? 'none' : files.join(', ');
  log.info(
    'start',
    `Jubilee ${app.getVersion()}, Electron ${process.versions.electron}; settings: ${read}; exhibition: ${settings.exhibition}`,
  );
  // After staff and signals, which quit as well: by Ctrl+Q, a closed window, or the end of the session.
  app.once('before-quit', () => {
    endsBecause('it was quit');
  });
  app.once('quit', () => {
    log.info('end', `Jubilee ends: ${cause ?? 'it begins anew after faults'}`);
  });
  for (const signal of SIGNALS) {
    // Once: the second one ends even a program that hangs.
    process.once(signal, () => {
      endsBecause(signal);
      app.quit();
    });
  }
}
