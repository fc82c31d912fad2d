// Rungs and lists.
import { describe, expect, it } from 'vitest';
import { nextRung, RUNGS, toggled } from './settings.ts';

describe('a stepper', () => {
  it.each([
    [60, 1, 75],
    [60, -1, 45],
    [61, 1, 75],
    [61, -1, 60],
    [3600, 1, undefined],
    [5, -1, undefined],
    [4000, -1, 3600],
  ] as const)('goes from %i by %i to %s', (value, by, result) => {
    expect(nextRung(RUNGS.idle, value, by)).toBe(result);
  });
});

describe('languages', () => {
  const all = ['kk', 'ru', 'en'];

  it('are taken and left, in the exhibition’s order', () => {
    expect(toggled(all, ['en'], 'kk')).toEqual(['kk', 'en']);
    expect(toggled(all, all, 'ru')).toEqual(['kk', 'en']);
  });

  it('are at least one', () => {
    expect(toggled(all, ['en'], 'en')).toBeUndefined();
  });

  it('that the exhibition lacks are let go', () => {
    expect(toggled(all, ['en', 'de'], 'kk')).toEqual(['kk', 'en']);
  });
});
