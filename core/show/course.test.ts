// The show over time: what happens by itself, when, and what a touch does to it.
import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.ts';
import { DWELL, follow, leaveAlone, open, rulesWith, slides, stateIn, THEN } from './show.fixture.ts';
import { initial } from './state.ts';
import type { Mode, ShowRules, ShowState } from './state.ts';
import { step } from './step.ts';

const rules = rulesWith();

/** What one slide after another shows while nobody is there: `count` of them. */
function indexes(state: ShowState, by: ShowRules, count: number): readonly number[] {
  return leaveAlone({ at: state.since, state }, by, Number.POSITIVE_INFINITY, count - 1)
    .slice(0, count)
    .map((moment) => moment.state.index);
}

describe('when something is due', () => {
  it.each<{ mode: Mode; what: string; after: number; changes?: Partial<ShowState>; by?: Partial<ShowRules> }>(
    [
      { mode: 'attract', what: 'the dwell', after: DWELL },
      { mode: 'visit', what: 'the idle time', after: 60_000 },
      {
        mode: 'visit',
        what: 'the idle time since the last touch',
        after: 65_000,
        changes: { touched: THEN + 5_000 },
      },
      { mode: 'visit', what: 'the dwell, when it plays', after: DWELL, changes: playing() },
      {
        mode: 'visit',
        what: 'a full dwell from the last touch',
        after: DWELL + 7_000,
        changes: playing({ touched: THEN + 7_000 }),
      },
      {
        mode: 'visit',
        what: 'the idle time under a layer',
        after: 60_000,
        changes: playing({ layer: 'sources' }),
      },
      {
        mode: 'visit',
        what: 'the idle time under an item',
        after: 60_000,
        changes: playing({ item: 'milestone' }),
      },
      {
        mode: 'visit',
        what: 'the idle time on the last slide',
        after: 60_000,
        changes: playing({ index: 4 }),
      },
      {
        mode: 'visit',
        what: 'the dwell on the last slide, wrapped',
        after: DWELL,
        changes: playing({ index: 4 }),
        by: { wrap: true },
      },
      {
        mode: 'visit',
        what: 'the idle time where one slide is all',
        after: 60_000,
        changes: playing({ index: 0 }),
        by: { wrap: true, slides: slides(1) },
      },
      {
        mode: 'visit',
        what: 'the idle time of a manual kiosk',
        after: 60_000,
        changes: playing(),
        by: { autoplay: false },
      },
      { mode: 'paused', what: 'the idle time', after: 60_000 },
      { mode: 'held', what: 'the end of the film', after: 30_000 },
      { mode: 'warning', what: 'the end of the countdown', after: 20_000 },
      { mode: 'operator', what: 'two minutes', after: 120_000 },
    ],
  )('$mode: $what, after $after ms', ({ mode, after, changes, by }) => {
    expect(deadline(stateIn(mode, changes), rulesWith(by))).toBe(THEN + after);
  });

  it('nothing ever, on a manual kiosk that nobody touched', () => {
    expect(deadline(stateIn('attract'), rulesWith({ autoplay: false }))).toBeUndefined();
  });
});

describe('a tick that is due', () => {
  const day = 86_400_000;
  it.each([0, 1, day])('is late by %i ms and does one thing', (late) => {
    const at = (after: number): number => THEN + after + late;
    const tick = { type: 'tick' } as const;
    const loop = stateIn('attract');
    expect(step(loop, tick, at(DWELL), rules)).toEqual({ ...loop, index: 3, since: at(DWELL) });
    for (const mode of ['visit', 'paused'] as const) {
      const before = stateIn(mode);
      const after = { ...before, mode: 'warning', touched: at(60_000) };
      expect(step(before, tick, at(60_000), rules)).toEqual(after);
    }
    const held = stateIn('held');
    expect(step(held, tick, at(30_000), rules)).toEqual({ ...held, mode: 'visit', touched: at(30_000) });
    expect(step(stateIn('warning'), tick, at(20_000), rules)).toEqual(initial(rules, at(20_000)));
    expect(step(stateIn('operator'), tick, at(120_000), rules)).toEqual(initial(rules, at(120_000)));
  });

  it('asks whether anybody is there before it moves on', () => {
    const late = step(stateIn('visit', playing()), { type: 'tick' }, THEN + 60_000, rules);
    expect(late).toMatchObject({ mode: 'warning', index: 2 });
  });
});

