// The wandering furniture: near its place, unseen, and everywhere in turn.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftAt, FARTHEST } from './drift.ts';

describe('the furniture', () => {
  it('begins in its place', () => {
    expect(driftAt(0)).toEqual({ x: 0, y: 0 });
  });

  it('never goes farther than four units, and less than one at a time, however long it runs', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (interval) => {
        const [here, next] = [driftAt(interval), driftAt(interval + 1)];
        for (const by of ['x', 'y'] as const) {
          expect(Math.abs(here[by])).toBeLessThanOrEqual(FARTHEST[by]);
          expect(Math.abs(next[by] - here[by])).toBeLessThan(1);
        }
      }),
    );
  });

  it('comes to every pixel around its place within three days, for equal wear', () => {
    const stood = new Map<string, number>();
    for (let interval = 0; interval < 31 * 24; interval += 1) {
      const { x, y } = driftAt(interval);
      const place = `${Math.round(x).toFixed(0)} ${Math.round(y).toFixed(0)}`.replaceAll('-0', '0');
      stood.set(place, (stood.get(place) ?? 0) + 1);
    }
    expect(stood.size).toBe(9 * 5);
    // Nowhere longer than a twelfth of the time.
    expect(Math.max(...stood.values())).toBeLessThan((31 * 24) / 12);
  });
});
