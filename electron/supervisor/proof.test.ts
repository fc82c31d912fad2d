// Whether a picture of the window is blank.
import { describe, expect, it } from 'vitest';
import { looksBlank } from './proof.ts';

/** An image of 32 × 32 pixels of four bytes. */
function image(paint: (pixel: number) => readonly number[], empty = false) {
  const bytes = Buffer.from(Array.from({ length: 32 * 32 }, (_, pixel) => paint(pixel)).flat());
  const picture = { isEmpty: () => empty, resize: () => ({ toBitmap: () => bytes }) };
  return picture as unknown as Parameters<typeof looksBlank>[0];
}

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
