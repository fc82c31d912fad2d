// The show's state machine: a state, an event, a time and the rules give the next state. Pure.
import { deadline, dwellEnd, moves } from './deadline.ts';
import { initial } from './state.ts';
import type { BaseMode, ShowEvent, ShowRules, ShowState } from './state.ts';

/** A key that is held down moves at most once in this time, ms: 5 slides a second. */
const REPEAT_INTERVAL = 200;

/** The show waits for a film no longer than this, ms (3 hours), whatever the film says of its own length. */
export const LONGEST_HOLD = 10_800_000;

/**
 * The next state. The same object comes back when nothing changes.
 * A tick before its time does nothing; one that is late by any time does one thing.
 */
export function step(state: ShowState, event: ShowEvent, now: number, rules: ShowRules): ShowState {
  const current = within(state, rules);
  switch (event.type) {
    case 'tick':
      return tick(current, now, rules);
    case 'rules':
      return fit(current, event.index, now, rules);
    case 'hold':
      return hold(current, now, event.limit);
    case 'release':
      return current.mode === 'held' ? goBack(current, now) : current;
    case 'operator':
      return operator(current, event.open, now, rules);
    default:
      return byVisitor(current, event, now, rules);
  }
}

type VisitorEvent = Exclude<ShowEvent, { type: 'tick' | 'rules' | 'hold' | 'release' | 'operator' }>;

function byVisitor(state: ShowState, event: VisitorEvent, now: number, rules: ShowRules): ShowState {
  if (state.mode === 'closed') return state;
  if (state.mode === 'operator') return { ...state, touched: now };
  // WCAG 2.2.1: the first touch anywhere only extends the visit, whatever it meant.
  if (state.mode === 'warning') return { ...state, mode: state.base, touched: now };
  // Nobody can mean a control that the attract loop does not show: the first touch wakes the kiosk.
  const wakes = state.base === 'attract' && rules.autoplay;
  const here = welcome(state, now);
  return wakes ? here : act(here, event, now, rules);
}

/** Someone is here: attract gives way to a visit of the slide that shows. */
function welcome(state: ShowState, now: number): ShowState {
  if (state.base !== 'attract') return { ...state, touched: now };
  return { ...state, mode: state.mode === 'held' ? 'held' : 'visit', base: 'visit', touched: now };
}

function act(state: ShowState, event: VisitorEvent, now: number, rules: ShowRules): ShowState {
  switch (event.type) {
    case 'touch':
      return state;
    case 'move':
      if (event.repeat === true && now - state.since < REPEAT_INTERVAL) return state;
      return goTo(state, neighbour(state.index, event.by, rules.wrap, rules), now, rules);
    case 'go':
      return goTo(state, event.to, now, rules);
    case 'pause':
      return enterBase({ ...state, playing: false }, 'paused');
    case 'play':
      return enterBase({ ...state, since: now, playing: true }, 'visit');
    case 'language':
      return rules.languages.includes(event.language) ? { ...state, language: event.language } : state;
    case 'textSize':
      return { ...state, textSize: event.size };
    case 'contrast':
      return { ...state, highContrast: event.high };
    case 'layer':
      return { ...state, layer: event.layer };
    case 'item':
      return { ...state, item: event.item };
  }
}

function tick(state: ShowState, now: number, rules: ShowRules): ShowState {
  const due = deadline(state, rules);
  if (due === undefined || now < due) return state;
  switch (state.mode) {
    case 'attract':
      return { ...state, ...onward(state, rules), since: now, item: undefined };
    case 'visit':
      // The idle time comes first, so that a show which moves by itself still ends its visit.
      if (now >= state.touched + rules.idle) return { ...state, mode: 'warning', touched: now };
      return moves(state, rules) && now >= dwellEnd(state, rules)
        ? goTo(state, neighbour(state.index, 1, rules.wrap, rules), now, rules)
        : state;
    case 'paused':
      return { ...state, mode: 'warning', touched: now };
    case 'held':
      return goBack(state, now);
    case 'warning':
    case 'operator':
    case 'closed':
      return initial(rules, now);
  }
}

