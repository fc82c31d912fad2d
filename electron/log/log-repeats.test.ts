// A line that comes again and again.
import { describe, expect, it } from 'vitest';
import { Repeats } from './log-repeats.ts';

const MINUTE = 60_000;

describe('Repeats', () => {
  it('lets ten of the same line through a minute, and sums up the rest', () => {
    const repeats = new Repeats();
    const admitted = Array.from({ length: 5_000 }, () => repeats.admits('a', 0)).filter(Boolean);
    expect(admitted).toHaveLength(10);
    expect(repeats.admits('b', 0)).toBe(true);
    expect(repeats.due).toBe(MINUTE);
    expect(repeats.sums(MINUTE - 1)).toEqual([]);
    expect(repeats.sums(MINUTE)).toEqual([{ line: 'a', count: 4_990, within: MINUTE }]);
  });

  it('says less and less of a line that does not stop: some thirty lines a day', () => {
    const repeats = new Repeats();
    let written = 0;
    for (let now = 0; now < 24 * 60 * MINUTE; now += 1_000) {
      written += repeats.sums(now).length;
      if (repeats.admits('a', now)) written += 1;
    }
    expect(written).toBeGreaterThan(30);
    expect(written).toBeLessThan(45);
  });

  it('forgets a line that stopped', () => {
    const repeats = new Repeats();
    for (let count = 0; count < 11; count += 1) repeats.admits('a', 0);
    expect(repeats.sums(MINUTE)).toHaveLength(1);
    expect(repeats.sums(3 * MINUTE)).toEqual([]);
    expect(repeats.due).toBeUndefined();
    expect(repeats.admits('a', 3 * MINUTE)).toBe(true);
  });

  it('watches so many lines, and no more', () => {
    const repeats = new Repeats();
    for (let line = 0; line < 5_000; line += 1) expect(repeats.admits(String(line), 0)).toBe(true);
    expect(repeats.admits('0', 0)).toBe(true);
    for (let count = 0; count < 20; count += 1) repeats.admits('4999', 0);
    expect(repeats.sums(MINUTE)).toHaveLength(1);
  });
});
