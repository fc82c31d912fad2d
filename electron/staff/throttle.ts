// How long no PIN is taken after wrong ones. Pure, and without a clock on the wall: only time that has really passed
// while the program ran makes a wait shorter, so that neither setting the clock nor pulling the plug does.

/** This many wrong PINs are free of a wait. */
const FREE = 2;
/** The wait after the next wrong one, and the longest: each wrong one doubles it. ms. */
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;
/** More wrong ones than this make no difference; the count stays a small number. */
const MOST = 64;

export interface Throttle {
  /** Wrong PINs since the last right one. */
  readonly wrong: number;
  /** Until when none is taken; monotonic time of this run, ms. */
  readonly until: number;
}

/** What is kept over a restart: it knows nothing of any clock. */
export interface KeptThrottle {
  readonly wrong: number;
  /** The rest of the wait, ms; it begins again when the program starts. */
  readonly wait: number;
}

export const FRESH: Throttle = { wrong: 0, until: Number.NEGATIVE_INFINITY };

/** Nobody knows how many were wrong, because what was kept is damaged: as many as make the longest wait. */
export function unknown(now: number): Throttle {
  return { wrong: MOST, until: now + LONGEST_WAIT };
}

/** How long no PIN is taken from now on, ms; 0 means that one is taken. @param now monotonic time, ms */
export function waitOf({ until }: Throttle, now: number): number {
  return Math.max(0, Math.ceil(until - now));
}

/** One more wrong PIN. */
export function counted({ wrong }: Throttle, now: number): Throttle {
  const more = Math.min(wrong + 1, MOST);
  const wait = more > FREE ? Math.min(FIRST_WAIT * 2 ** (more - FREE - 1), LONGEST_WAIT) : 0;
  return { wrong: more, until: now + wait };
}

export function kept(throttle: Throttle, now: number): KeptThrottle {
  return { wrong: throttle.wrong, wait: waitOf(throttle, now) };
}

/** After a start: the rest of the wait begins again. A wait that nobody could have kept is the longest one. */
export function resumed({ wrong, wait }: KeptThrottle, now: number): Throttle {
  return { wrong, until: now + Math.min(wait, LONGEST_WAIT) };
}
