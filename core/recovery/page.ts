// How a page that is gone, hangs or never comes up is brought back: a state, an event and a time give the next state and
// what is to be done. Pure, as the show is. Times are ms of a monotonic clock.

/** Where the slides come from, best first; what is left when none of them can be shown needs no script. */
export type Source = 'wanted' | 'good' | 'built-in' | 'still';

export interface PageRules {
  /** What there is to fall back on: at least the wanted exhibition, and the still at the end. */
  readonly sources: readonly Source[];
  /** The page’s memory beyond which it is loaded anew while nobody touches it, MB. */
  readonly memory: number;
}

export interface PageState {
  /**
   * - loading: it has been asked for, and has not come up yet
   * - showing: it has come up, and proves again and again that it lives
   * - waiting: it is gone; the next try comes when the wait is over
   */
  readonly phase: 'loading' | 'showing' | 'waiting';
  readonly source: Source;
  /** When something has to happen by itself: a page that proves nothing is given up, a wait is over, ms. */
  readonly until: number;
  /** Failures in a row, without a calm time between. */
  readonly failures: number;
  /** When this page was loaded, ms. */
  readonly loaded: number;
  /** When it last drew, or was loaded, ms: one that lives and does not draw may have lost its picture. */
  readonly drawn: number;
  /** When a page was last loaded anew because it did not draw, ms. */
  readonly redrawn: number;
  /** When the wanted exhibition was given up; undefined while it shows, ms. */
  readonly fallen: number | undefined;
  /** When it is tried again; undefined while it shows, and while nothing does, ms. */
  readonly retry: number | undefined;
  /** Failures within the last hour, oldest first, ms. */
  readonly restarts: readonly number[];
  readonly visiting: boolean;
  /** When the page was last loaded anew for its memory, ms. */
  readonly relieved: number;
}

export type PageEvent =
  /** The time that `until` or `retry` named has come. */
  | { readonly type: 'tick' }
  /** The page has painted, or proves that it still does. `visiting` where it is known. */
  | { readonly type: 'painted'; readonly visiting?: boolean }
  /**
   * The page lives, and no frame of it is known to have been drawn. Most often its display is off, and nobody takes frames
   * (electron#53814); or it lost its picture (electron#36249). From in here, the two can’t be told apart.
   */
  | { readonly type: 'answers'; readonly visiting?: boolean }
  /** Its process is gone, it did not load, it hangs, or it is blank. */
  | { readonly type: 'failed' }
  /** The machine woke up, was unlocked, its displays changed, or it is opening time: the picture may be gone (electron#37361). */
  | { readonly type: 'woke' }
  | { readonly type: 'memory'; readonly page: number }
  /** Staff want it anew: what was wrong before is forgotten. */
  | { readonly type: 'anew' }
  /** The wanted exhibition shows in the page as it stands: it was mended, or staff chose another one. */
  | { readonly type: 'turned' };

export type Order =
  /** `keep`: at the visitor’s slide and in their language. */
  | { readonly type: 'load'; readonly source: Source; readonly keep: boolean; readonly cause: Cause }
  /** Ends the page’s process, even one that answers nothing. */
  | { readonly type: 'end'; readonly cause: Cause }
  /** Draws everything again, and asks for a proof at once. */
  | { readonly type: 'repaint' };

/** What the log says. */
export type Cause =
  'failed' | 'no slide painted' | 'no proof of life' | 'no frame' | 'memory' | 'better' | 'anew';

export interface PageStep {
  readonly state: PageState;
  readonly orders: readonly Order[];
}

/** A page that has not painted after this long is given up, ms. */
export const LOAD_LIMIT = 20_000;
/** A page that proved nothing for so long is given up, ms: it is asked each 30 s, so that is two misses. */
export const PROOF_LIMIT = 65_000;
/**
 * Least time between two loads of a page that lives and does not draw, ms. The first one brings a lost picture back; a
 * display that is off may stay so for days.
 */
