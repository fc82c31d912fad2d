// Which deaths of our processes are worth a word: not those of the signal that ends us as well.
import { constants } from 'node:os';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';

/**
 * A shutdown, or Ctrl+C in a terminal, ends our helpers in the same moment as us, and we may hear of theirs first: one that
 * was asked to end is told of after so long, ms, unless we are ending by then. Whoever else asked it to is in the log all the
 * same. What helps is not put off.
 */
const SAME_SIGNAL = 1_000;

/** Has `say` tell of a process that is gone, as Electron told of it: at once, later, or never. */
export type TellOfDeath = (reason: string, exitCode: number, say: () => void) => void;

/** @param window whose processes’ deaths are told, until it is closed; without one, until the program ends */
export function watchDeaths(window?: BrowserWindow): TellOfDeath {
  let ending = false;
  const quits = () => {
    ending = true;
  };
  app.on('before-quit', quits);
  window?.once('closed', () => app.off('before-quit', quits));
  return (reason, exitCode, say) => {
    if (!isAskedToEnd(reason, exitCode)) say();
    else if (!ending)
      setTimeout(() => {
        if (!ending) say();
      }, SAME_SIGNAL);
  };
}

/** Whether a process was ended by one of the signals that systems end programs by: then its code is the signal’s number. */
function isAskedToEnd(reason: string, exitCode: number): boolean {
  const { SIGHUP, SIGINT, SIGTERM } = constants.signals;
  return reason === 'killed' && [SIGHUP, SIGINT, SIGTERM].includes(exitCode);
}
