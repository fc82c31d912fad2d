// What staff hold, and how long, to be heard: the corner or two keys for their door, the keys alone under the still.

/** ms; longer than a visitor’s finger or hand rests in one place by chance. */
export const STAFF_HOLD = 3_000;

/** Keys of any keyboard that nobody rests a hand on, far apart in meaning: one leads to the first slide, one to the last. */
export const STAFF_KEYS: ReadonlySet<string> = new Set(['Home', 'End']);
