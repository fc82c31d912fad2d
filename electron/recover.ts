// Brings the page back when it is gone or hangs. The wait between two tries grows, so a page that dies at once is not
// hammered.
import type { BrowserWindow } from 'electron';
import type { Log } from './log.ts';

/** First and longest wait before a reload, ms. */
const FIRST = 1_000;
const LONGEST = 60_000;
/** A page that lived this long, ms, has recovered: the next failure waits the first time again. */
const CALM = 5 * 60_000;
/** A page that answers nothing for this long, ms, is ended, and thereby reloaded. */
const HANG = 10_000;

/**
 * @param load loads the page anew
 * @param restarted told of every time that the page is brought back, and why
 */
export function recoverPage(
  window: BrowserWindow,
  load: () => Promise<void>,
  restarted: (cause: string) => void,
  log: Log,
): void {
  const { webContents } = window;
  const backoff = new Backoff();
  let reload: NodeJS.Timeout | undefined;
  let hang: NodeJS.Timeout | undefined;

  function reloadSoon(why: string): void {
    if (window.isDestroyed() || reload !== undefined) return;
    const wait = backoff.next(performance.now());
    restarted(why);
    log.error('window', `${why}; loading the page again in ${String(wait / 1_000)} s`);
    reload = setTimeout(() => {
      reload = undefined;
      if (!window.isDestroyed()) void load().catch(() => undefined);
    }, wait);
  }

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') reloadSoon(`the page’s process is gone (${reason}, ${String(exitCode)})`);
  });
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    // −3 is a load that another one replaced.
    if (isMainFrame && code !== -3) reloadSoon(`the page did not load (${description}, ${String(code)})`);
  });
  window.on('unresponsive', () => {
    log.error('window', 'the page does not answer');
    clearTimeout(hang);
    hang = setTimeout(() => {
      if (!window.isDestroyed()) webContents.forcefullyCrashRenderer();
    }, HANG);
  });
  window.on('responsive', () => {
    clearTimeout(hang);
    log.info('window', 'the page answers again');
  });
  window.once('closed', () => {
    clearTimeout(reload);
    clearTimeout(hang);
  });
}

/** Waits that double from FIRST to LONGEST, and start over after a calm time. */
export class Backoff {
  #wait = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** The wait before the next try, ms. @param now monotonic time, ms */
  next(now: number): number {
    const calm = now - this.#last > CALM;
    this.#wait = calm ? FIRST : Math.min(this.#wait * 2, LONGEST);
    this.#last = now;
    return this.#wait;
  }
}