export const REDRAW_INTERVAL = 1_800_000;
/** After a wake it has to prove itself within, ms. */
export const WAKE_LIMIT = 10_000;
/** A tick that comes so late found us asleep or starved, not the page dead, ms. */
const LATE = 5_000;
/** A page that paints so long after it was loaded has recovered, ms. */
export const CALM = 60_000;
/** First and longest wait before the next try, ms; the very first try comes at once. */
const FIRST_WAIT = 1_000;
export const LONGEST_WAIT = 60_000;
/** So many failures within an hour, and the still takes over. */
export const MOST_RESTARTS = 10;
export const HOUR = 3_600_000;
/** The still stands at least so long, ms. */
export const STILL_TIME = 600_000;
/** Least time between two loads for memory’s sake, ms. */
export const RELIEF_INTERVAL = 600_000;

/** A kiosk that starts: the wanted exhibition is being loaded. */
export function starting(now: number): PageState {
  return {
    phase: 'loading',
    source: 'wanted',
    until: now + LOAD_LIMIT,
    failures: 0,
    loaded: now,
    drawn: now,
    redrawn: Number.NEGATIVE_INFINITY,
    fallen: undefined,
    retry: undefined,
    restarts: [],
    visiting: false,
    relieved: Number.NEGATIVE_INFINITY,
  };
}

/** When the next `tick` is due, ms. */
export function dueAt({ until, retry = Number.POSITIVE_INFINITY }: PageState): number {
  return Math.min(until, retry);
}

/** The next state, and what is to be done, in order. */
export function stepPage(state: PageState, event: PageEvent, now: number, rules: PageRules): PageStep {
  switch (event.type) {
    case 'tick':
      return tick(state, now, rules);
    case 'painted':
      return nothing({ ...alive(state, event.visiting, now), drawn: now });
    case 'answers':
      return answers(alive(state, event.visiting, now), now);
    case 'failed':
      // One death is often told twice; the first report counts.
      return state.phase === 'waiting' ? nothing(state) : failed(state, now, rules, []);
    case 'woke':
      if (state.phase !== 'showing') return nothing(state);
      return {
        state: isStill(state) ? leaveSoon(state, now) : proveSoon(state, now),
        orders: [{ type: 'repaint' }],
      };
    case 'memory':
      return relieve(state, event.page, now, rules);
    case 'anew':
      return load(onWanted(state), now, state.visiting, 'anew');
    case 'turned':
      if (state.source === 'wanted') return nothing(state);
      // A page that shows an exhibition has it already, and staff may stand before it.
      return isStill(state) || state.phase === 'loading'
        ? load(onWanted(state), now, false, 'anew')
        : nothing({ ...onWanted(state), retry: undefined });
  }
}

function onWanted(state: PageState): PageState {
  return { ...state, source: 'wanted', fallen: undefined, failures: 0, restarts: [] };
}

function tick(state: PageState, now: number, rules: PageRules): PageStep {
  if (now < dueAt(state)) return nothing(state);
  switch (state.phase) {
    case 'waiting':
      return load(state, now, state.failures <= 1, 'failed');
    case 'loading':
      return failed(state, now, rules, [{ type: 'end', cause: 'no slide painted' }]);
    case 'showing':
      if (state.retry !== undefined && now >= state.retry) {
        // Not under a visitor’s eyes; the loop is asked again soon.
        if (state.visiting) return nothing({ ...state, retry: now + CALM });
        return load({ ...state, source: 'wanted', failures: 0 }, now, false, 'better');
      }
      if (now - state.until > LATE)
        return { state: { ...state, until: now + WAKE_LIMIT, drawn: now }, orders: [{ type: 'repaint' }] };
      return failed(state, now, rules, [{ type: 'end', cause: 'no proof of life' }]);
  }
}

function proveSoon(state: PageState, now: number): PageState {
  return { ...state, until: Math.min(state.until, now + WAKE_LIMIT) };
}

/** What is different now may be what was wrong; yet a display that comes and goes must not keep the still from standing. */
function leaveSoon(state: PageState, now: number): PageState {
  return { ...state, retry: Math.min(state.retry ?? now, Math.max(now, state.loaded + CALM)) };
}