/** A second film, or the same one again, is waited for anew. A length that is not known (NaN) holds nothing. */
function hold(state: ShowState, now: number, limit: number): ShowState {
  if (['warning', 'operator', 'closed'].includes(state.mode) || !(limit > 0)) return state;
  return { ...state, mode: 'held', heldUntil: now + Math.min(limit, LONGEST_HOLD) };
}

/** The film is over: a visitor gets the whole idle time again, the loop goes on when the dwell is over. */
function goBack(state: ShowState, now: number): ShowState {
  return { ...state, mode: state.base, touched: now };
}

function operator(state: ShowState, open: boolean, now: number, rules: ShowRules): ShowState {
  if (open) return { ...state, mode: 'operator', touched: now, layer: undefined, item: undefined };
  return state.mode === 'operator' ? initial(rules, now) : state;
}

function enterBase(state: ShowState, base: BaseMode): ShowState {
  return { ...state, base, mode: state.mode === 'held' ? 'held' : base };
}

/** A manual or automatic move: the dwell starts in full, a film of the slide that was left no longer holds. */
function goTo(state: ShowState, index: number, now: number, rules: ShowRules): ShowState {
  const to = clamp(index, rules);
  if (to === state.index) return { ...state, layer: undefined };
  return { ...state, mode: state.base, index: to, since: now, layer: undefined, item: undefined };
}

/**
 * The rules changed: the place is kept, and what no longer exists is let go. While nobody is there the kiosk
 * behaves as a fresh one does by the new rules, not only after the next visit; a loop ends its round in its language.
 * At closing time a visit comes to its own end before it gets dark, and staff stay at their panel.
 */
function fit(state: ShowState, index: number, now: number, rules: ShowRules): ShowState {
  const fresh = initial(rules, now);
  const visited = state.base !== 'attract';
  if (!visited && state.mode !== 'operator' && rules.open === (state.mode === 'closed')) return fresh;
  const loops = !visited && rules.autoplay;
  const spoken = loops ? rules.attractLanguages : rules.languages;
  const keeps = (visited || loops) && spoken.includes(state.language);
  const language = keeps ? state.language : (spoken[0] ?? fresh.language);
  const playing = visited ? state.playing : fresh.playing;
  const to = clamp(index, rules);
  const item = to === state.index ? state.item : undefined;
  const same = to === state.index && language === state.language && playing === state.playing;
  return same ? state : { ...state, index: to, language, playing, item };
}

function within(state: ShowState, rules: ShowRules): ShowState {
  const index = clamp(state.index, rules);
  return index === state.index ? state : { ...state, index, item: undefined };
}

function clamp(index: number, rules: ShowRules): number {
  if (!Number.isFinite(index)) return index > 0 ? rules.slides.length - 1 : 0;
  return Math.min(Math.max(Math.trunc(index), 0), rules.slides.length - 1);
}

/** The slide before or after, wrapped round or held at the ends. */
export function neighbour(index: number, by: 1 | -1, wrap: boolean, rules: ShowRules): number {
  const count = rules.slides.length;
  return wrap ? (index + by + count) % count : Math.min(Math.max(index + by, 0), count - 1);
}

/** What follows a slide of the attract loop: each round is in the next language, so that each visitor sees their own go by. */
export function onward(
  { index, language }: Pick<ShowState, 'index' | 'language'>,
  rules: ShowRules,
): Pick<ShowState, 'index' | 'language'> {
  const to = nextInLoop(index, rules);
  if (to > index) return { index: to, language };
  const { attractLanguages: languages } = rules;
  const next = languages[(languages.indexOf(language) + 1) % languages.length];
  return { index: to, language: next ?? language };
}

/** The next slide of the attract loop; the next of all where the loop has none. */
export function nextInLoop(index: number, rules: ShowRules): number {
  const count = rules.slides.length;
  for (let ahead = 1; ahead <= count; ahead += 1) {
    const candidate = (index + ahead) % count;
    if (rules.slides[candidate]?.attract === true) return candidate;
  }
  return (index + 1) % count;
}
