// Every way in which a page can fail, and what follows.
import { describe, expect, it } from 'vitest';
import { CALM, dueAt, HOUR, LOAD_LIMIT, PROOF_LIMIT, STILL_TIME, WAKE_LIMIT } from './page.ts';
import { Life, MINUTE, working } from './page.fixture.ts';
import type { PageEvent } from './page.ts';

describe('a page that starts', () => {
  it('is given up when it has painted nothing in its time, and loaded again', () => {
    const life = new Life();
    expect(life.pass(LOAD_LIMIT - 1)).toEqual([]);
    expect(life.pass(1)).toEqual([
      { type: 'end', cause: 'no slide painted' },
      { type: 'load', source: 'wanted', keep: true, cause: 'failed' },
    ]);
    expect(life.state.visiting).toBe(false);
  });

  it.each<[string, PageEvent]>([
    ['a wake', { type: 'woke' }],
    ['its memory', { type: 'memory', page: 5_000 }],
  ])('is not disturbed by %s, nor while it waits', (_what, event) => {
    const life = new Life();
    for (let time = 0; time < 2; time += 1) {
      const { state } = life;
      expect(life.tell(event)).toEqual([]);
      expect(life.state).toBe(state);
      life.tell({ type: 'failed' });
      expect(life.state.phase).toBe('waiting');
    }
  });
});

describe('a page that worked', () => {
  it('is never disturbed while it proves that it paints, before it was loaded again and after', () => {
    const life = new Life();
    life.works(24 * HOUR);
    expect(life.orders).toEqual([]);
    life.tell({ type: 'failed' });
    expect(life.pass(0)).toHaveLength(1);
    life.works(24 * HOUR);
    expect(life.orders).toHaveLength(1);
  });

  it('is loaded again at once when it is gone, where the visitor was', () => {
    const life = working(true);
    expect(life.tell({ type: 'failed' })).toEqual([]);
    expect(life.pass(0)).toEqual([{ type: 'load', source: 'wanted', keep: true, cause: 'failed' }]);
    expect(life.state).toMatchObject({ phase: 'loading', visiting: true });
  });

  it('is ended and loaded again after two misses of its proof, within 90 s', () => {
    const life = working(true);
    const since = life.now;
    life.pass(90_000);
    expect(life.orders).toEqual([
      { at: since + PROOF_LIMIT, order: { type: 'end', cause: 'no proof of life' } },
      { at: since + PROOF_LIMIT, order: { type: 'load', source: 'wanted', keep: true, cause: 'failed' } },
      { at: since + PROOF_LIMIT + LOAD_LIMIT, order: { type: 'end', cause: 'no slide painted' } },
      expect.objectContaining({ order: expect.objectContaining({ keep: false }) }),
    ]);
  });

  it('is asked first where the tick itself comes late: the machine slept', () => {
    const life = working();
    life.now += 8 * HOUR;
    expect(life.tell({ type: 'tick' })).toEqual([{ type: 'repaint' }]);
    life.works(MINUTE);
    expect(life.loads()).toEqual([]);
    life.now += 8 * HOUR;
    life.tell({ type: 'tick' });
    expect(life.pass(WAKE_LIMIT).map(({ type }) => type)).toEqual(['end', 'load']);
  });

  it.each([
    [5_000, ['end']],
    [5_001, ['repaint']],
  ])('that is: more than five seconds late, and not %d ms', (late, orders) => {
    const life = working();
    life.now += PROOF_LIMIT + late;
    expect(life.tell({ type: 'tick' }).map(({ type }) => type)).toEqual(orders);
  });

  it('has to prove itself soon after a wake', () => {
    const life = working();
    expect(life.tell({ type: 'woke' })).toEqual([{ type: 'repaint' }]);
    expect(life.pass(WAKE_LIMIT).map(({ type }) => type)).toEqual(['end', 'load']);
  });

  it('is told dead once, though its death is told twice', () => {
    const life = working();
    life.tell({ type: 'failed' });
    life.tell({ type: 'failed' });
    expect(life.state.failures).toBe(1);
  });

  it('starts counting anew after a calm minute', () => {
    const life = working();
    for (let time = 0; time < 5; time += 1) {
      life.tell({ type: 'failed' });
      life.pass(0);
      life.works(CALM);
    }
    expect(life.loads().map(({ order }) => order)).toEqual(
      Array.from({ length: 5 }, () => ({ type: 'load', source: 'wanted', keep: true, cause: 'failed' })),
    );
  });
});