describe('the loop that nobody touches', () => {
  it('shows every slide and begins again, wrapped or not', () => {
    expect(indexes(initial(rules, 0), rules, 7)).toEqual([0, 1, 2, 3, 4, 0, 1]);
  });

  it.each([
    { loop: [0, 2, 4], shown: [0, 2, 4, 0, 2] },
    { loop: [1, 3], shown: [1, 3, 1, 3, 1] },
    { loop: [3], shown: [3, 3, 3, 3, 3] },
    { loop: [], shown: [0, 1, 2, 3, 4] },
  ])('keeps to the part $loop', ({ loop, shown }) => {
    const part = rulesWith({ slides: slides(5, loop) });
    expect(indexes(initial(part, 0), part, 5)).toEqual(shown);
  });

  it('goes on from a slide outside of its part', () => {
    const part = rulesWith({ slides: slides(5, [0, 4]) });
    expect(indexes(stateIn('attract', { index: 2 }), part, 3)).toEqual([2, 4, 0]);
  });

  it('begins at the first slide of a manual kiosk, whatever its loop', () => {
    expect(initial(rulesWith({ autoplay: false, slides: slides(5, [3]) }), 0).index).toBe(0);
  });

  it('begins in the first of its languages; a manual kiosk in the first that is offered', () => {
    const french = rulesWith({ attractLanguages: ['fr-BE', 'en'] });
    expect(initial(french, 0).language).toBe('fr-BE');
    expect(initial({ ...french, autoplay: false }, 0).language).toBe('en');
  });

  it.each([
    { loop: undefined, of: 3, languages: ['en', 'fr-BE'], spoken: 'en en en fr-BE fr-BE fr-BE en en' },
    { loop: undefined, of: 2, languages: ['kk', 'ru', 'en'], spoken: 'kk kk ru ru en en kk kk' },
    { loop: [1, 2], of: 4, languages: ['ru', 'kk'], spoken: 'ru ru kk kk ru ru kk kk' },
    { loop: undefined, of: 1, languages: ['en', 'fr-BE'], spoken: 'en fr-BE en fr-BE en fr-BE en fr-BE' },
    { loop: [], of: 2, languages: ['en', 'fr-BE'], spoken: 'en en fr-BE fr-BE en en fr-BE fr-BE' },
    { loop: undefined, of: 2, languages: ['fr-BE'], spoken: Array(8).fill('fr-BE').join(' ') },
  ])('speaks $languages, each for a round of $of slides ($loop)', ({ loop, of, languages, spoken }) => {
    const many = rulesWith({ slides: slides(of, loop), languages, attractLanguages: languages });
    const moments = leaveAlone({ at: 0, state: initial(many, 0) }, many, Number.POSITIVE_INFINITY, 7);
    expect(moments.map(({ state }) => state.language).join(' ')).toBe(spoken);
  });

  it('gives a visitor the language that shows, and the next one the first again', () => {
    const second = stateIn('attract', { language: 'fr-BE' });
    const visit = step(second, { type: 'touch' }, THEN + 1_000, rules);
    expect([visit.mode, visit.language]).toEqual(['visit', 'fr-BE']);
    const after = leaveAlone({ at: THEN + 1_000, state: visit }, rules, THEN + 81_000).at(-1);
    expect([after?.state.mode, after?.state.language]).toEqual(['attract', 'en']);
  });

  it('goes on in its first language where it speaks one that is gone', () => {
    const gone = stateIn('attract', { index: 4, language: 'kk' });
    expect(step(gone, { type: 'tick' }, THEN + DWELL, rules).language).toBe('en');
  });
});

