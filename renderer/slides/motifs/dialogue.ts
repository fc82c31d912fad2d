// Two who listen to each other: the line winds in, turns in the middle, and winds out again, a strand of each country beside it.
import { away, join, knot, point, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';
import { climb, descend, figureArea, LINE_WIDTH } from '../line/piece.ts';
import type { Area, Piece } from '../line/piece.ts';

/** Turns of each arm around the middle. */
const TURNS = 1.75;
const STEPS = 90;

/** One arm of a double spiral, from its outer end (above the centre) to the middle. */
function arm(centre: Point, radius: number): Point[] {
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const left = 1 - i / STEPS;
    return away(centre, -Math.PI / 2 - left * TURNS * 2 * Math.PI + TURNS * 2 * Math.PI, radius * left);
  });
}

function opposite(points: readonly Point[], centre: Point): Point[] {
  return points.map(({ x, y }) => point(2 * centre.x - x, 2 * centre.y - y)).reverse();
}

/** `share`: how much of the figure's height the drawing may take, from its top. */
export function dialogue(share: number): Piece {
  return (box) => {
    const area = figureArea(box);
    const place = shareOf(area, share);
    const radius = Math.min((place.bottom - place.top) / 2, (area.right - area.left) / 3) - 8;
    const centre = point((area.left + area.right) / 2, (place.top + place.bottom) / 2);
    const inward = arm(centre, radius);
    const outward = opposite(inward, centre);
    const [first, last] = [inward[0] ?? centre, outward.at(-1) ?? centre];
    const come = climb(box, area, first.y);
    const go = descend(box, area, last.y);
    const line = join(
      through(...come, knot(first.x, first.y, HEADING, 0.45)),
      inward,
      outward,
      through(knot(last.x, last.y, HEADING, 0.45), ...go),
    );
    const half = arm(centre, radius - radius / TURNS / 4);
    return {
      strokes: [
        { points: half.slice(0, -16), tone: 'one', width: (t) => 1 + 9 * Math.sin(Math.PI * t) ** 0.8 },
        {
          points: opposite(half, centre).slice(16),
          tone: 'other',
          width: (t) => 1 + 9 * Math.sin(Math.PI * t) ** 0.8,
        },
        { points: line, width: (t) => LINE_WIDTH + 9 * Math.sin(Math.PI * t) ** 2 },
      ],
    };
  };
}

/** Direction at the outer ends: level, but for the spiral's growth. */
const HEADING = (Math.atan(1 / (TURNS * 2 * Math.PI)) * 180) / Math.PI;

function shareOf({ left, top, right, bottom }: Area, share: number): Area {
  return { left, top, right, bottom: top + (bottom - top) * share };
}
