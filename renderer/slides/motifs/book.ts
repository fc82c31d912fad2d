// An open book: the line is the lower edge of its pages, and rises as the spine between them.
import { knot, point, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';
import { entry, exit, joint, LINE_WIDTH } from '../line/piece.ts';
import type { Box, Piece, Stroke } from '../line/piece.ts';

/** Sheets that show under the upper one, and the units between them. */
const SHEETS = 3;
const SHEET = 9;

/** The edge of the left page from its outer corner to the spine, level with the joint. */
function leftEdge({ width }: Box, y: number, from: number, depth: number): Point[] {
  return through(
    knot(from, y, 0, 0.45),
    knot(width * 0.3, y - depth, -2, 0.45),
    knot(width / 2, y + depth * 0.4, 62, 0.3),
  );
}

function mirrored(points: readonly Point[], { width }: Box): Point[] {
  return points.map(({ x, y }) => point(width - x, y)).reverse();
}

export const book: Piece = (box) => {
  const ground = joint(box);
  const depth = box.portrait ? 26 : 30;
  const edge = leftEdge(box, ground, entry(box).x, depth);
  const strokes: Stroke[] = [];
  for (let sheet = SHEETS; sheet > 0; sheet -= 1) {
    const lower = leftEdge(box, ground + sheet * SHEET, 30 + sheet * 8, depth * (1 - sheet * 0.12));
    for (const points of [lower, mirrored(lower, box)]) strokes.push({ points, width: 2.2, tone: 'quiet' });
  }
  if (!box.portrait) {
    const upper = leftEdge(box, 62, 60, depth * 0.8);
    for (const points of [upper, mirrored(upper, box)]) strokes.push({ points, width: 2.2, tone: 'quiet' });
    strokes.push({
      points: through(knot(box.width / 2, 76, 90), knot(box.width / 2, ground + depth * 0.4, 90)),
      width: (t) => 1.6 + 5 * t ** 4,
    });
  }
  const swell = (t: number) => LINE_WIDTH + 5 * Math.sin(Math.PI * t) ** 2;
  return {
    strokes: [
      { points: edge, width: swell },
      ...strokes,
      { points: mirrored(edge, { ...box, width: exit(box).x }), width: swell },
    ],
  };
};
