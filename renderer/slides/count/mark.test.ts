import { expect, it } from 'vitest';
import { hornsPath, MARK } from './mark.ts';

it('draws two horns, mirrored, inside the mark', () => {
  const numbers = [...hornsPath().matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...xs)).toBeLessThanOrEqual(MARK.width);
  expect(Math.min(...xs) + Math.max(...xs)).toBeCloseTo(MARK.width, 0);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...ys)).toBeLessThanOrEqual(MARK.height);
});
