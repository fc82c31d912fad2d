// Whether a page proves that it paints, and whether a picture of the window is blank.
import { runInNewContext } from 'node:vm';
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { looksBlank, proves } from './proof.ts';

/** An image that can be scaled to any size; a pixel has four bytes. */
function image(paint: (pixel: number) => readonly number[], empty = false) {
  const picture = {
    isEmpty: () => empty,
    resize: ({ width, height }: { width: number; height: number }) => ({
      toBitmap: () => Buffer.from(Array.from({ length: width * height }, (_, pixel) => paint(pixel)).flat()),
    }),
  };
  return picture as unknown as Parameters<typeof looksBlank>[0];
}

/** A page that draws so many frames, with a slide on it or not. */
class FakePage {
  readonly worlds: number[] = [];
  readonly #globals;

  constructor(frames: number, slide: boolean, readyState = 'complete') {
    let left = frames;
    const current = '[data-slide][aria-current="true"]';
    this.#globals = {
      document: { readyState, querySelector: (one: string) => (slide && one === current ? {} : null) },
      requestAnimationFrame: (draw: () => void) => {
        if (left > 0) queueMicrotask(draw);
        left -= 1;
      },
    };
  }

  executeJavaScriptInIsolatedWorld = (world: number, [{ code }]: [{ code: string }]) => {
    this.worlds.push(world);
    return Promise.resolve(runInNewContext(code, this.#globals) as unknown);
  };
}

describe('a page', () => {
  /** What it answers soon, if it does. */
  function answer(page: FakePage, dark: boolean): Promise<boolean | 'nothing'> {
    const later = new Promise<'nothing'>((done) => setImmediate(done, 'nothing'));
    return Promise.race([proves(page as unknown as WebContents, dark), later]);
  }

  it.each([
    ['two frames and a slide', new FakePage(2, true), true],
    ['no slide', new FakePage(2, false), false],
    ['one frame alone', new FakePage(1, true), 'nothing'],
  ])('with %s', async (_what, page, proof) => {
    expect(await answer(page, false)).toBe(proof);
  });

  it.each([
    ['that answers', new FakePage(0, false), true],
    ['that is not there yet', new FakePage(0, false, 'interactive'), false],
  ])('%s in the dark, where nobody draws frames', async (_what, page, proof) => {
    expect(await answer(page, true)).toBe(proof);
  });

  it('is asked in a world of its own', async () => {
    const page = new FakePage(2, true);
    await answer(page, false);
    // 0 is the page’s, 999 Electron’s.
    expect(page.worlds).toEqual([expect.toSatisfy((world: number) => world !== 0 && world !== 999)]);
  });
});

describe('a picture of the window', () => {
  it.each([
    ['white', () => [255, 255, 255, 255]],
    ['black', () => [0, 0, 0, 255]],
  ])('that is all %s is blank', (_what, paint) => {
    expect(looksBlank(image(paint))).toBe(true);
  });

  it('with one pixel of another colour is not', () => {
    expect(looksBlank(image((pixel) => (pixel === 500 ? [1, 0, 0, 255] : [0, 0, 0, 255])))).toBe(false);
  });

  it('that could not be taken says nothing', () => {
    expect(looksBlank(image(() => [0, 0, 0, 0], true))).toBe(false);
  });
});
