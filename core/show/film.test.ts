// A film on a slide: the show and the idle clock wait for it, but not for ever.
import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.ts';
import { DWELL, open, rulesWith, stateIn, THEN } from './show.fixture.ts';
import { initial } from './state.ts';
import { LONGEST_HOLD, step } from './step.ts';

const rules = rulesWith();

describe('a film', () => {
  it('is waited for by the loop, which goes on at once when the dwell has passed', () => {
    const held = step(initial(rules, 0), { type: 'hold', limit: 90_000 }, 100, rules);
    expect(deadline(held, rules)).toBe(90_100);
    const over = step(held, { type: 'release' }, 80_000, rules);
    expect(over).toMatchObject({ mode: 'attract', index: 0 });
    expect(deadline(over, rules)).toBe(DWELL);
  });

  it('is waited for by the idle time, which begins anew with its end', () => {
    const held = step(stateIn('visit'), { type: 'hold', limit: 600_000 }, THEN + 50_000, rules);
    const over = step(held, { type: 'tick' }, THEN + 650_000, rules);
    expect(deadline(over, rules)).toBe(THEN + 650_000 + 60_000);
  });

  it('goes on when a visitor wakes the kiosk', () => {
    const held = step(initial(rules, 0), { type: 'hold', limit: 90_000 }, 0, rules);
    expect(step(held, { type: 'move', by: 1 }, 5_000, rules)).toEqual({
      ...held,
      base: 'visit',
      touched: 5_000,
    });
  });

  it('that begins anew is waited for anew', () => {
    const again = step(stateIn('held'), { type: 'hold', limit: 60_000 }, THEN + 25_000, rules);
    expect(deadline(again, rules)).toBe(THEN + 85_000);
  });

  it.each([
    { limit: Number.NaN, mode: 'visit' },
    { limit: 0, mode: 'visit' },
    { limit: -5, mode: 'visit' },
    { limit: 1, mode: 'held', until: 1 },
    { limit: Number.POSITIVE_INFINITY, mode: 'held', until: LONGEST_HOLD },
  ])('of $limit ms: $mode', ({ limit, mode, until }) => {
    const state = step(stateIn('visit', open()), { type: 'hold', limit }, THEN, rules);
    expect(state.mode).toBe(mode);
    expect(deadline(state, rules)).toBe(THEN + (until ?? 60_000));
  });
});
