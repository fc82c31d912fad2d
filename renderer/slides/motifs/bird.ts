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
    tone: 'quiet',
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
  const beak = through(place(0.26, -0.115, -30), place(0.4, -0.13, 14));
  return {
    strokes: [
      { points: back, tone: 'one', width: (t) => 2 + size * 0.17 * Math.sin(Math.PI * t ** 1.25) ** 1.1 },
      { points: beak, tone: 'one', width: (t) => 1 + size * 0.075 * (1 - t) },
    ],
    dots: [{ x: centre.x + size * 0.245, y: centre.y - size * 0.095, radius: size * 0.062, tone: 'one' }],
  };
}

/** Folds that hang from the top edge and are gathered at the right one. */
function curtain({ width, height, portrait }: Box): Stroke[] {
  const folds = 7;
  const [span, fall] = portrait ? [76, height * 0.2] : [250, height * 0.42];
  return Array.from({ length: folds }, (_, i) => {
    const part = i / (folds - 1);
    const points = through(
      knot(width - 8 - span * part, -14, 92 - 6 * part, 0.5),
      knot(width + 16, fall * (0.62 + 0.38 * part), 40 + 20 * (1 - part), 0.36),
    );
    return { points, tone: 'other', width: (t) => 3 + 13 * Math.sin(Math.PI * t) ** 2 * (0.5 + part / 2) };
  });
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
        ...FANS.flatMap((fan) => feathers(fan, centre, size)),
        ...shape.strokes,
        { points: flight, width: (t: number) => LINE_WIDTH + 5 * Math.sin(Math.PI * t) ** 2 },
      ],
      dots: shape.dots,
    };
  };
}
