// Where the furniture stands: it wanders by a few units, so that nothing burns into the screen in months of standing still.

/** How long it stands in one place, ms. */
export const DRIFT_INTERVAL = 240_000;
/**
 * How far it goes from its place, either way, in units of the design. Less up and down: the line moves with it, and what
 * stands on the line does not.
 */
export const FARTHEST = { x: 4, y: 2 } as const;

/** Steps until each direction begins anew: without a common part, so that it comes by every place of the square. */
const ACROSS = 31;
const ALONG = 24;

export interface Drift {
  /** Units of the design, to the right and down. */
  readonly x: number;
  readonly y: number;
}

/**
 * The drift in one interval after another, from 0: in its place at first, and never farther from the last than about a
 * unit, which nobody sees.
 */
export function driftAt(interval: number): Drift {
  const swing = (period: number) => Math.sin((2 * Math.PI * (interval % period)) / period);
  return { x: FARTHEST.x * swing(ACROSS), y: FARTHEST.y * swing(ALONG) };
}
