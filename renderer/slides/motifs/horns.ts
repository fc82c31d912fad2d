// Koshkar-muiz, the ram's horns of felt carpets, unrolling into an Art Nouveau whiplash: the line's first and last piece.
import { knot, point, spiral, spiralHeading, through, join } from '../line/geometry.ts';
import type { Point, Spiral } from '../line/geometry.ts';
import { exit, joint, LINE_WIDTH } from '../line/piece.ts';
import type { Box, Piece, Stroke } from '../line/piece.ts';

interface Place {
  /** The axis between the two horns, and the height of their eyes. */
  readonly x: number;
  readonly y: number;
  /** Radius of a horn's outer turn. */
  readonly radius: number;
}

/** The horns' place on a slide of any size. */
function placeOf(box: Box): Place {
  if (box.portrait) return { x: box.width * 0.5, y: box.height * 0.168, radius: box.width * 0.195 };
  const radius = Math.min(box.height * 0.19, box.width * 0.107);
  return { x: box.width * 0.75, y: box.height * 0.1 + radius, radius };
}

/** Where the stem ends and the whiplash begins, below the horns' eyes. */
const STEM = 1.6;

function curlOf({ x, y, radius }: Place, side: 1 | -1, reach: number): Spiral {
  return {
    centre: point(x + side * radius * 1.19, y),
    radius: radius * reach,
    eye: radius * 0.1,
    end: side === -1 ? 0 : 180,
    turns: 1.85,
    sense: side === -1 ? 1 : -1,
  };
}

/** One horn, from its eye to the foot of the stem. `side` −1 is the left one. */
function horn(place: Place, side: 1 | -1, reach = 1): Point[] {
  const curl = curlOf(place, side, reach);
  const rolled = spiral(curl);
  const last = rolled.at(-1) ?? curl.centre;
  const foot = knot(place.x + side * 3, place.y + place.radius * STEM, 90, 0.5);
  return join(rolled, through(knot(last.x, last.y, spiralHeading(curl)), foot));
}

/** Swelling in the outer turn, slender at the eye and at the stem. */
function hornWidth(most: number, foot = 4) {
  return (travelled: number) =>
    foot + (most - foot) * Math.sin(Math.PI * Math.min(1, travelled ** 1.35)) ** 1.4;
}

/** From the foot of the stem down to the ground, and out. */
function whiplash(box: Box, { x, y, radius }: Place): Point[] {
  const foot = y + radius * STEM;
  const drop = joint(box) - foot;
  if (box.portrait)
    return through(knot(x, foot, 90, 0.5), knot(box.width * 0.925, foot + drop * 0.4, 92, 0.42), {
      ...exit(box),
      pull: 0.5,
    });
  return through(
    knot(x, foot, 90),
    knot(x - radius * 0.28, foot + drop * 0.52, 92),
    knot(x + radius * 0.5, joint(box), 0, 0.5),
    exit(box),
  );
}

/** The tendril that runs back along the ground, under the years, and curls up at its tip. */
function tendril(box: Box, { x, y, radius }: Place): Point[] {
  const foot = y + radius * STEM;
  const ground = joint(box);
  const curl: Spiral = {
    centre: point(66, ground - 30),
    radius: 30,
    eye: 5,
    end: 90,
    turns: 1.5,
    sense: -1,
  };
  const level = knot(curl.centre.x, ground, spiralHeading(curl), 0.3);
  return join(
    spiral(curl),
    through(
      level,
      knot(x - radius * 1.3, ground - 4, -4, 0.35),
      knot(x - radius * 0.28, foot + (ground - foot) * 0.5, -88, 0.5),
    ),
  );
}

export const opening: Piece = (box) => {
  const place = placeOf(box);
  const most = place.radius * 0.2;
  const strokes: Stroke[] = [
    { points: horn(place, -1, 0.72), tone: 'one', width: hornWidth(most * 0.42) },
    { points: horn(place, 1, 0.72), tone: 'other', width: hornWidth(most * 0.42) },
    { points: horn(place, 1), width: hornWidth(most, 9) },
    { points: horn(place, -1), width: hornWidth(most, 9) },
    {
      points: whiplash(box, place),
      width: (travelled) =>
        LINE_WIDTH + 9 * (1 - travelled) + most * 0.25 * Math.sin(Math.PI * travelled) ** 2,
    },
  ];
  if (!box.portrait)
    strokes.unshift({ points: tendril(box, place), width: (travelled) => 3 + 6 * travelled ** 2 });
  const eyes = ([-1, 1] as const).map((side) => {
    const tip = horn(place, side)[0] ?? point(0, 0);
    return { ...tip, radius: place.radius * 0.062 };
  });
  return { strokes, dots: eyes };
};

/** The opening's mirror image: what unrolled at the beginning rolls up at the end. */
export const closing: Piece = (box) => {
  const { strokes, dots = [] } = opening(box);
  return {
    strokes: strokes.map((stroke) => mirror(stroke, box)).reverse(),
    dots: dots.map((dot) => ({ ...dot, x: box.width - dot.x })),
  };
};

function mirror(stroke: Stroke, { width: across }: Box): Stroke {
  const { width, points, ...rest } = stroke;
  const back = points.map(({ x, y }) => point(across - x, y)).reverse();
  if (width === undefined) return { ...rest, points: back };
  return {
    ...rest,
    points: back,
    width: typeof width === 'number' ? width : (travelled) => width(1 - travelled),
  };
}
