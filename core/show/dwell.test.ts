// The dwell from the words, and the place in a deck that was replaced.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dwellOf, placeAfter } from './dwell.ts';

describe('the dwell of a slide', () => {
  it.each([
    { words: 0, dwell: 12_000 },
    { words: 21, dwell: 12_000 },
    { words: 22, dwell: 12_333 },
    { words: 60, dwell: 25_000 },
    { words: 120, dwell: 45_000 },
    { words: 121, dwell: 45_000 },
    { words: 2_000, dwell: 45_000 },
    { words: Number.POSITIVE_INFINITY, dwell: 45_000 },
  ])('$words words stand for $dwell ms', ({ words, dwell }) => {
    expect(dwellOf(words)).toBe(dwell);
  });

  it('never falls as words are added', () => {
    fc.assert(
      fc.property(fc.nat(5_000), (words) => {
        expect(dwellOf(words + 1)).toBeGreaterThanOrEqual(dwellOf(words));
      }),
    );
  });
});

describe('the place after a deck was replaced', () => {
  it.each([
    { what: 'nothing changed', before: 'abc', index: 1, after: 'abc', place: 1 },
    { what: 'a slide came in before it', before: 'abc', index: 1, after: 'axbc', place: 2 },
    { what: 'a slide went before it', before: 'abc', index: 2, after: 'bc', place: 1 },
    { what: 'it was moved', before: 'abc', index: 0, after: 'bca', place: 2 },
    { what: 'it went: the one before it', before: 'abc', index: 2, after: 'ab', place: 1 },
    { what: 'it and the one before went', before: 'abcd', index: 2, after: 'ad', place: 0 },
    { what: 'the first went', before: 'abc', index: 0, after: 'bc', place: 0 },
    { what: 'all went', before: 'abc', index: 2, after: 'xyz', place: 0 },
    { what: 'the new deck has it twice: the first', before: 'abc', index: 1, after: 'bxb', place: 0 },
    { what: 'the place was beyond the old deck', before: 'abc', index: 9, after: 'xc', place: 1 },
    { what: 'the old deck was empty', before: '', index: 0, after: 'ab', place: 0 },
  ])('$what', ({ before, index, after, place }) => {
    expect(placeAfter([...before], index, [...after])).toBe(place);
  });

  it('is always within the new deck, and on the same slide where that is left', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(ids, ids, fc.nat(), (before, after, seed) => {
        const index = seed % before.length;
        const place = placeAfter(before, index, after);
        expect(after[place]).toBeDefined();
        const id = before[index] ?? '';
        if (after.includes(id)) expect(after[place]).toBe(id);
      }),
    );
  });

  it('looks through a new deck once, also where every slide is new', () => {
    const count = 2_000;
    const before = Array.from({ length: count }, (_, at) => `old-${String(at)}`);
    let read = 0;
    const after = new Proxy(
      Array.from({ length: count }, (_, at) => `new-${String(at)}`),
      {
        get(target, key): unknown {
          read += 1;
          return Reflect.get(target, key);
        },
      },
    );
    expect(placeAfter(before, count - 1, after)).toBe(0);
    expect(read).toBeLessThan(3 * count);
  });
});
