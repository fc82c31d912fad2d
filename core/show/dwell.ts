// How long a slide stands, and where a slide is after the deck was replaced.

/** Reading speed of someone who stands before a screen, words a minute. */
const WORDS_PER_MINUTE = 180;
/** Time to find the slide and look at its picture, ms. */
const LOOKING_TIME = 5_000;
/** Bounds of the computed dwell, ms: fatigue sets in near 45 s (Explorit). */
const LEAST = 12_000;
const MOST = 45_000;

/** Dwell of a slide with so many words, ms, 12,000–45,000. */
export function dwellOf(wordCount: number): number {
  const reading = (wordCount / WORDS_PER_MINUTE) * 60_000 + LOOKING_TIME;
  return Math.min(Math.max(Math.round(reading), LEAST), MOST);
}

/**
 * Where the slide at `index` is in a deck that replaced the one with `before`: the same id, else the nearest
 * slide before it that is still there, else the start.
 */
export function placeAfter(before: readonly string[], index: number, after: readonly string[]): number {
  const places = new Map<string, number>();
  after.forEach((id, at) => {
    if (!places.has(id)) places.set(id, at);
  });
  for (let at = index; at >= 0; at -= 1) {
    const place = places.get(before[at] ?? '');
    if (place !== undefined) return place;
  }
  return 0;
}
