// The program as a whole: when it begins anew, and when it does without the graphics card.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_LIFE, MOST_FAULTS, programStarting, stepProgram } from './program.ts';
import type { ProgramEvent, ProgramOrder } from './program.ts';

function follow(course: readonly (readonly [at: number, type: ProgramEvent['type']])[]) {
  const orders: (readonly [at: number, order: ProgramOrder])[] = [];
  const state = course.reduce((before, [at, type]) => {
    const next = stepProgram(before, { type }, at);
    orders.push(...next.orders.map((order) => [at, order] as const));
    return next.state;
  }, programStarting(0));
  return { state, orders };
}

describe('the graphics process', () => {
  it.each([
    [[1, 2], []],
    [[1, 2, 3], [3]],
    [[1, 300_000, 600_001], []],
    [[1, 300_000, 600_000], [600_000]],
  ])('lost at %j: without it from the next start on, decided at %j', (times, decided) => {
    const { orders } = follow(times.map((at) => [at, 'graphics-gone']));
    expect(orders).toEqual(decided.map((at) => [at, 'draw in software']));
  });
});

describe('faults of the main process', () => {
  it('are borne, up to ten an hour', () => {
    const many = Array.from({ length: 50 }, (_, index) => [index * 360_000, 'fault'] as const);
    expect(follow(many).state.restart).toBeUndefined();
  });

  it('lead to a new start when there are more', () => {
    const late = 5 * 3_600_000;
    const many = Array.from({ length: MOST_FAULTS + 1 }, (_, index) => [late + index, 'fault'] as const);
    const { state, orders } = follow(many);
    expect(orders).toEqual([]);
    expect(state.restart).toBe(late + MOST_FAULTS);
    expect(stepProgram(state, { type: 'tick' }, state.restart!).orders).toEqual(['restart']);
  });
});

it('begins anew where no process can be started, but never twice within ten seconds', () => {
  const { state, orders } = follow([[100, 'hopeless']]);
  expect(orders).toEqual([]);
  expect(state.restart).toBe(LEAST_LIFE);
  expect(stepProgram(state, { type: 'tick' }, LEAST_LIFE - 1).orders).toEqual([]);
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 20_000 }),
          fc.constantFrom<ProgramEvent['type']>('tick', 'fault', 'hopeless', 'graphics-gone'),
        ),
      ),
      (happens) => {
        let now = 0;
        const course = happens.map(([after, type]) => [(now += after), type] as const);
        const restarts = follow(course)
          .orders.filter(([, order]) => order === 'restart')
          .map(([at]) => at);
        restarts.forEach((at, index) => {
          expect(at - (restarts[index - 1] ?? 0)).toBeGreaterThanOrEqual(LEAST_LIFE);
        });
      },
    ),
  );
});
