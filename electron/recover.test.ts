// Waits between two tries.
import { describe, expect, it } from 'vitest';
import { Backoff } from './recover.ts';

describe('Backoff', () => {
  it('doubles from a second to a minute', () => {
    const backoff = new Backoff();
    const waits = Array.from({ length: 9 }, (_, index) => backoff.next(index * 1_000));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('starts over after five calm minutes', () => {
    const backoff = new Backoff();
    expect([backoff.next(0), backoff.next(1_000)]).toEqual([1_000, 2_000]);
    expect(backoff.next(1_000 + 5 * 60_000 + 1)).toBe(1_000);
  });
});
