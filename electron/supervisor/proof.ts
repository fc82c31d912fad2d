// What a page is good for: asked of the page itself, in a world of its own, where nothing of the show can interfere.
import type { NativeImage, WebContents } from 'electron';

/** Any number that nobody else uses; 0 is the page’s own world, 999 Electron’s. */
const WORLD = 1_992;
/** Longest wait for the slide, ms: at opening time the page has yet to ask for it. */
const SLIDE_LIMIT = 5_000;
/** Longest wait for two frames, ms; together they stay below the time that a page has after a wake. */
const FRAMES_LIMIT = 4_000;

/** It paints: a slide stands, and two frames were drawn. It answers: it lives, and that is all that is known. */
export type Proof = 'paints' | 'answers';

/** A slide that is not prepared yet has nothing in it. */
const SLIDE = '[data-slide][aria-current="true"] > *';

const PAINTS = `(async () => {
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => drawn('paints')));
  const after = (ms, what) => new Promise((late) => setTimeout(() => late(what), ms));
  for (const end = performance.now() + ${String(SLIDE_LIMIT)}; document.querySelector('${SLIDE}') === null; await after(50)) {
    if (performance.now() > end) return undefined;
  }
  return Promise.race([frame().then(frame), after(${String(FRAMES_LIMIT)}, 'answers')]);
})()`;

/** In the dark there is no slide, and the display may be off, so that nobody draws frames. */
const ANSWERS = 'document.readyState === "complete" ? "answers" : undefined';

/**
 * What the page proves, after nine seconds at the latest; nothing without its slide, and it never resolves while the page
 * hangs.
 * @param dark whether nothing is to be painted now
 */
export async function proves(contents: WebContents, dark: boolean): Promise<Proof | undefined> {
  const code = dark ? ANSWERS : PAINTS;
  const answer: unknown = await contents.executeJavaScriptInIsolatedWorld(WORLD, [{ code }]);
  return answer === 'paints' || answer === 'answers' ? answer : undefined;
}

/** A slide is never one colour alone; that it is, means a window that lost its picture (electron#37361). */
export function looksBlank(image: Pick<NativeImage, 'isEmpty' | 'resize'>): boolean {
  if (image.isEmpty()) return false;
  const pixels = image.resize({ width: 32, height: 32, quality: 'good' }).toBitmap();
  for (let at = 4; at < pixels.length; at += 1) if (pixels[at] !== pixels[at - 4]) return false;
  return true;
}
