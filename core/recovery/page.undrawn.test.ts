// A page that lives, and of which no frame is drawn: its display is off, or it lost its picture.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALM, dueAt, HOUR, LOAD_LIMIT, PROOF_LIMIT, REDRAW_INTERVAL, WAKE_LIMIT } from './page.ts';
import { Life, MINUTE } from './page.fixture.ts';

const ANEW = [
  { type: 'end', cause: 'no frame' },
  { type: 'load', source: 'wanted', keep: true, cause: 'no frame' },
];

/** The page answers each ten seconds, and draws nothing. */
function answers(life: Life, ms: number): void {
  for (const end = life.now + ms; life.now < end; life.pass(Math.min(10_000, end - life.now)))
    life.tell({ type: 'answers' });
}

describe('a page that lives and does not draw', () => {
  it('is loaded anew once, where the visitor was: that brings a lost picture back', () => {
    const life = new Life();
    life.works(10 * MINUTE, true);
    const since = life.now;
    life.pass(30_000);
    expect(life.tell({ type: 'answers' })).toEqual([]);
    life.pass(PROOF_LIMIT - 30_001);
    expect(life.tell({ type: 'answers' })).toEqual([]);
    life.pass(1);
    expect(life.now).toBe(since + PROOF_LIMIT);
    expect(life.tell({ type: 'answers' })).toEqual(ANEW);
    expect(life.state).toMatchObject({ phase: 'loading', failures: 0, restarts: [], visiting: true });
    life.works(24 * HOUR);
    expect(life.loads()).toHaveLength(1);
  });

  it('and rarely after that: its display is off', () => {
    const life = new Life();
    answers(life, 8 * HOUR);
    const times = life.loads().map(({ at }) => at);
    expect(times).toHaveLength(16);
    times.slice(1).forEach((at, index) => {
      expect(at - times[index]!).toBeGreaterThanOrEqual(REDRAW_INTERVAL);
      expect(at - times[index]!).toBeLessThanOrEqual(REDRAW_INTERVAL + 10_000);
    });
    expect(life.orders.map(({ order }) => order)).toEqual(times.flatMap(() => ANEW));
  });

  it('has come up, and is as good as one that paints for what went before', () => {
    const life = new Life();
    life.tell({ type: 'failed' });
    life.pass(0);
    answers(life, CALM);
    life.tell({ type: 'answers', visiting: true });
    expect(life.state).toMatchObject({ phase: 'showing', failures: 0, visiting: true });
  });

  it('is given up as any other where it falls silent', () => {
    const life = new Life();
    life.tell({ type: 'answers' });
    expect(life.pass(PROOF_LIMIT)).toMatchObject([
      { type: 'end', cause: 'no proof of life' },
      { cause: 'failed' },
    ]);
  });

  it('gets its time again after a sleep', () => {
    const life = new Life();
    life.works(MINUTE);
    life.now += 8 * HOUR;
    life.tell({ type: 'tick' });
    expect(life.tell({ type: 'answers' })).toEqual([]);
  });

  it('never leads to the still, nor to more loads than that, whatever happens besides', () => {
    // It says something at least each ten seconds, as it has to after a wake.
    const happens = fc.tuple(
      fc.integer({ min: 0, max: WAKE_LIMIT - 1 }),
      fc.constantFrom('answers' as const, 'answers' as const, 'answers' as const, 'painted' as const),
      fc.boolean(),
    );
    expect(WAKE_LIMIT).toBeLessThanOrEqual(LOAD_LIMIT);
    fc.assert(
      fc.property(fc.array(happens, { maxLength: 1_500 }), (course) => {
        const life = new Life();
        for (const [after, type, wakes] of course) {
          life.pass(after);
          life.tell({ type });
          if (wakes) life.tell({ type: 'woke' });
        }
        const loads = life.loads();
        expect(loads.every(({ order }) => order.type === 'load' && order.cause === 'no frame')).toBe(true);
        expect(loads.length).toBeLessThanOrEqual(Math.ceil(life.now / REDRAW_INTERVAL));
        expect(life.state).toMatchObject({ source: 'wanted', failures: 0, restarts: [] });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the still', () => {
  function onStill(): Life {
    const life = new Life({ sources: ['wanted', 'still'], memory: 1_000 });
    for (let time = 0; time < 3; time += 1) {
      life.tell({ type: 'failed' });
      life.pass(dueAt(life.state) - life.now);
    }
    life.tell({ type: 'painted' });
    expect(life.state).toMatchObject({ phase: 'showing', source: 'still' });
    return life;
  }

  it('is left at once when the machine wakes, a display comes, or it is opening time', () => {
    const life = onStill();
    life.pass(CALM);
    expect(life.tell({ type: 'woke' })).toEqual([{ type: 'repaint' }]);
    expect(life.pass(0)).toEqual([{ type: 'load', source: 'wanted', keep: false, cause: 'better' }]);
  });

  it('but stands for a minute first, and longer for no other reason', () => {
    const life = onStill();
    const since = life.now;
    for (let time = 0; time < 5; time += 1) {
      life.pass(1_000);
      life.tell({ type: 'woke' });
      life.tell({ type: 'answers' });
    }
    expect(dueAt(life.state) - since).toBe(CALM);
  });

  it('that dies before it was left waits in full for its next try', () => {
    const life = onStill();
    life.pass(CALM - 1);
    life.tell({ type: 'woke' });
    life.tell({ type: 'failed' });
    expect(dueAt(life.state) - life.now).toBe(4_000);
  });

  it('is loaded for no frame’s sake: nobody can ask it', () => {
    const life = onStill();
    answers(life, 9 * MINUTE);
    expect(life.loads().at(-1)?.order).toMatchObject({ source: 'still', cause: 'failed' });
  });
});
