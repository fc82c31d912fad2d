// What always holds, for any deck, any settings and anything that visitors, staff and files do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.ts';
import { leaveAlone } from './show.fixture.ts';
import type { Moment } from './show.fixture.ts';
import { initial, LAYERS, TEXT_SIZES } from './state.ts';
import type { ShowEvent, ShowRules, ShowSlide } from './state.ts';
import { LONGEST_HOLD, step } from './step.ts';

const MOST_SLIDES = 10_000;
const DAY = 86_400_000;
const LANGUAGES = ['en', 'fr-BE', 'kk', 'ru'] as const;

/** Prefixes of one frozen deck of the largest size: a deck of any size costs no more than its copy. */
const decks = [fc.constant(true), fc.constant(false), fc.boolean()].map((attract) =>
  fc.sample(fc.record({ dwell: fc.integer({ min: 3_000, max: 3_600_000 }), attract }), {
    numRuns: MOST_SLIDES,
    seed: 1992,
  }),
);

const anyDeck: fc.Arbitrary<readonly ShowSlide[]> = fc
  .record({
    of: fc.constantFrom(...decks),
    count: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: MOST_SLIDES })),
  })
  .map(({ of, count }) => Object.freeze(of.slice(0, count)));

const anyRules: fc.Arbitrary<ShowRules> = fc
  .record({
    slides: anyDeck,
    languages: fc.shuffledSubarray([...LANGUAGES], { minLength: 1 }),
    autoplay: fc.boolean(),
    resume: fc.boolean(),
    wrap: fc.boolean(),
    idle: fc.integer({ min: 5_000, max: 3_600_000 }),
    warning: fc.integer({ min: 20_000, max: 300_000 }),
    operatorIdle: fc.constant(120_000),
  })
  .map((rules) => Object.freeze(rules));

const anyMove: fc.Arbitrary<ShowEvent> = fc.oneof(
  fc.record({ type: fc.constant('move'), by: fc.constantFrom(1, -1), repeat: fc.boolean() }),
  fc.record({ type: fc.constant('go'), to: fc.oneof(fc.integer(), fc.nat(MOST_SLIDES), fc.double()) }),
);

const anyEvent: fc.Arbitrary<ShowEvent> = fc
  .oneof(
    anyMove,
    fc.constantFrom<ShowEvent>(
      ...(['tick', 'touch', 'pause', 'play', 'release'] as const).map((type) => ({ type })),
    ),
    fc.record({ type: fc.constant('hold'), limit: fc.oneof(fc.nat(DAY), fc.double()) }),
    fc.record({ type: fc.constant('language'), language: fc.constantFrom(...LANGUAGES, 'nl-BE') }),
    fc.record({ type: fc.constant('textSize'), size: fc.constantFrom(...TEXT_SIZES) }),
    fc.record({ type: fc.constant('contrast'), high: fc.boolean() }),
    fc.record({ type: fc.constant('layer'), layer: fc.constantFrom(...LAYERS, undefined) }),
    fc.record({ type: fc.constant('item'), item: fc.constantFrom('a', 'b', undefined) }),
    fc.record({ type: fc.constant('operator'), open: fc.boolean() }),
  )
  .map((event) => Object.freeze(event));

/** One thing that happens, `after` ms: an event, or other rules under the show (their `rules` event may fail to come). */
interface Happening {
  readonly after: number;
  readonly event: ShowEvent | undefined;
  readonly replace: { readonly rules: ShowRules; readonly index: number; readonly tell: boolean } | undefined;
}

const after = fc.oneof(fc.nat(300), fc.nat(100_000), fc.nat(2 * DAY));
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ after, event: anyEvent, replace: fc.constant(undefined) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      after,
      event: fc.constant(undefined),
      replace: fc.record({ rules: anyRules, index: fc.integer(), tell: fc.boolean() }),
    }),
  },
);

interface Reached extends Moment {
  readonly rules: ShowRules;
}

/** Every state on the way from a fresh kiosk through all that happens. Each is frozen, as are rules and events. */
function live(rules: ShowRules, happenings: readonly Happening[]): readonly Reached[] {
  const way: Reached[] = [{ at: 0, state: Object.freeze(initial(rules, 0)), rules }];
  for (const { after: wait, event, replace } of happenings) {
    const last = way.at(-1);
    if (last === undefined) throw new Error('a way has a start');
    const at = last.at + wait;
    const now = replace?.rules ?? last.rules;
    const told: ShowEvent | undefined =
      replace?.tell === true ? { type: 'rules', index: replace.index } : event;
    const state =
      told === undefined ? last.state : Object.freeze(step(last.state, Object.freeze(told), at, now));
    way.push({ at, state, rules: now });
  }
  return way;
}

const anyLife = fc
  .record({ rules: anyRules, happenings: fc.array(anyHappening, { maxLength: 40 }) })
  .map(({ rules, happenings }) => live(rules, happenings));

/** A state that a kiosk can come to. */
const anyReached = anyLife.map((way) => {
  const last = way.at(-1);
  if (last === undefined) throw new Error('a way has an end');
  return last;
});

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

  it('the language is one that is spoken, once the show was told of its rules', () => {
    fc.assert(
      fc.property(anyReached, fc.integer(), ({ at, state, rules }, index) => {
        const { language } = step(state, { type: 'rules', index }, at, rules);
        expect(rules.languages).toContain(language);
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

  it('an untouched kiosk reaches attract, fresh: nothing of the last visit remains', () => {
    fc.assert(
      fc.property(anyReached, ({ at, state, rules }) => {
        const end = at + LONGEST_HOLD + rules.operatorIdle + rules.idle + rules.warning;
        const moments = leaveAlone({ at, state }, rules, end);
        const reset = moments.findIndex((moment) => moment.state.mode === 'attract');
        const fresh = moments[reset];
        expect(fresh).toBeDefined();
        if (fresh === undefined || state.base === 'attract') return;
        expect(fresh.state).toEqual(initial(rules, fresh.at));
      }),
    );
  });

  it('an untouched loop goes on for ever, each slide for its whole dwell, with no slide left out', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const cycling = { ...rules, autoplay: true };
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
          if (moment.state.mode === 'attract') break;
          expect(moment.state.index).toBe(state.index);
        }
      }),
    );
  });

  it('the first input while nobody is there only wakes, and the first after the warning only extends', () => {
    fc.assert(
      fc.property(anyReached, fc.nat(1_000), anyEvent, ({ at, state, rules }, wait, event) => {
        const wakes = state.mode === 'attract' && rules.autoplay;
        fc.pre(wakes || state.mode === 'warning');
        fc.pre(!['tick', 'hold', 'release', 'operator'].includes(event.type));
        const now = at + wait;
        const current = step(state, { type: 'rules', index: state.index }, at, rules);
        const base = wakes ? 'visit' : current.base;
        expect(step(current, event, now, rules)).toEqual({ ...current, mode: base, base, touched: now });
      }),
    );
  });
});
