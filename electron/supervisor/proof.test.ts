// What a page proves, and whether a picture of the window is blank.
import { runInNewContext } from 'node:vm';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WAKE_LIMIT } from '../../core/recovery/page.ts';
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

/** A page that draws so many frames, with a slide on it or not: at once, or after so long, ms. */
class FakePage {
  readonly worlds: number[] = [];
  readonly #globals;

  constructor(frames: number, slide: boolean | number, readyState = 'complete') {
    let left = frames;
    const stands = (): boolean => (typeof slide === 'number' ? performance.now() >= slide : slide);
    this.#globals = {
      document: {
        readyState,
        // A slide that is not prepared yet is there, and empty.
        querySelector: (one: string) =>
          stands() && one === '[data-slide][aria-current="true"] > *' ? {} : null,
      },
      requestAnimationFrame: (draw: () => void) => {
        if (left > 0) queueMicrotask(draw);
        left -= 1;
      },
      // As they are when the page is asked.
      setTimeout: (tell: () => void, ms: number) => setTimeout(tell, ms),
      performance: { now: () => performance.now() },
    };
  }

  executeJavaScriptInIsolatedWorld = (world: number, [{ code }]: [{ code: string }]) => {
    this.worlds.push(world);
    return Promise.resolve(runInNewContext(code, this.#globals) as unknown);
  };
}

describe('a page', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0, toFake: ['setTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** What it proves, and when, ms. */
  async function answer(page: FakePage, dark: boolean) {
    const proof = proves(page as unknown as WebContents, dark).then((what) => [what, performance.now()]);
    for (let time = 0; time < 10_000; time += 50) await vi.advanceTimersByTimeAsync(50);
    return proof;
  }

  it.each([
    ['two frames and a slide', new FakePage(2, true), ['paints', 0]],
    ['a slide that comes late', new FakePage(2, 4_000), ['paints', 4_000]],
    ['no slide', new FakePage(2, false), [undefined, expect.toSatisfy((ms: number) => ms < 5_200)]],
    ['one frame alone', new FakePage(1, true), ['answers', 4_000]],
    [
      'a slide that comes late, and no frame',
      new FakePage(0, 4_950),
      ['answers', expect.toSatisfy((ms: number) => ms < WAKE_LIMIT)],
    ],
  ])('with %s', async (_what, page, proof) => {
    expect(await answer(page, false)).toEqual(proof);
  });

  it.each([
    ['that answers', new FakePage(0, false), ['answers', 0]],
    ['that is not there yet', new FakePage(0, false, 'interactive'), [undefined, 0]],
  ])('%s in the dark, where nobody draws frames', async (_what, page, proof) => {
    expect(await answer(page, true)).toEqual(proof);
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
