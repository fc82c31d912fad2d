// Where the two outlines lie, how large they are, and the way of the golden line over them. In units of the design.
import type { Place } from '../charts/place.ts';
import { knot, point, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';
import { entry, exit, swell } from '../line/piece.ts';
import type { Drawing } from '../line/piece.ts';
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
  /** Top and middle of the words’ place under the arc; in portrait its foot and its left. */
  readonly words: Point & { readonly width: number };
}

/** How large the outlines are, at the most, and where their middles lie: in parts of the figure’s width and height. */
interface Measures {
  readonly KZ: { readonly width: number; readonly height: number };
  readonly BE: { readonly width: number; readonly height: number };
  readonly west: number;
  readonly east: number;
}
const BESIDE: Measures = {
  KZ: { width: 0.38, height: 1 },
  BE: { width: 0.18, height: 0.8 },
  west: 0.145,
  east: 0.69,
};
const BELOW: Measures = {
  KZ: { width: 0.6, height: 1 },
  BE: { width: 0.24, height: 0.8 },
  west: 0.14,
  east: 0.68,
};

/** West is left, whatever the deck’s order: a map is a map. */
export function byLongitude<T extends { readonly at: Degrees }>(
  left: T,
  right: T,
): readonly [west: T, east: T] {
  return left.at[0] <= right.at[0] ? [left, right] : [right, left];
}

/** Lays out the map in a figure of that size. Words have room between the outlines, in portrait above the western one. */
export function mapLayout(westSide: Side, eastSide: Side, { width, height, box }: MapPlace): MapLayout {
  const measures = box.portrait ? BELOW : BESIDE;
  const west = fitted(westSide, measures, width * measures.west, width, height);
  const east = fitted(eastSide, measures, width * measures.east, width, height);
  const [large, little] = west.width > east.width ? [west, eastSide] : [east, westSide];
  const { width: w, height: h } = outlines[little.country];
  // In the corner that Kazakhstan’s outline leaves free, south-east of it.
  const corner = point(large.x + large.width - w * large.scale, large.y + large.height - h * large.scale);
  const small = drawn(little, corner, large.scale);
  const arc = arcBetween(westSide.at, eastSide.at, west.capital, east.capital);
  const crown = Math.min(...arc.map(({ y }) => y));
  const gap = east.x - west.x - west.width;
  const words = box.portrait
    ? { ...point(0, west.y), width: east.x + east.width * 0.3 }
    : { ...point(east.x - gap / 2, crown), width: gap - 24 };
  return { west, east, small, arc, words };
}

/** Outlines stand on the foot of a figure that is taller than they are: the arc, and its words, need the rest. */
function fitted(side: Side, measures: Measures, middle: number, width: number, height: number): Drawn {
  const size = (country: Country) => {
    const outline = outlines[country];
    const most = measures[country];
    return Math.min((width * most.width) / outline.width, (height * most.height) / outline.height);
  };
  const outline = outlines[side.country];
  const scale = size(side.country);
  const y = height - (size('KZ') * outlines.KZ.height) / 2 - (outline.height * scale) / 2;
  return drawn(side, point(middle - (outline.width * scale) / 2, y), scale);
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