function alive(state: PageState, visiting: boolean | undefined, now: number): PageState {
  // A page that is being replaced may still have something to say.
  if (state.phase === 'waiting') return state;
  return {
    ...state,
    phase: 'showing',
    // The still has no script to prove anything with.
    until: isStill(state) ? Number.POSITIVE_INFINITY : now + PROOF_LIMIT,
    failures: now - state.loaded >= CALM ? 0 : state.failures,
    visiting: visiting ?? state.visiting,
  };
}

/** Never a failure: were it one, a display that is off would lead to the still. */
function answers(state: PageState, now: number): PageStep {
  const due = now - state.drawn >= PROOF_LIMIT && now - state.redrawn >= REDRAW_INTERVAL;
  if (!due || state.phase !== 'showing' || isStill(state)) return nothing(state);
  return loadAfresh({ ...state, redrawn: now }, now, 'no frame');
}

/** In another process: within one origin, a load keeps the old one, with all that does not belong to the document. */
function loadAfresh(state: PageState, now: number, cause: Cause): PageStep {
  const { state: next, orders } = load(state, now, true, cause);
  return { state: next, orders: [{ type: 'end', cause }, ...orders] };
}

function failed(state: PageState, now: number, rules: PageRules, orders: readonly Order[]): PageStep {
  const failures = state.failures + 1;
  const restarts = [...within(state.restarts, now), now];
  const source = restarts.length > MOST_RESTARTS ? 'still' : sourceAfter(state.source, failures, rules);
  const wait = failures === 1 ? 0 : Math.min(FIRST_WAIT * 2 ** (failures - 2), LONGEST_WAIT);
  return {
    state: {
      ...state,
      phase: 'waiting',
      source,
      failures,
      restarts,
      until: now + wait,
      fallen: state.source === 'wanted' && source !== 'wanted' ? now : state.fallen,
      retry: undefined,
    },
    orders,
  };
}

/** The same exhibition twice, at the visitor’s slide and at its start; then one source further with each failure. */
function sourceAfter(source: Source, failures: number, { sources }: PageRules): Source {
  if (failures <= 2) return source;
  return sources[sources.indexOf(source) + 1] ?? 'still';
}

function load(state: PageState, now: number, keep: boolean, cause: Cause): PageStep {
  const { source } = state;
  return {
    state: {
      ...state,
      phase: 'loading',
      until: now + LOAD_LIMIT,
      loaded: now,
      drawn: now,
      fallen: source === 'wanted' ? undefined : state.fallen,
      retry: source === 'wanted' ? undefined : now + retryAfter(state, now),
      visiting: keep && state.visiting,
    },
    orders: [{ type: 'load', source, keep, cause }],
  };
}

/**
 * The still makes room again once the hour has seen fewer failures than it may; another exhibition an hour after the wanted
 * one was given up, however often it was loaded meanwhile.
 */
function retryAfter({ source, fallen, restarts }: PageState, now: number): number {
  if (source !== 'still') return Math.max(CALM, (fallen ?? now) + HOUR - now);
  const recent = within(restarts, now);
  const [oldest = now] = recent.slice(-MOST_RESTARTS);
  return Math.max(STILL_TIME, recent.length < MOST_RESTARTS ? 0 : oldest + HOUR - now);
}

/** A page that has grown too large is loaded anew while nobody is there, and one that is twice as large in any case. */
function relieve(state: PageState, page: number, now: number, { memory }: PageRules): PageStep {
  const due = page > memory && (!state.visiting || page > 2 * memory);
  if (!due || state.phase !== 'showing' || isStill(state) || now - state.relieved < RELIEF_INTERVAL)
    return nothing(state);
  return loadAfresh({ ...state, relieved: now }, now, 'memory');
}

function isStill({ source }: PageState): boolean {
  return source === 'still';
}

function within(times: readonly number[], now: number): readonly number[] {
  return times.filter((time) => now - time < HOUR);
}

function nothing(state: PageState): PageStep {
  return { state, orders: [] };
}