describe('a visit', () => {
  it('stands still by itself, until the warning', () => {
    const moments = leaveAlone({ at: THEN, state: stateIn('visit', open()) }, rules, THEN + 79_999);
    expect(moments.map(({ at, state }) => [at - THEN, state.mode, state.index])).toEqual([
      [0, 'visit', 2],
      [60_000, 'warning', 2],
    ]);
  });

  it('moves on after each quiet dwell when the kiosk resumes, and still ends', () => {
    const resuming = rulesWith({ resume: true });
    const visit = step(initial(resuming, 0), { type: 'touch' }, 1_000, resuming);
    const moments = leaveAlone({ at: 1_000, state: visit }, resuming, 82_000);
    expect(moments.map(({ at, state }) => [at, state.mode, state.index])).toEqual([
      [1_000, 'visit', 0],
      [21_000, 'visit', 1],
      [41_000, 'visit', 2],
      [61_000, 'warning', 2],
      [81_000, 'attract', 0],
    ]);
  });

  it('waits a full dwell after every touch before it moves on', () => {
    const resuming = rulesWith({ resume: true });
    const touch = { type: 'touch' } as const;
    const visit = follow(
      initial(resuming, 0),
      0,
      [
        [1_000, touch],
        [19_000, touch],
      ],
      resuming,
    );
    expect(deadline(visit, resuming)).toBe(20_000 + DWELL);
  });

  it('plays after Play and stands after Pause', () => {
    const playing = step(stateIn('visit', open()), { type: 'play' }, THEN + 1_000, rules);
    expect(deadline(playing, rules)).toBe(THEN + 1_000 + DWELL);
    const paused = step(playing, { type: 'pause' }, THEN + 2_000, rules);
    expect(deadline(paused, rules)).toBe(THEN + 2_000 + 60_000);
  });

  it('that is paused ends by idle time all the same', () => {
    const moments = leaveAlone({ at: THEN, state: stateIn('paused') }, rules, THEN + 80_000);
    expect(moments.map(({ state }) => state.mode)).toEqual(['paused', 'warning', 'attract']);
  });

  it('that was paused is paused again after the warning was answered', () => {
    const warning = step(stateIn('paused'), { type: 'tick' }, THEN + 60_000, rules);
    const answered = step(warning, { type: 'play' }, THEN + 61_000, rules);
    expect(answered).toEqual({ ...stateIn('paused'), touched: THEN + 61_000 });
  });
});

describe('a key that is held down', () => {
  const hold = (every: number, times: number): ShowState => {
    const press = [every, { type: 'move', by: 1 }] as const;
    const repeat = [every, { type: 'move', by: 1, repeat: true }] as const;
    const long = rulesWith({ slides: slides(1_000) });
    return follow(stateIn('visit', { index: 0 }), THEN, [press, ...Array(times).fill(repeat)], long);
  };

  it.each([
    { every: 10, times: 100, moves: 1 + 5 },
    { every: 33, times: 30, moves: 1 + 4 },
    { every: 200, times: 5, moves: 1 + 5 },
    { every: 250, times: 4, moves: 1 + 4 },
  ])('every $every ms, $times times: $moves slides', ({ every, times, moves }) => {
    expect(hold(every, times).index).toBe(moves);
  });

  it('counts as someone who is there', () => {
    expect(hold(10, 100).touched).toBe(THEN + 1_010);
  });

  it('does not slow down a finger that presses again and again', () => {
    const presses = Array(10).fill([20, { type: 'move', by: 1 }] as const);
    const long = rulesWith({ slides: slides(1_000) });
    expect(follow(stateIn('visit', { index: 0 }), THEN, presses, long).index).toBe(10);
  });
});

describe('staff', () => {
  it('are given two minutes from their last touch, then the kiosk is fresh', () => {
    const panel = step(stateIn('visit'), { type: 'operator', open: true }, THEN + 1_000, rules);
    const touched = step(panel, { type: 'touch' }, THEN + 100_000, rules);
    expect(step(touched, { type: 'tick' }, THEN + 219_999, rules)).toBe(touched);
    expect(step(touched, { type: 'tick' }, THEN + 220_000, rules)).toEqual(initial(rules, THEN + 220_000));
  });
});

function playing(changes: Partial<ShowState> = {}): Partial<ShowState> {
  return open({ playing: true, ...changes });
}
