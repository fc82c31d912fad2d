// Koshkar-muiz, the ram's horns of felt carpets, unrolling into an Art Nouveau whiplash: the line's first and last piece.
import { knot, point, spiral, spiralHeading, through, join } from '../line/geometry.ts';
import type { Point, Spiral, Width } from '../line/geometry.ts';
import { entry, exit, joint, LINE_WIDTH } from '../line/piece.ts';
import type { Box, Piece, Stroke } from '../line/piece.ts';

interface Place {
  /** The axis between the two horns, and the height of their eyes. */
  readonly x: number;
  readonly y: number;
  /** Radius of a horn's outer turn. */
  readonly radius: number;
  /** Height of the stem's foot, where the whiplash begins. */
  readonly foot: number;
}

/** The horns' place on a slide of any size. */
function placeOf(box: Box): Place {
  const radius = box.portrait ? box.width * 0.195 : Math.min(box.height * 0.19, box.width * 0.107);
  const y = box.portrait ? box.height * 0.15 : box.height * 0.1 + radius;
  const stem = radius * (box.portrait ? 1.3 : 1.6);
  return { x: box.width * (box.portrait ? 0.5 : 0.75), y, radius, foot: y + stem };
}

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
  const foot = knot(place.x + side * 2.5, place.foot, 90, 0.5);
  // A little into the stem: a hairline shows between two edges that merely touch.
  return [
    ...join(rolled, through(knot(last.x, last.y, spiralHeading(curl)), foot)),
    point(foot.x, foot.y + 4),
  ];
}

/** Swelling in the outer turn, slender at the eye and at the stem. */
function hornWidth(most: number, foot = 4) {
  return (travelled: number) =>
    foot + (most - foot) * Math.sin(Math.PI * Math.min(1, travelled ** 1.35)) ** 1.4;
}

/** From the foot of the stem down to the ground, and out. */
function whiplash(box: Box, { x, foot, radius }: Place): Point[] {
  const drop = joint(box) - foot;
  if (box.portrait) {
    const margin = box.width * 0.932;
    return through(
      knot(x, foot, 90, 0.5),
      knot(margin, foot + drop * 0.27, 90, 0.46),
      knot(margin, joint(box) - 110, 90),
      exit(box),
    );
  }
  return through(
    knot(x, foot, 90),
    knot(x - radius * 0.28, foot + drop * 0.52, 92),
    knot(x + radius * 0.5, joint(box), 0, 0.5),
    exit(box),
  );
}

/** The tendril that runs back along the ground, under the years, and curls up at its tip. */
function tendril(box: Box, { x, foot, radius }: Place): Point[] {
  const ground = joint(box);
  const curl: Spiral = {
    centre: point(66, ground - 30),
    radius: 30,
    eye: 5,
    // So that it leaves level.
    end: 79,
    turns: 1.5,
    sense: -1,
  };
  const level = knot(curl.centre.x, ground, spiralHeading(curl), 0.3);
  return join(
    spiral(curl),
    through(
      level,
      knot(x - radius * 1.5, ground, 0, 0.35),
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
      turn: 1,
      width: whiplashWidth(place),
    },
  ];
  if (!box.portrait)
    strokes.unshift({
      points: tendril(box, place).reverse(),
      turn: 1,
      width: (travelled) => 3 + 6 * (1 - travelled) ** 2,
    });
  const eyes = ([-1, 1] as const).map((side) => {
    const tip = horn(place, side)[0] ?? point(0, 0);
    return { ...tip, radius: place.radius * 0.062 };
  });
  return { strokes, dots: eyes };
};

/** What unrolled at the beginning rolls up at the end: the opening's mirror image, drawn the other way round. */
export const closing: Piece = (box) => {
  const { strokes, dots = [] } = opening(box);
  // In portrait the line comes up on the right, as it went down: the words stand on the left.
  if (box.portrait)
    return {
      strokes: [homeward(box), ...strokes.slice(0, -1).map(reverse)],
      dots,
    };
  return {
    strokes: strokes.map((stroke) => mirror(reverse(stroke), box)).reverse(),
    dots: dots.map((dot) => ({ ...dot, x: box.width - dot.x })),
  };
};

/** Heavy at the stem, and as thin as everywhere at the exit. */
function whiplashWidth({ radius }: Place): Width {
  return (travelled) => LINE_WIDTH + 9 * (1 - travelled) + radius * 0.05 * Math.sin(Math.PI * travelled) ** 2;
}

/** In portrait: from the entry along the ground, and up the right margin to the stem. */
function homeward(box: Box): Stroke {
  const place = placeOf(box);
  const { x, foot } = place;
  const width = whiplashWidth(place);
  const margin = box.width * 0.932;
  const points = through(
    entry(box),
    knot(margin - 110, joint(box), 0, 0.5),
    knot(margin, joint(box) - 110, -90, 0.5),
    knot(margin, foot + (joint(box) - foot) * 0.27, -90, 0.46),
    knot(x, foot, -90, 0.5),
  );
  return { points, width: (travelled) => width(1 - travelled) };
}

/** Drawn from its other end, and in the other turn. */
function reverse({ width, points, turn = 0, ...rest }: Stroke): Stroke {
  const back = { ...rest, points: points.toReversed(), turn: turn === 0 ? 1 : 0 } as const;
  if (width === undefined) return back;
  return { ...back, width: typeof width === 'number' ? width : (travelled) => width(1 - travelled) };
}

function mirror(stroke: Stroke, { width }: Box): Stroke {
  return { ...stroke, points: stroke.points.map(({ x, y }) => point(width - x, y)) };
}
