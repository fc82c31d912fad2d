// One swing of the whip: the line climbs, curls in upon itself once, and falls back to the ground.
import { join, knot, point, spiral, spiralHeading, through } from '../line/geometry.ts';
import { entry, exit, figureArea, LINE_WIDTH } from '../line/piece.ts';
import type { Piece } from '../line/piece.ts';

/** `share`: how much of the figure's height the drawing may take, from its top. */
export function whiplash(share: number): Piece {
  return (box) => {
    const area = figureArea(box);
    const height = (area.bottom - area.top) * share;
    const radius = Math.min(height, area.right - area.left) * 0.4;
    const curl = {
      centre: point(area.left + (area.right - area.left) * 0.55, area.top + height / 2),
      radius,
      eye: radius * 0.1,
      end: 90,
      turns: 1.9,
      sense: -1,
    } as const;
    const rolled = spiral(curl);
    const last = rolled.at(-1) ?? curl.centre;
    return {
      strokes: [
        {
          points: join(
            through(entry(box), knot(last.x, last.y, spiralHeading(curl) + 180 - 180, 0.4)),
            [...rolled].reverse(),
          ),
          width: (t) => LINE_WIDTH + radius * 0.12 * Math.sin(Math.PI * Math.min(1, t ** 1.3)) ** 2,
        },
        { points: through(knot(last.x, last.y, 0), exit(box)), width: (t) => LINE_WIDTH + 8 * (1 - t) },
      ],
    };
  };
}
