// What is counted by the hour, and by the megabyte.
import { describe, expect, it } from 'vitest';
import { CALM, dueAt, HOUR, MOST_RESTARTS, RELIEF_INTERVAL } from './page.ts';
import { MINUTE, working } from './page.fixture.ts';

it(`stands still after ${String(MOST_RESTARTS)} failures in an hour, and tries again when the hour allows it`, () => {
  const life = working();
  const since = life.now;
  for (let time = 0; time <= MOST_RESTARTS; time += 1) {
    life.tell({ type: 'failed' });
    life.pass(0);
    life.works(2 * MINUTE);
  }
  const loads = life.loads();
  expect(loads.slice(0, -1).every(({ order }) => order.type === 'load' && order.source === 'wanted')).toBe(
    true,
  );
  expect(loads).toHaveLength(MOST_RESTARTS + 1);
  expect(loads.at(-1)?.order).toMatchObject({ source: 'still' });
  life.tell({ type: 'painted' });
  life.pass(dueAt(life.state) - life.now);
  const better = life.loads().at(-1);
  expect(better?.order).toEqual({ type: 'load', source: 'wanted', keep: false, cause: 'better' });
  // By then the first two failures are an hour old: there is room for one more.
  expect(better!.at - since).toBe(HOUR + 2 * MINUTE);
});

it(`bears ${String(MOST_RESTARTS)} failures an hour for ever`, () => {
  const life = working();
  for (let time = 0; time < 50; time += 1) {
    life.tell({ type: 'failed' });
    life.pass(0);
    life.works(HOUR / MOST_RESTARTS);
  }
  expect(life.loads().map(({ order }) => order)).toEqual(
    Array.from({ length: 50 }, () => ({ type: 'load', source: 'wanted', keep: true, cause: 'failed' })),
  );
});

it(`a still that was reached by ${String(MOST_RESTARTS)} failures stands until the first is an hour old`, () => {
  const life = working();
  const since = life.now;
  for (let time = 1; time <= MOST_RESTARTS; time += 1) {
    life.tell({ type: 'failed' });
    life.pass(dueAt(life.state) - life.now);
    if (time <= MOST_RESTARTS - 5) life.works(CALM);
  }
  expect(life.state.source).toBe('still');
  life.tell({ type: 'painted' });
  expect(dueAt(life.state) - since).toBe(HOUR);
});

describe('memory', () => {
  it('over the limit is given back while nobody is there', () => {
    const life = working();
    expect(life.tell({ type: 'memory', page: 1_000 })).toEqual([]);
    expect(life.tell({ type: 'memory', page: 1_001 })).toMatchObject([
      { type: 'end', cause: 'memory' },
      { type: 'load', keep: true, cause: 'memory' },
    ]);
    expect(life.state).toMatchObject({ failures: 0, restarts: [] });
  });

  it('waits for a visitor to leave, unless it is twice the limit', () => {
    const life = working(true);
    expect(life.tell({ type: 'memory', page: 2_000 })).toEqual([]);
    expect(life.tell({ type: 'memory', page: 2_001 })).toMatchObject([
      { type: 'end' },
      { type: 'load', keep: true },
    ]);
  });

  it('is given back once in ten minutes at most', () => {
    const life = working();
    life.tell({ type: 'memory', page: 5_000 });
    life.works(RELIEF_INTERVAL - 1);
    expect(life.tell({ type: 'memory', page: 5_000 })).toEqual([]);
    life.pass(1);
    expect(life.tell({ type: 'memory', page: 5_000 })).toHaveLength(2);
  });
});
