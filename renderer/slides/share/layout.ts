// A part inside a whole: two circles that touch at the foot, drawn by the golden line in one stroke.
import type { Place } from '../charts/place.ts';
import { radiusOf } from '../charts/scale.ts';
import { away, join, knot, point, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';
import { entry, exit, LINE_WIDTH } from '../line/piece.ts';
import type { Drawing } from '../line/piece.ts';

export interface Circle {
  readonly centre: Point;
  readonly radius: number;
}

export interface ShareLayout {
  readonly whole: Circle;
  readonly part: Circle;
  /** Where the circles touch, in the figure. */
  readonly foot: Point;
}

/** Room right of the whole for the words of the part: as a part of the figure’s width, and at least, units. */
const BESIDE = { part: 0.3, least: 270 };

export function shareLayout(
  part: number,
  whole: number,
  { width, height }: { width: number; height: number },
): ShareLayout {
  const beside = Math.max(width * BESIDE.part, BESIDE.least);
  const radius = Math.min((width - beside) / 2, height / 2);
  const foot = point(radius, height);
  const small = radiusOf(part, whole, radius);
  return {
    whole: { centre: point(foot.x, foot.y - radius), radius },
    part: { centre: point(foot.x, foot.y - small), radius: small },
    foot,
  };
}

/** The line runs in, once round the whole, once round the part, and on: one stroke, since they touch. */
export function shareDrawing({ whole, part, foot }: ShareLayout, { x, y, box }: Place): Drawing {
  const at = point(foot.x + x, foot.y + y);
  const rounds = [whole, part].map(({ radius }) => around(point(at.x, at.y - radius), radius));
  const [great = [], little = []] = rounds;
  return {
    strokes: [
      { points: through(entry(box), knot(at.x, at.y, 0, 0.5)) },
      { points: great, width: LINE_WIDTH + 1 },
      { points: join(little, through(knot(at.x, at.y, 0, 0.5), exit(box))) },
    ],
  };
}

/** Once round a circle, from its foot towards the right and back. */
function around(centre: Point, radius: number): Point[] {
  const count = Math.max(24, Math.ceil((2 * Math.PI * radius) / 7));
  return Array.from({ length: count + 1 }, (_, i) =>
    away(centre, Math.PI / 2 - (i / count) * 2 * Math.PI, radius),
  );
}
