// Emblems look equally large, and keep their shape and their bounds.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitted } from './size.ts';

it.each([
  [500, 500, 80, 80],
  [400, 225, 106.67, 60],
  [300, 600, 44, 88],
  [2_000, 200, 240, 24],
])('%i × %i', (width, height, fittedWidth, fittedHeight) => {
  const size = fitted({ width, height });
  expect(size.width).toBeCloseTo(fittedWidth, 1);
  expect(size.height).toBeCloseTo(fittedHeight, 1);
});

it('keeps the shape', () => {
  const side = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = fitted({ width, height });
      expect(size.width / size.height / (width / height)).toBeCloseTo(1, 6);
      expect(size.width).toBeLessThanOrEqual(240.001);
      expect(size.height).toBeLessThanOrEqual(88.001);
    }),
  );
});
