// "Did you mean …?": the known name that a mistyped one is closest to.

/** With more names than this no guess is made: in a deck of thousands it would cost more than it helps. */
const MOST_NAMES = 200;

/**
 * The one of `names` that is a few keystrokes from `name`: at most a third of its letters, and at most three; or else the
 * first that begins with it, from three letters on.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (names.length > MOST_NAMES || name.length > 64) return undefined;
  const limit = Math.min(3, Math.max(1, Math.floor(name.length / 3)));
  let best: string | undefined;
  let least = limit + 1;
  for (const other of names) {
    const distance = keystrokes(name.toLowerCase(), other.toLowerCase());
    if (distance < least) [best, least] = [other, distance];
  }
  return best ?? (name.length >= 3 ? names.find((one) => one.startsWith(name)) : undefined);
}

/** The phrase for a problem's `fix`. */
export function didYouMean(name: string, names: readonly string[]): string | undefined {
  const best = nearest(name, names);
  return best === undefined ? undefined : `did you mean "${best}"?`;
}

/** Letters to put in, take out, change, or swap with the next (optimal string alignment). */
function keystrokes(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 3) return 4;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
