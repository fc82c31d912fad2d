// An open book: the line is the lower edge of its pages, and rises as the spine between them.
import { knot, point, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';
import { entry, exit, joint, LINE_WIDTH } from '../line/piece.ts';
import type { Box, Piece, Stroke } from '../line/piece.ts';

/** Sheets that show under the upper one, and the units between them. */
const SHEETS = 3;
const SHEET = 9;
/** How far a page swells over the height of its corners, units. */
const DEPTH = 30;
/** Height of the pages’ upper edge, units from the top. */
const TOP = 62;
/** Where the spine stands in portrait, units from the left: one page has the whole screen. --spine in Portrait.svelte. */
const NARROW_SPINE = 36;

interface Page {
  readonly spine: number;
  /** The outer corner; left of the spine or right of it. */
  readonly outer: number;
  /** Height of the edge at the outer corner. */
  readonly y: number;
  readonly depth: number;
}

/** The upper or lower edge of a page, from its outer corner to the spine. */
function edge({ spine, outer, y, depth }: Page): Point[] {
  const across = (part: number) => outer + (spine - outer) * part;
  const left = outer < spine;
  // Angles are those of the left page; the right one is its mirror image.
  const turned = (degrees: number) => (left ? degrees : 180 - degrees);
  const middle = depth === 0 ? [] : [knot(across(0.6), y - depth, turned(-2), 0.45)];
  return through(knot(outer, y, turned(0), 0.45), ...middle, knot(spine, y + DEPTH * 0.4, turned(62), 0.3));
}

export const book: Piece = (box) => {
  const ground = joint(box);
  const spine = box.portrait ? NARROW_SPINE : box.width / 2;
  // A page that is nearly out of sight has no room to swell.
  const left = { spine, outer: entry(box).x, depth: box.portrait ? 0 : DEPTH };
  const right = { spine, outer: exit(box).x, depth: DEPTH };
  const pages = [left, right];
  const strokes: Stroke[] = [];
  for (let sheet = SHEETS; sheet > 0; sheet -= 1) {
    for (const page of box.portrait ? [right] : pages) {
      const inward = Math.sign(spine - page.outer) * (30 + sheet * 8);
      const depth = page.depth * (1 - sheet * 0.12);
      const under = edge({ ...page, outer: page.outer + inward, y: ground + sheet * SHEET, depth });
      strokes.push(quiet(under));
    }
  }
  for (const page of pages) {
    const inward = Math.sign(spine - page.outer) * (box.portrait ? 0 : 60);
    strokes.push(quiet(edge({ ...page, outer: page.outer + inward, y: TOP, depth: page.depth * 0.8 })));
  }
  if (box.portrait) strokes.push(...foreEdge(box));
  strokes.push({
    points: through(knot(spine, TOP + 14, 90), knot(spine, ground + DEPTH * 0.3, 90)),
    width: (t) => 1.6 + 5 * t ** 4,
  });
  const swell = (depth: number) => (t: number) =>
    LINE_WIDTH + (5 * depth * Math.sin(Math.PI * t) ** 2) / DEPTH;
  return {
    strokes: [
      { points: edge({ ...left, y: ground }), width: swell(left.depth) },
      ...strokes,
      { points: edge({ ...right, y: ground }).reverse(), width: swell(right.depth) },
    ],
  };
};

/** In portrait: the sheets at the page’s outer side. */
function foreEdge(box: Box): Stroke[] {
  return Array.from({ length: SHEETS }, (_, sheet) => {
    const x = box.width - 12 - sheet * SHEET;
    return quiet([point(x, TOP + sheet * 5), point(x, joint(box) - 8 - sheet * 2)]);
  });
}

function quiet(points: readonly Point[]): Stroke {
  return { points, width: 2.2, tone: 'quiet' };
}
