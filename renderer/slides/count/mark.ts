// The mark that is counted: koshkar-muiz, the ram’s horns of Kazakh felt carpets, as one computed stroke.
import { brush, join, knot, point, spiral, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';

/** The mark’s view box, units: the horns’ stem stands on the middle of its foot. */
export const MARK = { width: 100, height: 100 } as const;

const HORN = { centre: point(72, 42), radius: 26, eye: 5, end: 180, turns: 1.3, sense: -1 } as const;
const STEM = through(knot(50, 88, -90), knot(46, 43, -90));

/** Path data of both horns on their stem, to be filled. */
export function hornsPath(): string {
  const right = join(STEM, [...spiral(HORN)].reverse());
  const left = right.map(({ x, y }): Point => point(MARK.width - x, y));
  const width = (travelled: number) => 7 - 3 * travelled;
  return brush(right, width) + brush(left, width);
}
