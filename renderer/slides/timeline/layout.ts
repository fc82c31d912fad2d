// Where milestones and their labels lie along the line. Spacing is by order, not by time: each bears its year.
import { knot, point, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';
import { entry, exit } from '../line/piece.ts';
import type { Drawing } from '../line/piece.ts';
import type { Place } from '../charts/place.ts';

/** Up to so many milestones bear their titles; more bear their years, and a touch tells the rest. */
export const MOST_TITLED = 14;

/** Swing of a level axis to either side, and of an upright one, units. A year stands in the hollow of each swing. */
const SWING = 54;
const UPRIGHT_SWING = 12;
/** From the axis to a label, units. */
const CLEAR = 34;
/** Between two labels on one side, units. */
const GAP = 22;
/** In portrait: the axis from the figure’s left, units. Years stand before it, titles after. */
const AXIS = 176;
/** In portrait: room above the first milestone for the line to turn over, units. */
const ARCH = 28;

export interface Milestone {
  readonly dot: Point;
  /** Which side of the axis the label lies on: above or below it, in portrait before or after it. */
  readonly side: 'before' | 'after';
  /** The label’s box, in the figure; it is also what a finger touches. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface TimelineLayout {
  readonly milestones: readonly Milestone[];
  readonly titled: boolean;
  readonly portrait: boolean;
}

/** Lays out `count` milestones in a figure of that place. */
export function timelineLayout(
  count: number,
  place: Pick<Place, 'width' | 'height' | 'box'>,
): TimelineLayout {
  const titled = count <= MOST_TITLED;
  const { portrait } = place.box;
  const one = portrait ? (titled ? listed : facing) : level;
  const milestones = Array.from({ length: count }, (_, index) => one(index, count, place));
  return { milestones, titled, portrait };
}

/** Landscape: along a level axis, labels above and below in turn. */
function level(
  index: number,
  count: number,
  { width, height }: { width: number; height: number },
): Milestone {
  // The outer labels end with the figure: two steps to a label, and half a gap to either side.
  const step = (width + GAP) / (count + 1);
  const side = index % 2 === 0 ? 'before' : 'after';
  const axis = height / 2;
  const dot = point(step * (index + 1) - GAP / 2, axis + (side === 'before' ? SWING : -SWING));
  const wide = 2 * step - GAP;
  const deep = height / 2 - CLEAR + SWING;
  const y = side === 'before' ? 0 : height - deep;
  return { dot, side, label: { x: dot.x - wide / 2, y, width: wide, height: deep } };
}

/** Portrait: down an upright axis, every label after it. */
function listed(
  index: number,
  count: number,
  { width, height }: { width: number; height: number },
): Milestone {
  const step = (height - ARCH) / count;
  const y = ARCH + step * index;
  const dot = point(AXIS + (index % 2 === 0 ? UPRIGHT_SWING : -UPRIGHT_SWING), y + step / 2);
  return { dot, side: 'after', label: { x: 0, y, width, height: step } };
}

/** Portrait with too many for titles: years on both sides in turn. */
function facing(
  index: number,
  count: number,
  { width, height }: { width: number; height: number },
): Milestone {
  // As on a level axis: two steps to a label, and the outer ones end with the figure.
  const step = height / (count + 1);
  const side = index % 2 === 0 ? 'before' : 'after';
  const dot = point(width / 2 + (side === 'before' ? UPRIGHT_SWING : -UPRIGHT_SWING), step * (index + 1));
  const tall = 2 * step - 4;
  const half = width / 2 - CLEAR;
  return {
    dot,
    side,
    label: { x: side === 'before' ? 0 : width - half, y: dot.y - tall / 2, width: half, height: tall },
  };
}

/** The golden line as the axis: it swings from milestone to milestone. */
export function timelineDrawing({ milestones, portrait }: TimelineLayout, { x, y, box }: Place): Drawing {
  const dots = milestones.map(({ dot }) => ({ x: dot.x + x, y: dot.y + y, radius: 11 }));
  const [first, last] = [dots[0], dots.at(-1)];
  if (!first || !last) return { strokes: [] };
  const points = portrait
    ? // Up the axis, over the first milestone, and down again beside the titles.
      through(
        entry(box),
        ...dots.toReversed().map((dot) => knot(dot.x, dot.y, -90, 0.45)),
        knot(first.x + 150, first.y - 76, 0, 0.5),
        knot(box.width - 190, first.y - 76, 0, 0.5),
        knot(box.width - 40, first.y + 120, 90, 0.5),
        knot(box.width - 40, last.y - 120, 90, 0.4),
        exit(box),
      )
    : through({ ...entry(box), pull: 0.3 }, ...dots.map((dot) => knot(dot.x, dot.y, 0, 0.45)), {
        ...exit(box),
        pull: 0.3,
      });
  return { strokes: [{ points }], dots };
}
