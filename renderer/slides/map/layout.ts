// Where the two outlines lie, how large they are, and the way of the golden line over them. In units of the design.
import type { Place } from '../charts/place.ts';
import { knot, point, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';
import { entry, exit, swell } from '../line/piece.ts';
import type { Area, Drawing } from '../line/piece.ts';
import outlines from './outlines.json' with { type: 'json' };
import { arcBetween, project } from './projection.ts';
import type { Degrees } from './projection.ts';

export type Country = keyof typeof outlines;

export interface Side {
  readonly country: Country;
  readonly at: Degrees;
}

export interface Drawn {
  readonly country: Country;
  /** SVG path data in km, to be moved to `x`, `y` and scaled by `scale`. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** Units a km. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** The place, in the figure. */
  readonly capital: Point;
}

type MapPlace = Pick<Place, 'width' | 'height' | 'box'>;

export interface MapLayout {
  readonly west: Drawn;
  readonly east: Drawn;
  /** The smaller country again, at the larger one’s scale. */
  readonly small: Drawn;
  /** The great circle from west to east, in the figure. */
  readonly arc: readonly Point[];
  /** Where words have room: under the arc; in portrait beside the western outline. */
  readonly words: Area;
}

/** How large an outline is, at the most, in parts of the figure’s width and height. */
interface Measure {
  readonly width: number;
  readonly height: number;
}
interface Measures {
  readonly KZ: Measure;
  readonly BE: Measure;
  /** Where the middles of the western and the eastern outline lie, in parts of the figure’s width. */
  readonly west: number;
  readonly east: number;
}
const BESIDE: Measures = {
  KZ: { width: 0.38, height: 1 },
  BE: { width: 0.18, height: 0.8 },
  west: 0.145,
  east: 0.69,
};
/** The eastern outline stands above, the western one below it: so both are larger than side by side. */
const STAGGERED: Measures = {
  KZ: { width: 0.76, height: 0.55 },
  BE: { width: 0.28, height: 0.42 },
  west: 0.14,
  east: 0.64,
};
/** Room that words keep from the outlines and from the arc, units. */
const CLEAR = 24;
/** In portrait: room for a line of words under the eastern outline, units. */
const CAPTION = 46;

/** West is left, whatever the deck’s order: a map is a map. */
export function byLongitude<T extends { readonly at: Degrees }>(
  left: T,
  right: T,
): readonly [west: T, east: T] {
  return left.at[0] <= right.at[0] ? [left, right] : [right, left];
}

/** Lays out the map in a figure of that size. */
export function mapLayout(westSide: Side, eastSide: Side, place: MapPlace): MapLayout {
  const { width, height, box } = place;
  const measures = box.portrait ? STAGGERED : BESIDE;
  // Side by side the outlines stand level, on the foot of the figure: the arc needs the rest.
  const middle = height - (scaleOf('KZ', measures, place) * outlines.KZ.height) / 2;
  const west = fitted(westSide, measures, place, measures.west, box.portrait ? 'foot' : middle);
  const east = fitted(eastSide, measures, place, measures.east, box.portrait ? 'top' : middle);
  const [large, little] = west.width > east.width ? [west, eastSide] : [east, westSide];
  const { width: w, height: h } = outlines[little.country];
  // In the corner that Kazakhstan’s outline leaves free, south-east of it.
  const corner = point(large.x + large.width - w * large.scale, large.y + large.height - h * large.scale);
  const small = drawn(little, corner, large.scale);
  const arc = arcBetween(westSide.at, eastSide.at, west.capital, east.capital);
  const right = west.x + west.width;
  const words = box.portrait
    ? { left: right + 2 * CLEAR, top: east.y + east.height + CAPTION, right: width, bottom: height }
    : { left: right, top: Math.min(...arc.map(({ y }) => y)) + CLEAR, right: east.x, bottom: height };
  return { west, east, small, arc, words };
}

/** Units a km at which the outline has its measure. */
function scaleOf(country: Country, measures: Measures, { width, height }: MapPlace): number {
  const outline = outlines[country];
  const most = measures[country];
  return Math.min((width * most.width) / outline.width, (height * most.height) / outline.height);
}

function fitted(
  side: Side,
  measures: Measures,
  place: MapPlace,
  across: number,
  down: 'top' | 'foot' | number,
): Drawn {
  const scale = scaleOf(side.country, measures, place);
  const { width, height } = outlines[side.country];
  const tall = height * scale;
  const y = down === 'top' ? 0 : down === 'foot' ? place.height - tall : down - tall / 2;
  return drawn(side, point(place.width * across - (width * scale) / 2, y), scale);
}

function drawn({ country, at }: Side, { x, y }: Point, scale: number): Drawn {
  const { path, width, height, centre, origin } = outlines[country];
  const place = project(at, centre as unknown as Degrees);
  const [originX = 0, originY = 0] = origin;
  const capital = point(x + (originX + place.x) * scale, y + (originY + place.y) * scale);
  return { country, path, x, y, scale, width: width * scale, height: height * scale, capital };
}

/** The line comes in from below, rises to the western capital, takes the arc, and goes down beyond the eastern one. */
export function mapDrawing({ arc }: MapLayout, { x: left, y: top, box }: Place): Drawing {
  const moved = arc.map(({ x, y }) => point(x + left, y + top));
  const [start, second, last, end] = [moved[0], moved[1], moved.at(-2), moved.at(-1)];
  if (!start || !second || !last || !end) return { strokes: [] };
  const margin = box.portrait ? 38 : 50;
  const [foot, turn] = [entry(box).y, entry(box).y - 170];
  const rise = through(
    entry(box),
    knot(margin, turn, -90),
    knot(start.x, start.y, heading(start, second), box.portrait ? 0.3 : 0.5),
  );
  const fall = through(
    knot(end.x, end.y, heading(last, end)),
    knot(box.width - margin, end.y + (foot - end.y) * 0.4, 90),
    knot(box.width - margin, turn, 90),
    exit(box),
  );
  return {
    strokes: [{ points: rise }, { points: moved, width: swell(10) }, { points: fall }],
    dots: [start, end].map(({ x, y }) => ({ x, y, radius: 11 })),
  };
}

/** Degrees, clockwise from east. */
function heading(from: Point, to: Point): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}
