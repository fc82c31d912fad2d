// A ribbon that runs to and fro between agreements, and so binds them together.
import { knot, through } from '../line/geometry.ts';
import type { Knot } from '../line/geometry.ts';
import { climb, descend, exit, figureArea, joint, LINE_WIDTH } from '../line/piece.ts';
import type { Piece } from '../line/piece.ts';

/** Units from the top of a row to the ribbon above it. */
const RIBBON = 10;

/** A ribbon above each of `count` rows of equal height. */
export function law(count: number): Piece {
  return (box) => {
    const area = figureArea(box);
    const runs = Math.max(1, count);
    const row = (area.bottom - area.top) / runs;
    const top = area.top + RIBBON;
    const [left, right] = [area.left + 36, area.right - 20];
    const bulge = box.portrait ? 34 : 62;
    const knots: Knot[] = climb(box, area, top);
    for (let turn = 1; turn < runs; turn += 1) {
      const [y, next] = [top + (turn - 1) * row, top + turn * row];
      const outwards = turn % 2 === 1;
      const [x, out] = outwards ? [right, right + bulge] : [left, left - bulge];
      const corner = Math.min(bulge, (next - y) / 3);
      knots.push(
        knot(x, y, outwards ? 0 : 180, 0.55),
        knot(out, y + corner, 90, 0.55),
        knot(out, next - corner, 90, 0.55),
        knot(x, next, outwards ? 180 : 0, 0.55),
      );
    }
    const [last, ground] = [top + (runs - 1) * row, joint(box)];
    const corner = Math.min(bulge, (ground - last) / 3);
    if (runs % 2 === 1) knots.push(...descend(box, area, last));
    else
      knots.push(
        knot(left, last, 180, 0.55),
        knot(left - bulge, last + corner, 90, 0.55),
        knot(left - bulge, ground - corner, 90, 0.55),
        knot(left, ground, 0, 0.55),
        exit(box),
      );
    return { strokes: [{ points: through(...knots), width: (t) => LINE_WIDTH + 4 * Math.sin(Math.PI * t) }] };
  };
}
