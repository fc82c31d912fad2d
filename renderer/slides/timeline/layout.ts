// Where milestones and their labels lie along the line. Spacing is by order, not by time: each bears its year.
import { knot, point, through } from '../line/geometry.ts';
import type { Point } from '../line/geometry.ts';
import { entry, exit } from '../line/piece.ts';
import type { Drawing } from '../line/piece.ts';
import type { Place } from '../charts/place.ts';

/** Up to so many milestones bear their titles; more bear their years, and a touch tells the rest. */
export const MOST_TITLED = 14;

/** Swing of a level axis to either side, and of an upright one, units. */
const SWING = 22;
const UPRIGHT_SWING = 12;
/** From an upright axis to a label, units. */
const CLEAR = 34;
/** From a milestone on a level axis to its label, units: the shortest stem. */
const STEM = 20;
/** Part of the room that far labels take: the outer ones among them are narrow, and may need two lines. */
const FAR = 0.58;
/** Labels narrower than this don’t stand all at one height, units: far and near in turn, each has twice the width. */
const NARROW = 400;
/** Between two labels side by side, and one over the other, units. */
const GAP = 22;
const ROW_GAP = 6;
/** In portrait: the axis from the figure’s left, units. Years stand before it, titles after. */
const AXIS = 176;
/** In portrait: room above the first milestone for the line to turn over, units. */
const ARCH = 28;

export interface Milestone {
  readonly dot: Point;
  /** Which side of the axis the label lies on: above or below it, in portrait before or after it. */
  readonly side: 'before' | 'after';
  /** How words stand in the label: at the ends of a level axis flush with the figure’s edge. */
  readonly align: 'start' | 'center' | 'end';
  /** From the dot to the label, units; 0 where the label stands at the axis itself. */
  readonly stem: number;
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

/** Landscape: along a level axis, labels above and below in turn, and far and near where there are many. */
function level(
  index: number,
  count: number,
  { width, height }: { width: number; height: number },
): Milestone {
  // The outer labels end with the figure: two steps to a label, and half a gap to either side.
  const step = (width + GAP) / (count + 1);
  const heights = 2 * step < NARROW ? 2 : 1;
  const side = index % 2 === 0 ? 'before' : 'after';
  const far = heights === 2 && index % 4 < 2;
  const axis = height / 2;
  const dot = point(step * (index + 1) - GAP / 2, axis + (side === 'before' ? -SWING : SWING));
  const half = heights * step - GAP / 2;
  const [left, right] = [Math.max(0, dot.x - half), Math.min(width, dot.x + half)];
  const align = dot.x - half < -1 ? 'start' : dot.x + half > width + 1 ? 'end' : 'center';
  const room = axis - SWING - STEM;
  const near = heights === 1 ? room : (room - ROW_GAP) * (1 - FAR);
  const deep = far ? room - ROW_GAP - near : near;
  const stem = STEM + (far ? near + ROW_GAP : 0);
  const y = side === 'before' ? dot.y - stem - deep : dot.y + stem;
  return { dot, side, align, stem, label: { x: left, y, width: right - left, height: deep } };
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
  return { dot, side: 'after', align: 'start', stem: 0, label: { x: 0, y, width, height: step } };
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
    align: side === 'before' ? 'end' : 'start',
    stem: 0,
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
