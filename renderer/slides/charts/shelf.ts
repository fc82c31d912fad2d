// The golden line as the ground that a chart stands on.
import { knot, through } from '../line/geometry.ts';
import { entry, exit, LINE_WIDTH } from '../line/piece.ts';
import type { Drawing } from '../line/piece.ts';
import type { Place } from './place.ts';

/** The line rises to the foot of the figure, runs along it, and sinks again. */
export function shelf({ x, y, width, height, box }: Place): Drawing {
  const foot = y + height + LINE_WIDTH / 2;
  return {
    strokes: [{ points: through(entry(box), knot(x, foot, 0), knot(x + width, foot, 0), exit(box)) }],
  };
}
