// When the window is revealed: once the first slide is painted, or when there is no sense in waiting for that.
import type { BrowserWindow } from 'electron';
import type { Log } from '../log/log.ts';

/** A page that has not painted after this long is shown all the same, ms: staff then see black, and read the log. */
const PATIENCE = 10_000;
/** Longest wait for one frame of the page, ms. */
const FRAME = 300;
/**
 * Chromium draws no frames for a hidden window of Wayland, and now and then none for one of X11 (after its graphics process
 * has started anew: 3 of 10 starts of Electron 33 without a graphics card). A page that waits for a frame would then wait
 * for ever.
 */
const GETS_FRAMES = `new Promise((tell) => {
  requestAnimationFrame(() => tell(true));
  setTimeout(() => tell(false), ${String(FRAME)});
})`;

/** What is done to a hidden window, each once, in this order. */
export interface Reveal {
  readonly show: () => void;
  readonly fill: () => void;
}

/**
 * Shows the window, and has it fill its display, at the first painted slide, and after ten seconds whatever happens. Where
 * a hidden window gets no frames it is shown earlier, black, and fills its display at the first slide all the same: a
 * window of Wayland that has drawn nothing may take Electron 33 with it when it is told to (a SIGTRAP of Chromium; in cage
 * 3 of 14 starts of a busy machine). To be called before the page is loaded.
 * From then on the log says of each page that had to be loaded again how long that took.
 * @returns what to call when a slide is painted
 */
export function onFirstPaint(
  window: BrowserWindow,
  { show, fill }: Reveal,
  log: Log,
): (slide: string) => void {
  const since = performance.now();
  let painted = false;
  let shown = false;
  let filled = false;
  /** When the page that had painted was lost or left; undefined while there is one. */
  let lost: number | undefined;
  const showOnce = (): void => {
    if (!shown) show();
    shown = true;
  };
  const reveal = (): void => {
    showOnce();
    if (!filled) fill();
    filled = true;
  };
  const giveUp = setTimeout(() => {
    log.error('window', `no slide painted after ${String(PATIENCE / 1_000)} s; showing the window as it is`);
    reveal();
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
    reveal();
  };
}
