// Whether a page really paints: asked of the page itself, in a world of its own, where nothing of the show can interfere.
import type { NativeImage, WebContents } from 'electron';

/** Any number that nobody else uses; 0 is the page’s own world, 999 Electron’s. */
const WORLD = 1_992;

/** Two frames were drawn, and a slide stands on the page. */
const PAINTS = `new Promise((tell) => {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    tell(document.querySelector('[data-slide][aria-current="true"]') !== null);
  }));
})`;

/** In the dark the display may be off, and then nobody draws frames: it is enough that the page answers. */
const ANSWERS = 'document.readyState === "complete"';

/** Whether the page proves that it works; never answers while it hangs. @param dark whether nothing is to be painted now */
export async function proves(contents: WebContents, dark: boolean): Promise<boolean> {
  const code = dark ? ANSWERS : PAINTS;
  const answer: unknown = await contents.executeJavaScriptInIsolatedWorld(WORLD, [{ code }]);
  return answer === true;
}

/** A slide is never one colour alone; that it is, means a window that lost its picture (electron#37361). */
export function looksBlank(image: Pick<NativeImage, 'isEmpty' | 'resize'>): boolean {
  if (image.isEmpty()) return false;
  const pixels = image.resize({ width: 32, height: 32, quality: 'good' }).toBitmap();
  for (let at = 4; at < pixels.length; at += 1) if (pixels[at] !== pixels[at - 4]) return false;
  return true;
}
