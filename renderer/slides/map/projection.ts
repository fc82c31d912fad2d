// From degrees to a flat map in km, and the great circle between two places.
import { geoAzimuthalEqualArea, geoInterpolate } from 'd3-geo';
import { point } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';

/** Degrees: longitude east, then latitude north. */
export type Degrees = readonly [longitude: number, latitude: number];

/** Mean radius of the earth, km (IUGG). */
export const EARTH = 6371.0088;

/**
 * Lambert’s azimuthal equal-area projection around `centre`: km east and south of it. Areas are true, so that
 * two countries drawn by it at one scale may be compared; a country’s shape is true to within a hundredth.
 */
export function project(place: Degrees, centre: Degrees): Point {
  const flat = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).translate([0, 0]).scale(EARTH);
  const [x, y] = flat([...place]) ?? [0, 0];
  return point(x, y);
}

const SAMPLES = 48;

/** The shortest way from one place to the other, as degrees. */
export function greatCircle(from: Degrees, to: Degrees): Degrees[] {
  const along = geoInterpolate([...from], [...to]);
  return Array.from({ length: SAMPLES + 1 }, (_, i) => along(i / SAMPLES));
}

/** How far south of the places the map is centred on which the arc is seen, degrees: the farther, the higher it bows. */
const SOUTH = 30;

/** The great circle as a map of the region shows it, north up, laid between two points of a drawing. */
export function arcBetween(from: Degrees, to: Degrees, start: Point, end: Point): Point[] {
  const centre: Degrees = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 - SOUTH];
  const flat = greatCircle(from, to).map((place) => project(place, centre));
  const [first, last] = [flat[0], flat.at(-1)];
  if (!first || !last) return [];
  // Turned, scaled and moved as a whole (a division of complex numbers), so that its shape stays.
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const [ex, ey] = [end.x - start.x, end.y - start.y];
  const square = dx * dx + dy * dy;
  const [cos, sin] = [(ex * dx + ey * dy) / square, (ey * dx - ex * dy) / square];
  return flat.map(({ x, y }) => {
    const [px, py] = [x - first.x, y - first.y];
    return point(start.x + px * cos - py * sin, start.y + px * sin + py * cos);
  });
}
