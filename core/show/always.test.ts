// What always holds, for any deck, any settings and anything that visitors, staff and files do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, anyLife, anyMove, anyReached, anyRules, anySmallRules, DAY } from './anything.fixture.ts';
import { deadline } from './deadline.ts';
import { leaveAlone } from './show.fixture.ts';
import { initial } from './state.ts';
import { LONGEST_HOLD, step } from './step.ts';

describe('for any deck of 1 to 10,000 slides, any settings and anything that happens', () => {
  it('the index is within the deck, also while the deck is replaced', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(DAY), anyEvent, (way, wait, event) => {
        for (const { at, state, rules } of way) {
          const next = step(state, event, at + wait, rules);
          expect(rules.slides[next.index]).toBeDefined();
        }
      }),
    );
  });

  it('the language is one that is offered, once the show was told of its rules', () => {
    fc.assert(
      fc.property(anyReached, fc.integer(), anyEvent, ({ at, state, rules }, index, event) => {
        const told = step(state, { type: 'rules', index }, at, rules);
        expect(rules.languages).toContain(told.language);
        expect(rules.languages).toContain(step(told, event, at, rules).language);
      }),
    );
  });

  it('while nobody is there, the language is one of the loop’s; where nothing cycles, the kiosk’s own', () => {
    fc.assert(
      fc.property(anyLife, (way) => {
        for (const { at, state, rules } of way) {
          const { base, language } = step(state, { type: 'rules', index: state.index }, at, rules);
          if (base !== 'attract') continue;
          expect(rules.autoplay ? rules.attractLanguages : rules.languages.slice(0, 1)).toContain(language);
        }
      }),
    );
  });

  it('an untouched loop speaks each of its languages for one full round, in turn', () => {
    fc.assert(
      fc.property(anySmallRules, (rules) => {
        const cycling = { ...rules, autoplay: true, open: true };
        const round = rules.slides.filter((slide) => slide.attract).length || rules.slides.length;
        const moments = leaveAlone(
          { at: 0, state: initial(cycling, 0) },
          cycling,
          Number.POSITIVE_INFINITY,
          round * (rules.attractLanguages.length + 1),
        );
        const start = moments[0]?.state.index;
        moments.forEach(({ state }, count) => {
          const turn = Math.floor(count / round) % rules.attractLanguages.length;
          expect(state.language).toBe(rules.attractLanguages[turn]);
          expect(state.index === start).toBe(count % round === 0);
        });
      }),
    );
  });

  it('a touch gives the visit the language that shows, and the next visitor a fresh kiosk', () => {
    fc.assert(
      fc.property(anySmallRules, fc.nat(60), (rules, ticks) => {
        const cycling = { ...rules, autoplay: true, open: true };
        const fresh = { at: 0, state: initial(cycling, 0) };
        const last = leaveAlone(fresh, cycling, Number.POSITIVE_INFINITY, ticks).at(-1) ?? fresh;
        const visit = step(last.state, { type: 'touch' }, last.at, cycling);
        expect([visit.mode, visit.language]).toEqual(['visit', last.state.language]);
        const end = last.at + cycling.idle + cycling.warning;
        const reset = leaveAlone({ at: last.at, state: visit }, cycling, end).at(-1);
        expect(reset?.state).toEqual(initial(cycling, reset?.at ?? 0));
        expect(reset?.state.language).toBe(rules.attractLanguages[0]);
      }),
    );
  });

  it('what is due is a time, never NaN and never without end', () => {
    fc.assert(
      fc.property(anyLife, (way) => {
        for (const { state, rules } of way) {
          const due = deadline(state, rules);
          expect(due === undefined || Number.isFinite(due)).toBe(true);
        }
      }),
    );
  });

  it('a tick before its time changes nothing', () => {
    fc.assert(
      fc.property(
        anyReached,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (reached, part) => {
          const { at, rules } = reached;
          const state = step(reached.state, { type: 'rules', index: reached.state.index }, at, rules);
          const due = deadline(state, rules) ?? at + DAY;
          fc.pre(due > at);
          expect(step(state, { type: 'tick' }, Math.min(at + part * (due - at), due - 1e-3), rules)).toBe(
            state,
          );
        },
      ),
    );
  });

  it('a time jump of a day yields at most one move', () => {
    fc.assert(
      fc.property(anyReached, ({ at, state, rules }) => {
        const now = at + DAY;
        let moves = 0;
        let current = step(state, { type: 'rules', index: state.index }, at, rules);
        for (let tick = 0; tick < 10; tick += 1) {
          const next = step(current, { type: 'tick' }, now, rules);
          if (next.index !== current.index) moves += 1;
          current = next;
        }
        expect(moves).toBeLessThanOrEqual(1);
        expect(step(current, { type: 'tick' }, now, rules)).toBe(current);
      }),
    );
  });

  it('an untouched kiosk reaches attract, or the dark where it is closed, fresh: nothing of the last visit remains', () => {
    fc.assert(
      fc.property(anyReached, ({ at, state, rules }) => {
        const end = at + LONGEST_HOLD + rules.operatorIdle + rules.idle + rules.warning;
        const told = step(state, { type: 'rules', index: state.index }, at, rules);
        const moments = leaveAlone({ at, state: told }, rules, end);
        const rest = rules.open ? 'attract' : 'closed';
        const reset = moments.findIndex((moment) => moment.state.mode === rest);
        const fresh = moments[reset];
        expect(fresh).toBeDefined();
        if (fresh === undefined || state.base === 'attract') return;
        expect(fresh.state).toEqual(initial(rules, fresh.at));
      }),
    );
  });

  it('closed, it stays dark, whatever visitors do, and opens as a fresh kiosk', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyEvent), fc.nat(DAY), (rules, events, now) => {
        const shut = { ...rules, open: false };
        const byVisitors = events.filter(({ type }) => type !== 'operator');
        const state = byVisitors.reduce((one, event) => step(one, event, now, shut), initial(shut, 0));
        expect(state).toEqual({ ...initial({ ...rules, open: true }, 0), mode: 'closed' });
        expect(deadline(state, shut)).toBeUndefined();
        const opens = step(state, { type: 'rules', index: 0 }, now, { ...rules, open: true });
        expect(opens).toEqual(initial({ ...rules, open: true }, now));
      }),
    );
  });

  it('an untouched loop goes on for ever, each slide for its whole dwell, with no slide left out', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const cycling = { ...rules, autoplay: true, open: true };
        const moments = leaveAlone(
          { at: 0, state: initial(cycling, 0) },
          cycling,
          Number.POSITIVE_INFINITY,
          50,
        );
        expect(moments).toHaveLength(51);
        const loop = [...rules.slides.keys()].filter((index) => rules.slides[index]?.attract === true);
        const shown = loop.length > 0 ? loop : [...rules.slides.keys()];
        moments.forEach(({ state }, count) => {
          expect(state.index).toBe(shown[count % shown.length]);
        });
        moments.slice(1).forEach(({ at }, count) => {
          const before = moments[count];
          expect(at - (before?.at ?? 0)).toBe(rules.slides[before?.state.index ?? 0]?.dwell);
        });
      }),
    );
  });

  it('a move by hand is followed by a whole dwell before the show moves by itself', () => {
    fc.assert(
      fc.property(anyReached, fc.nat(DAY), anyMove, (reached, wait, move) => {
        const { rules } = reached;
        const at = reached.at + wait;
        const state = step(reached.state, move, at, rules);
        const dwell = rules.slides[state.index]?.dwell ?? 0;
        const moments = leaveAlone({ at, state }, rules, at + dwell - 1e-3);
        for (const moment of moments) {
          // The end of the visit is no move: the kiosk begins anew.
          if (['attract', 'closed'].includes(moment.state.mode)) break;
          expect(moment.state.index).toBe(state.index);
        }
      }),
    );
  });

  it('the first input while nobody is there only wakes, and the first after the warning only extends', () => {
    fc.assert(
      fc.property(anyReached, fc.nat(1_000), anyEvent, ({ at, state, rules }, wait, event) => {
        // By these rules it may be closed by now: then nothing wakes it.
        const current = step(state, { type: 'rules', index: state.index }, at, rules);
        const wakes = current.mode === 'attract' && rules.autoplay;
        fc.pre(wakes || current.mode === 'warning');
        fc.pre(!['tick', 'hold', 'release', 'operator'].includes(event.type));
        const now = at + wait;
        const base = wakes ? 'visit' : current.base;
        expect(step(current, event, now, rules)).toEqual({ ...current, mode: base, base, touched: now });
      }),
    );
  });
});
