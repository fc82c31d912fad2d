// A drive that hangs, as a share whose server is gone: a call to it neither succeeds nor fails, and each holds one of the
// threads with which Node reads files: four, or what UV_THREADPOOL_SIZE says, which counts before main.ts is read.
import { inTurn } from './in-turn.ts';

/** A drive that has not answered for this long, ms, is taken for lost; one that only sleeps is awake by then. */
export const PATIENCE = 10_000;

/** What a promise gives, or undefined where that takes longer. @param patience ms */
export async function within<T>(patience: number, answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((give) => {
    timer = setTimeout(give, patience, undefined);
  });
  return Promise.race([answer, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** Asks one drive; undefined where that takes too long, or did so a moment ago. */
export type Ask = <T>(task: () => Promise<T>) => Promise<T | undefined>;

/**
 * Returns what asks a drive one thing at a time. What takes too long gives undefined; until it is over, nothing else is
 * begun, and all gives undefined at once.
 * @param patience ms, from when a thing is begun: however many wait before it
 * @param onlost called each time that the drive is taken for lost
 * @param onfound called when it answers after that
 */
export function patiently(patience: number, onlost?: () => void, onfound?: () => void): Ask {
  const turn = inTurn();
  let lost = false;
  return (task) =>
    turn(async () => {
      if (lost) return undefined;
      return new Promise((give, fail) => {
        const timer = setTimeout(() => {
          lost = true;
          give(undefined);
          onlost?.();
        }, patience);
        void task()
          .then(give, fail)
          .finally(() => {
            clearTimeout(timer);
            if (!lost) return;
            lost = false;
            onfound?.();
          });
      });
    });
}
