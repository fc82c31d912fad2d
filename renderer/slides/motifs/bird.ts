// The blue bird, feather by feather, above the line; and the folds of a curtain that has just been drawn.
import { away, cubic, knot, point, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';
import { climb, descend, figureArea, LINE_WIDTH } from '../line/piece.ts';
import type { Box, Dot, Piece, Stroke, Tone } from '../line/piece.ts';

const RADIAN = Math.PI / 180;

interface Fan {
  /** First and last root, in parts of the bird's size, from the middle of its body. */
  readonly roots: readonly [Point, Point];
  /** First and last direction, degrees clockwise from east; first and last length, in parts of the bird's size. */
  readonly angles: readonly [number, number];
  readonly lengths: readonly [number, number];
  readonly count: number;
  /** Degrees by which a feather bends over its length. */
  readonly bend: number;
  /** Width of a feather, in parts of the bird's size. */
  readonly width: number;
  readonly tone: Tone;
}

const FANS: readonly Fan[] = [
  {
    roots: [point(0.12, -0.05), point(-0.04, -0.02)],
    angles: [-42, -88],
    lengths: [0.66, 0.5],
    count: 6,
    bend: -26,
    width: 0.034,
    tone: 'line',
  },
  {
    roots: [point(-0.26, 0.1), point(-0.24, 0.13)],
    angles: [192, 166],
    lengths: [0.62, 0.5],
    count: 4,
    bend: 30,
    width: 0.036,
    tone: 'one',
  },
  {
    roots: [point(0.1, -0.03), point(-0.2, 0.07)],
    angles: [-96, -168],
    lengths: [0.74, 0.34],
    count: 9,
    bend: -34,
    width: 0.05,
    tone: 'one',
  },
];

function between([from, to]: readonly [number, number], part: number): number {
  return from + (to - from) * part;
}

function feathers(fan: Fan, centre: Point, size: number): Stroke[] {
  return Array.from({ length: fan.count }, (_, i) => {
    const part = i / (fan.count - 1);
    const root = point(
      centre.x + size * between([fan.roots[0].x, fan.roots[1].x], part),
      centre.y + size * between([fan.roots[0].y, fan.roots[1].y], part),
    );
    const angle = between(fan.angles, part) * RADIAN;
    const length = size * between(fan.lengths, part);
    const tip = away(root, angle, length);
    const bend = fan.bend * RADIAN;
    const points = cubic(
      root,
      away(root, angle - bend, length * 0.42),
      away(tip, angle + bend, -length * 0.4),
      tip,
    );
    return {
      points,
      tone: fan.tone,
      width: (t) => 1 + size * fan.width * Math.sin(Math.PI * t ** 0.8) ** 0.8,
    };
  });
}

function body(centre: Point, size: number): { strokes: Stroke[]; dots: Dot[] } {
  const place = (x: number, y: number, degrees: number) =>
    knot(centre.x + size * x, centre.y + size * y, degrees, 0.42);
  const back = through(place(-0.36, 0.14, -14), place(0, 0.03, -8), place(0.25, -0.09, -34));
  const beak = through(place(0.27, -0.112, -16), place(0.365, -0.104, 22));
  return {
    strokes: [
      { points: back, tone: 'one', width: (t) => 2 + size * 0.17 * Math.sin(Math.PI * t ** 1.25) ** 1.1 },
      { points: beak, width: (t) => 1 + size * 0.052 * (1 - t) },
    ],
    dots: [{ x: centre.x + size * 0.245, y: centre.y - size * 0.095, radius: size * 0.062, tone: 'one' }],
  };
}

interface Drape {
  /** From the side edge, at the top, units. */
  readonly span: number;
  /** How far it falls before it is gathered at the edge, units. */
  readonly fall: number;
  readonly folds: number;
}

/** A drape that hangs from the top edge and is gathered at the right one. */
function drape({ width }: Box, { span, fall, folds }: Drape): Stroke[] {
  return Array.from({ length: folds }, (_, i) => {
    const part = i / (folds - 1);
    const points = through(
      knot(width - 8 - span * part, -14, 92 - 6 * part, 0.5),
      knot(width + 16, fall * (0.62 + 0.38 * part), 40 + 20 * (1 - part), 0.36),
    );
    const most = (span / folds) * 0.62;
    return { points, tone: 'other', width: (t) => 3 + most * Math.sin(Math.PI * t) ** 2 * (0.5 + part / 2) };
  });
}

/** Folds of a swag. */
const SWAG_FOLDS = 3;

/** Swags along the top edge, from one place on it to another, each of a few hanging folds. */
function valance(from: number, to: number, depth: number): Stroke[] {
  const swags = Math.round((to - from) / 270);
  const wide = (to - from) / swags;
  return Array.from({ length: swags * SWAG_FOLDS }, (_, i) => {
    const [swag, fold] = [Math.floor(i / SWAG_FOLDS), (i % SWAG_FOLDS) + 1];
    const low = (depth * fold) / SWAG_FOLDS;
    const points = through(
      knot(from + wide * swag, -6, 78, 0.3),
      knot(from + wide * (swag + 0.5), low, 0, 0.34),
      knot(from + wide * (swag + 1), -6, -78, 0.3),
    );
    return { points, tone: 'other', width: (t) => 2 + (depth / SWAG_FOLDS) * 0.62 * Math.sin(Math.PI * t) };
  });
}

/** The curtain has just been drawn: a drape on either side, slender where words stand in its way. */
function curtain(box: Box): Stroke[] {
  const slender: Drape = { span: box.portrait ? 52 : 76, fall: box.height * 0.24, folds: 5 };
  const wide: Drape = box.portrait ? slender : { span: 270, fall: box.height * 0.46, folds: 8 };
  const left = drape(box, slender).map((stroke) => ({
    ...stroke,
    points: stroke.points.map(({ x, y }) => point(box.width - x, y)),
  }));
  const swags = valance(slender.span + 8, box.width - wide.span - 8, box.portrait ? 78 : 60);
  return [...left, ...drape(box, wide), ...swags];
}

/** Where the line leaves the ground: it rises behind the bird, and becomes the wing on the far side. */
function lift(centre: Point, size: number, ground: number): Stroke {
  const place = (x: number, y: number, degrees: number) =>
    knot(centre.x + size * x, centre.y + size * y, degrees, 0.4);
  const points = through(
    knot(centre.x - size * 0.84, ground, 0, 0.5),
    place(-0.3, 0.13, -16),
    place(0.12, -0.05, -38),
  );
  return { points, width: (t) => LINE_WIDTH + size * 0.02 * Math.sin(Math.PI * t) };
}

/** `share`: how much of the figure's height the drawing may take, from its top. */
export function bird(share: number): Piece {
  return (box) => {
    const area = figureArea(box);
    const height = (area.bottom - area.top) * share;
    const size = Math.min(height / 1.02, (area.right - area.left) / 1.7);
    const centre = point((area.left + area.right) / 2 - size * 0.02, area.top + height * 0.7);
    const shape = body(centre, size);
    const under = area.top + height - 12;
    const flight = through(
      ...climb(box, area, under),
      knot(centre.x - size * 0.1, under - size * 0.06, -10, 0.4),
      ...descend(box, area, under),
    );
    return {
      strokes: [
        ...curtain(box),
        lift(centre, size, under),
        ...FANS.flatMap((fan) => feathers(fan, centre, size)),
        ...shape.strokes,
        { points: flight, width: (t: number) => LINE_WIDTH + 5 * Math.sin(Math.PI * t) ** 2 },
      ],
      dots: shape.dots,
    };
  };
}
