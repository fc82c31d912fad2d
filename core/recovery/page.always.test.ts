// Anything that can happen to a page, in any order and at any time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, HOUR, LONGEST_WAIT, MOST_RESTARTS, stepPage } from './page.ts';
import { Life, RULES } from './page.fixture.ts';
import type { PageEvent, PageRules, PageState } from './page.ts';

/** A page after all of that. */
function lived(happens: readonly (readonly [after: number, what: PageEvent])[], rules?: PageRules): Life {
  const life = new Life(rules);
  for (const [after, what] of happens) {
    life.pass(after);
    life.tell(what);
  }
  return life;
}

describe('whatever happens', () => {
  const event: fc.Arbitrary<PageEvent> = fc.oneof(
    fc.constantFrom<PageEvent>({ type: 'tick' }, { type: 'failed' }, { type: 'woke' }, { type: 'painted' }),
    fc
      .record({ type: fc.constantFrom('painted' as const, 'answers' as const), visiting: fc.boolean() })
      .map((what): PageEvent => what),
    fc.integer({ min: 0, max: 5_000 }).map((page): PageEvent => ({ type: 'memory', page })),
  );
  const courseOf = (events: fc.Arbitrary<PageEvent>) =>
    fc.array(fc.tuple(fc.integer({ min: 0, max: 200_000 }), events), { maxLength: 200 });
  const course = courseOf(event);
  /** What makes the past forgotten as well. */
  const withTurns = courseOf(
    fc.oneof(event, fc.constantFrom<PageEvent>({ type: 'turned' }, { type: 'anew' })),
  );
  const sources = fc.subarray<'good' | 'built-in'>(['good', 'built-in']).map((some): PageRules => ({
    sources: ['wanted', ...some, 'still'],
    memory: 1_000,
  }));

  it('something is always due, and failures never make more than ten loads an hour before the still', () => {
    fc.assert(
      fc.property(course, sources, (happens, rules) => {
        const life = new Life(rules);
        for (const [after, what] of happens) {
          life.pass(after);
          life.tell(what);
          const endless = life.state.source === 'still' && life.state.phase === 'showing';
          expect(Number.isFinite(dueAt(life.state)) || (endless && life.state.retry !== undefined)).toBe(
            true,
          );
        }
        const after = life.loads().filter(({ order }) => order.type === 'load' && order.cause === 'failed');
        const shown = after.filter(({ order }) => order.type === 'load' && order.source !== 'still');
        for (const { at } of shown)
          expect(shown.filter((other) => other.at >= at && other.at < at + HOUR).length).toBeLessThanOrEqual(
            MOST_RESTARTS,
          );
      }),
    );
  });

  it('a page that works from now on shows within a minute’s wait, the wanted exhibition within some hours', () => {
    fc.assert(
      fc.property(withTurns, sources, (happens, rules) => {
        const life = lived(happens, rules);
        const wait = dueAt(life.state) - life.now;
        expect(life.state.phase === 'waiting' && wait > LONGEST_WAIT).toBe(false);
        if (life.state.phase === 'waiting') life.pass(Math.max(0, wait));
        life.tell({ type: 'painted', visiting: false });
        expect(life.state.phase).toBe('showing');
        life.works(3 * HOUR);
        expect(life.state).toMatchObject({
          phase: 'showing',
          source: 'wanted',
          failures: 0,
        } satisfies Partial<PageState>);
      }),
    );
  });

  it('a tick before its time does nothing', () => {
    fc.assert(
      fc.property(withTurns, (happens) => {
        const life = lived(happens);
        if (dueAt(life.state) <= life.now) return;
        expect(stepPage(life.state, { type: 'tick' }, life.now, RULES)).toEqual({
          state: life.state,
          orders: [],
        });
      }),
    );
  });
});
