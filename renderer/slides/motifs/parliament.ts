// Two hemicycles that face each other, seat by seat, and the line as the table between them.
import { away, knot, point, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';
import { climb, descend, figureArea, LINE_WIDTH } from '../line/piece.ts';
import type { Dot, Piece } from '../line/piece.ts';

const ROWS = 6;
/** The table is tilted, as if the line swung through it, degrees. */
const TILT = -14;
/** Half the width of the way between the hemicycles, in parts of their radius. */
const AISLE = 0.085;

/** `share`: how much of the figure's height the drawing may take, from its top. */
export function parliament(share: number): Piece {
  return (box) => {
    const area = figureArea(box);
    const height = (area.bottom - area.top) * share;
    const radius = Math.min(height, area.right - area.left) * 0.46;
    const centre = point((area.left + area.right) / 2, area.top + height / 2);
    const tilt = (TILT * Math.PI) / 180;
    const strip = knot(centre.x, centre.y, TILT + 24, 0.5);
    const table = through(
      ...climb(box, area, centre.y - Math.tan(tilt) * radius * 0.7),
      knot(centre.x - radius * 0.6, centre.y - Math.tan(tilt) * radius * 0.6 - radius * 0.035, TILT, 0.4),
      strip,
      knot(centre.x + radius * 0.6, centre.y + Math.tan(tilt) * radius * 0.6 + radius * 0.035, TILT, 0.4),
      ...descend(box, area, centre.y + Math.tan(tilt) * radius * 1.25),
    );
    const dots = ([-1, 1] as const).flatMap((side) =>
      hemicycle(away(centre, tilt + (side * Math.PI) / 2, AISLE * radius), radius, tilt, side),
    );
    return { strokes: [{ points: table, width: (t) => LINE_WIDTH + 9 * Math.sin(Math.PI * t) ** 2 }], dots };
  };
}

/** Seats in half circles, row by row; `side` −1 is the upper half. Their number stands for no real parliament. */
function hemicycle(centre: Point, radius: number, tilt: number, side: 1 | -1): Dot[] {
  return Array.from({ length: ROWS }, (_, row) => {
    const far = radius * (0.34 + (0.62 * row) / (ROWS - 1));
    const size = radius * (0.026 + 0.0035 * row);
    const seats = Math.round((far * Math.PI) / (size * 3));
    return Array.from({ length: seats }, (_seat, seat): Dot => {
      const angle = tilt + side * Math.PI * ((seat + 0.5) / seats);
      return { ...away(centre, angle, far), radius: size, tone: side === -1 ? 'one' : 'other' };
    });
  }).flat();
}
