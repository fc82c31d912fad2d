// When the window may be shown: once the first slide is painted, or when there is no sense in waiting for that.
import type { BrowserWindow } from 'electron';
import type { Log } from '../log/log.ts';

/** A page that has not painted after this long is shown all the same, ms: staff then see black, and read the log. */
const PATIENCE = 10_000;
/** Longest wait for one frame of the page, ms. */
const FRAME = 300;
/**
 * Now and then Chromium draws no frames for a hidden window (Linux, after its graphics process has started anew: 3 of 10
 * starts of Electron 33 without a graphics card). A page that waits for a frame would then wait for ever.
 */
const GETS_FRAMES = `new Promise((tell) => {
  requestAnimationFrame(() => tell(true));
  setTimeout(() => tell(false), ${String(FRAME)});
})`;

/**
 * Calls `show` once: at the first painted slide; earlier where a hidden window gets no frames, so black comes first; and
 * after ten seconds whatever happens. To be called before the page is loaded.
 * From then on the log says of each page that had to be loaded again how long that took.
 * @returns what to call when a slide is painted
 */
export function onFirstPaint(window: BrowserWindow, show: () => void, log: Log): (slide: string) => void {
  const since = performance.now();
  let painted = false;
  let shown = false;
  /** When the page that had painted was lost or left; undefined while there is one. */
  let lost: number | undefined;
  const showOnce = (): void => {
    if (!shown) show();
    shown = true;
  };
  const giveUp = setTimeout(() => {
    log.error('window', `no slide painted after ${String(PATIENCE / 1_000)} s; showing the window as it is`);
    showOnce();
  }, PATIENCE);
  window.once('closed', () => {
    clearTimeout(giveUp);
  });
  window.webContents.once('dom-ready', () => {
    window.webContents.executeJavaScript(GETS_FRAMES).then(
      (getsFrames: unknown) => {
        if (getsFrames === true || shown || window.isDestroyed()) return;
        log.info('window', 'gets no frames while it is hidden; showing it black, ahead of the first slide');
        showOnce();
      },
      () => undefined,
    );
  });
  const lose = (): void => {
    if (painted) lost ??= performance.now();
  };
  window.webContents.on('render-process-gone', lose);
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) lose();
  });
  return (slide) => {
    if (lost !== undefined) {
      const seconds = Math.round((performance.now() - lost) / 100) / 10;
      log.info('window', `painted ${slide} again, ${String(seconds)} s after the page was lost or left`);
      lost = undefined;
    }
    if (painted) return;
    painted = true;
    clearTimeout(giveUp);
    log.info(
      'window',
      `painted ${slide} ${String(Math.round(performance.now() - since))} ms after loading began`,
    );
    showOnce();
  };
}
