// Anything that can happen: any deck, any settings, and what visitors, staff and files do, for the properties of the show.
import fc from 'fast-check';
import type { Moment } from './show.fixture.ts';
import { initial, LAYERS, TEXT_SIZES } from './state.ts';
import type { ShowEvent, ShowRules, ShowSlide } from './state.ts';
import { step } from './step.ts';

const MOST_SLIDES = 10_000;
export const DAY = 86_400_000;
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

/** What is offered, and a part of it, in any order, for the loop. */
const anyLanguages = fc.shuffledSubarray([...LANGUAGES], { minLength: 1 }).chain((languages) =>
  fc.record({
    languages: fc.constant(languages),
    attractLanguages: fc.shuffledSubarray(languages, { minLength: 1 }),
  }),
);

export const anyRules: fc.Arbitrary<ShowRules> = fc
  .record({
    slides: anyDeck,
    spoken: anyLanguages,
    autoplay: fc.boolean(),
    resume: fc.boolean(),
    wrap: fc.boolean(),
    idle: fc.integer({ min: 5_000, max: 3_600_000 }),
    warning: fc.integer({ min: 20_000, max: 300_000 }),
    operatorIdle: fc.constant(120_000),
    // Mostly open, or little would ever happen.
    open: fc.integer({ max: 9, min: 0 }).map((turn) => turn > 0),
  })
  .map(({ spoken, ...rules }) => Object.freeze({ ...rules, ...spoken }));

/** Few enough slides for several rounds of the loop. */
export const anySmallRules = fc
  .record({ rules: anyRules, count: fc.integer({ min: 1, max: 6 }) })
  .map(({ rules, count }) => Object.freeze({ ...rules, slides: rules.slides.slice(0, count) }));

export const anyMove: fc.Arbitrary<ShowEvent> = fc.oneof(
  fc.record({ type: fc.constant('move'), by: fc.constantFrom(1, -1), repeat: fc.boolean() }),
  fc.record({ type: fc.constant('go'), to: fc.oneof(fc.integer(), fc.nat(MOST_SLIDES), fc.double()) }),
);

export const anyEvent: fc.Arbitrary<ShowEvent> = fc
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

export const anyLife = fc
  .record({ rules: anyRules, happenings: fc.array(anyHappening, { maxLength: 40 }) })
  .map(({ rules, happenings }) => live(rules, happenings));

/** A state that a kiosk can come to. */
export const anyReached = anyLife.map((way) => {
  const last = way.at(-1);
  if (last === undefined) throw new Error('a way has an end');
  return last;
});
