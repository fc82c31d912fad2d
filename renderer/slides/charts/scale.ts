// Numbers as lengths and areas, true to scale. Nothing here rounds or flatters.

/** Parts of the available length that each value takes: proportional, and 1 in all, or less where `total` is more. */
export function lengths(values: readonly number[], total?: number): number[] {
  const whole = Math.max(
    total ?? 0,
    values.reduce((sum, value) => sum + Math.max(0, value), 0),
  );
  return values.map((value) => (whole > 0 ? Math.max(0, value) / whole : 0));
}

/** Radius of a circle whose area is to that of a circle of `radius` as `part` to `whole`. */
export function radiusOf(part: number, whole: number, radius: number): number {
  return whole > 0 ? radius * Math.sqrt(Math.min(1, Math.max(0, part / whole))) : 0;
}

/**
 * Columns of a grid for `count` marks in a field `aspect` times as wide as high, each mark `mark` times as wide as
 * high: as close to the field’s shape as may be, and full to the last row where a divisor is near.
 */
export function columnsFor(count: number, aspect: number, mark = 1): number {
  const ideal = Math.sqrt((count * aspect) / mark);
  let best = Math.max(1, Math.round(ideal));
  let least = Infinity;
  for (let columns = 1; columns <= count; columns += 1) {
    const empty = (columns - (count % columns)) % columns;
    // A missing tenth of a row weighs as much as a field that is a tenth too wide or too narrow.
    const cost = Math.abs(Math.log(columns / ideal)) + empty / columns;
    if (cost < least) [best, least] = [columns, cost];
  }
  return best;
}
