// Which pictures are too large, into what they are scaled, and which are too small for their place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOversized, scaledSize, softness } from './picture-size.ts';

describe('isOversized', () => {
  it.each([
    [8_000, 5_000, false],
    [8_001, 5_000, true],
    [8_192, 1_000, false],
    [1_000, 8_193, true],
    [10_000, 10_000, true],
  ])('%i × %i: %s', (width, height, oversized) => {
    expect(isOversized({ width, height })).toBe(oversized);
  });
});

describe('scaledSize', () => {
  it.each([
    [10_000, 10_000, 2_880, 2_880],
    [12_000, 8_000, 3_527, 2_352],
    [16_000, 2_000, 8_146, 1_018],
    [90_000, 100, 8_192, 9],
    [100_000_000, 1, 8_192, 1],
  ])('%i × %i becomes %i × %i', (width, height, scaledWidth, scaledHeight) => {
    expect(scaledSize({ width, height })).toEqual({ width: scaledWidth, height: scaledHeight });
  });

  it('makes every oversized picture smaller, and never oversized', () => {
    const side = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        fc.pre(isOversized({ width, height }));
        const scaled = scaledSize({ width, height });
        expect(isOversized(scaled)).toBe(false);
        expect(Math.min(scaled.width, scaled.height)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('softness', () => {
  const place = { width: 1_080, height: 940 };

  it.each([
    [1_200, 800, undefined],
    [720, 627, undefined],
    [400, 940, 2.7],
    [4_000, 470, 2],
  ])('%i × %i: enlarged %s times', (width, height, times) => {
    expect(softness({ width, height }, place)).toBe(times);
  });
});