describe('a page that never comes up', () => {
  it('goes from slide to start, from one source to the next, to the still, with growing waits', () => {
    const life = working(true);
    const since = life.now;
    for (let time = 0; time < 7; time += 1) {
      life.tell({ type: 'failed' });
      life.pass(Math.max(0, dueAt(life.state) - life.now));
    }
    expect(life.loads().map(({ at, order }) => [at - since, order])).toEqual(
      [
        [0, 'wanted', true],
        [1_000, 'wanted', false],
        [3_000, 'good', false],
        [7_000, 'built-in', false],
        [15_000, 'still', false],
        [31_000, 'still', false],
        [63_000, 'still', false],
      ].map(([at, source, keep]) => [at, { type: 'load', source, keep, cause: 'failed' }]),
    );
  });

  it('goes the same way where it paints, and dies again within a minute', () => {
    const life = working(true);
    for (let time = 0; time < 5; time += 1) {
      life.tell({ type: 'failed' });
      life.pass(dueAt(life.state) - life.now);
      life.works(CALM - 1, time === 0);
    }
    expect(life.loads().map(({ order }) => order)).toMatchObject([
      { source: 'wanted', keep: true },
      { source: 'wanted', keep: false },
      { source: 'good', keep: false },
      { source: 'built-in', keep: false },
      { source: 'still', keep: false },
    ]);
  });

  it('is the next visitor’s as soon as it begins at the start', () => {
    const life = working(true);
    for (const visiting of [true, false]) {
      life.tell({ type: 'failed' });
      life.pass(dueAt(life.state) - life.now);
      expect(life.state).toMatchObject({ phase: 'loading', visiting });
    }
  });

  it('waits in full, whatever the page that is gone still says', () => {
    const life = working();
    for (let time = 0; time < 3; time += 1) {
      life.tell({ type: 'failed' });
      const wait = dueAt(life.state) - life.now;
      expect(wait).toBe([0, 1_000, 2_000][time]);
      life.tell({ type: 'painted', visiting: true });
      expect(life.state).toMatchObject({ phase: 'waiting', visiting: false });
      expect(life.pass(wait)).toHaveLength(1);
    }
  });

  it('stands still for ten minutes where nothing could be shown', () => {
    const life = new Life();
    for (let time = 0; time < 5; time += 1) {
      life.tell({ type: 'failed' });
      life.pass(dueAt(life.state) - life.now);
    }
    const since = life.now;
    life.tell({ type: 'painted' });
    expect(dueAt(life.state) - since).toBe(STILL_TIME);
  });

  it('goes straight to the still where nothing else is there', () => {
    const life = new Life({ sources: ['wanted', 'still'], memory: 1_000 });
    for (let time = 0; time < 3; time += 1) {
      life.tell({ type: 'failed' });
      life.pass(Math.max(0, dueAt(life.state) - life.now));
    }
    expect(life.loads().at(-1)?.order).toMatchObject({ source: 'still' });
  });
});

describe('another exhibition than the wanted one', () => {
  function onBuiltIn(): Life {
    const life = new Life({ sources: ['wanted', 'built-in', 'still'], memory: 1_000 });
    for (let time = 0; time < 3; time += 1) {
      life.tell({ type: 'failed' });
      life.pass(Math.max(0, dueAt(life.state) - life.now));
    }
    expect(life.state.source).toBe('built-in');
    return life;
  }

  it('gives way to the wanted one after an hour', () => {
    const life = onBuiltIn();
    life.works(HOUR + MINUTE);
    expect(life.loads().at(-1)?.order).toMatchObject({ source: 'wanted', cause: 'better' });
  });

  it.each<[string, PageEvent]>([
    ['fails', { type: 'failed' }],
    ['is relieved of its memory', { type: 'memory', page: 1_500 }],
  ])('also where it %s again and again', (_what, event) => {
    const life = onBuiltIn();
    const since = life.now;
    while (life.state.source === 'built-in' && life.now < since + 24 * HOUR) {
      life.works(50 * MINUTE);
      life.tell(event);
    }
    expect(life.now - since).toBeLessThan(2 * HOUR);
    expect(life.state.source).toBe('wanted');
  });

  it('gives way at once, without a load, where the wanted one shows in the page: staff may stand before it', () => {
    const life = onBuiltIn();
    life.works(MINUTE, true);
    const loads = life.loads().length;
    expect(life.tell({ type: 'turned' })).toEqual([]);
    life.works(3 * HOUR, true);
    expect(life.loads()).toHaveLength(loads);
    life.tell({ type: 'failed' });
    expect(life.pass(0)).toEqual([{ type: 'load', source: 'wanted', keep: true, cause: 'failed' }]);
  });

  it('is not loaded any more where the wanted one can be shown meanwhile', () => {
    const life = onBuiltIn();
    expect(life.state.phase).toBe('loading');
    expect(life.tell({ type: 'turned' })).toMatchObject([{ type: 'load', source: 'wanted', cause: 'anew' }]);
  });

  it('and the still, which shows none, is loaded anew', () => {
    const life = working();
    while (life.state.source !== 'still') {
      life.tell({ type: 'failed' });
      life.pass(MINUTE);
    }
    life.tell({ type: 'painted' });
    expect(life.tell({ type: 'turned' })).toMatchObject([{ type: 'load', source: 'wanted', cause: 'anew' }]);
    expect(working().tell({ type: 'turned' })).toEqual([]);
  });

  it('but not under a visitor’s eyes', () => {
    const life = onBuiltIn();
    life.works(HOUR + MINUTE, true);
    expect(life.state.source).toBe('built-in');
    life.works(2 * MINUTE);
    expect(life.state.source).toBe('wanted');
  });

  it('and at once when staff say so, or when the wanted one was mended', () => {
    const life = onBuiltIn();
    life.works(MINUTE, true);
    expect(life.tell({ type: 'anew' })).toEqual([
      { type: 'load', source: 'wanted', keep: true, cause: 'anew' },
    ]);
    expect(life.state).toMatchObject({ failures: 0, restarts: [] });
    life.works(MINUTE);
    expect(life.tell({ type: 'anew' })).toMatchObject([{ keep: false }]);
  });
});
