// What the tests of the show start from: rules, a state in every mode, and a run of the clock.
import { deadline } from './deadline.ts';
import { initial } from './state.ts';
import type { Mode, ShowEvent, ShowRules, ShowState } from './state.ts';
import { step } from './step.ts';

/** Dwell of every slide in these tests, ms. */
export const DWELL = 20_000;

/** Five slides, all in the loop, two languages, and the settings of a kiosk without a file. */
export function rulesWith(changes: Partial<ShowRules> = {}): ShowRules {
  return {
    slides: slides(5),
    languages: ['en', 'fr-BE'],
    attractLanguages: ['en', 'fr-BE'],
    autoplay: true,
    resume: false,
    wrap: false,
    idle: 60_000,
    warning: 20_000,
    operatorIdle: 120_000,
    open: true,
    ...changes,
  };
}

/** So many slides; `loop` names the ones that attract shows, all without it. */
export function slides(count: number, loop?: readonly number[]): ShowRules['slides'] {
  return Array.from({ length: count }, (_, index) => ({
    dwell: DWELL,
    attract: loop === undefined || loop.includes(index),
  }));
}

/** When the states of `stateIn` came to be, ms. */
export const THEN = 100_000;

/** A visitor’s state in the middle of the deck with everything set that a visitor may set, in one mode. */
export function stateIn(mode: Mode, changes: Partial<ShowState> = {}): ShowState {
  const fresh: ShowState = { ...initial(rulesWith(), THEN), index: 2, mode };
  if (mode === 'attract' || mode === 'closed') return { ...fresh, ...changes };
  return {
    ...fresh,
    base: mode === 'paused' ? 'paused' : 'visit',
    heldUntil: mode === 'held' ? THEN + 30_000 : THEN,
    language: 'fr-BE',
    textSize: 'large',
    highContrast: true,
    layer: 'overview',
    item: 'milestone',
    ...changes,
  };
}

/** Nothing lies over the slide. */
export function open(changes: Partial<ShowState> = {}): Partial<ShowState> {
  return { layer: undefined, item: undefined, ...changes };
}

/** What happens, and how long after what came before it, ms. */
export type Course = readonly (readonly [after: number, event: ShowEvent])[];

/** The state after all of it. */
export function follow(from: ShowState, start: number, course: Course, rules: ShowRules): ShowState {
  let now = start;
  return course.reduce((state, [after, event]) => {
    now += after;
    return step(state, event, now, rules);
  }, from);
}

export interface Moment {
  readonly at: number;
  readonly state: ShowState;
}

/** Nobody touches the kiosk: every state that its own ticks lead to, until `end` (ms) or after `most` ticks. */
export function leaveAlone(from: Moment, rules: ShowRules, end: number, most = 5_000): readonly Moment[] {
  const moments = [from];
  let { at, state } = from;
  while (moments.length <= most) {
    const due = deadline(state, rules);
    if (due === undefined || due > end) break;
    at = Math.max(at, due);
    state = step(state, { type: 'tick' }, at, rules);
    moments.push({ at, state });
  }
  return moments;
}
