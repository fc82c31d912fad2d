// The throttle, driven through wrong PINs, passing time and restarts in any order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, FRESH, kept, resumed, waitOf } from './throttle.ts';
import type { Throttle } from './throttle.ts';

const SECOND = 1_000;
const LONGEST = 900 * SECOND;

function after(wrong: number, now: number): Throttle {
  return Array.from({ length: wrong }).reduce<Throttle>((throttle) => counted(throttle, now), FRESH);
}

it.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 30],
  [4, 60],
  [5, 120],
  [6, 240],
  [7, 480],
  [8, 900],
  [9, 900],
  [1_000, 900],
])('after %i wrong PINs the wait is %i s', (wrong, seconds) => {
  expect(waitOf(after(wrong, 5_000), 5_000)).toBe(seconds * SECOND);
});

it('starts again after a restart with what was left', () => {
  const at = after(3, 0);
  expect(waitOf(resumed(kept(at, 10 * SECOND), 7), 7)).toBe(20 * SECOND);
  expect(waitOf(resumed(kept(at, 31 * SECOND), 7), 7)).toBe(0);
  expect(waitOf(counted(resumed(kept(at, 31 * SECOND), 7), 7), 7)).toBe(60 * SECOND);
});

it('never waits longer than the longest wait, whatever a file says', () => {
  expect(waitOf(resumed({ wrong: 3, wait: 1e12 }, 0), 0)).toBe(LONGEST);
});

describe('whatever happens', () => {
  /** One thing that happens; `ms` of a restart is what the new run’s monotonic clock begins with. */
  const happening = fc.oneof(
    fc.record({ type: fc.constant('try' as const) }),
    fc.record({ type: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 1_200 * SECOND }) }),
    fc.record({ type: fc.constant('restart' as const), ms: fc.integer({ min: 0, max: 1_000_000 }) }),
  );

  it('tries that are taken are as far apart as the waits, in time that really passed', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        let throttle = FRESH;
        let onDisk = kept(FRESH, 0);
        let now = 0;
        let since = 0;
        let wrong = 0;
        for (const one of happenings) {
          if (one.type === 'pass') {
            now += one.ms;
            since += one.ms;
          } else if (one.type === 'restart') {
            // Another clock; what was in memory is gone.
            now = one.ms;
            throttle = resumed(onDisk, now);
          } else if (waitOf(throttle, now) === 0) {
            const due = wrong < 3 ? 0 : Math.min(30 * SECOND * 2 ** (wrong - 3), LONGEST);
            expect(since).toBeGreaterThanOrEqual(due);
            wrong += 1;
            since = 0;
            throttle = counted(throttle, now);
            onDisk = kept(throttle, now);
          }
        }
      }),
    );
  });

  it('a PIN is taken again once the longest wait has passed without a restart', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        let throttle = FRESH;
        let now = 0;
        for (const one of happenings) {
          if (one.type === 'pass') now += one.ms;
          else if (one.type === 'restart') [throttle, now] = [resumed(kept(throttle, now), one.ms), one.ms];
          else if (waitOf(throttle, now) === 0) throttle = counted(throttle, now);
        }
        expect(waitOf(throttle, now)).toBeLessThanOrEqual(LONGEST);
        expect(waitOf(throttle, now + LONGEST)).toBe(0);
      }),
    );
  });
});
