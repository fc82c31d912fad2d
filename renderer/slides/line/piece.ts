// A piece of the golden line: what one slide shows of it. Pieces enter and leave at the joint, and so they join.
import { knot, through } from './geometry.ts';
import type { Knot, Point } from './geometry.ts';

/** A slide's size in units of the design (--u): 1920×1080, or more in one direction; in portrait 1080×1920. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly portrait: boolean;
}

/** The line itself, one country's strand, or quiet drawing beside them. */
export type Tone = 'line' | 'one' | 'other' | 'quiet';

export interface Stroke {
  readonly points: readonly Point[];
  /** Full width in units, by the part travelled (0 to 1), or everywhere the same. @default the line's own */
  readonly width?: number | ((travelled: number) => number);
  /** @default line */
  readonly tone?: Tone;
  /** When it is drawn: 0 at once, 1 when the strokes of 0 are nearly done. @default 0 */
  readonly turn?: 0 | 1;
}

export interface Dot extends Point {
  readonly radius: number;
  readonly tone?: Tone;
}

export interface Drawing {
  /** Drawn in this order. The first begins at the entry, the last `through` stroke ends at the exit. */
  readonly strokes: readonly Stroke[];
  readonly dots?: readonly Dot[];
}

/** Draws a slide's piece for a slide of any size. */
export type Piece = (box: Box) => Drawing;

/** Full width of the line where pieces join, in units. */
export const LINE_WIDTH = 5;

/** Height of the joint, in units from the top: the furniture's upper edge (--furniture in tokens.css), where the progress lies too. */
export function joint({ height, portrait }: Box): number {
  return height - (portrait ? 260 : 148);
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Part of a portrait slide's height that its figure takes: --figure in tokens.css. */
const FIGURE_SHARE = 0.42;

/** Where the figure of a `split` slide stands, in units: the same place that Frame.svelte gives it. */
export function figureArea({ width, height, portrait }: Box, share = FIGURE_SHARE): Area {
  if (portrait) {
    const bottom = height - 260 - 64;
    return { left: 80, top: bottom - share * height, right: width - 80, bottom };
  }
  const words = ((width - 2 * 112 - 96) * 5) / 12;
  return { left: 112 + words + 96, top: 88, right: width - 112, bottom: height - 148 - 64 };
}

/** Pixels of a unit on a slide of `width` × `height` px, by the rule of `.canvas` in tokens.css. */
export function unitOf(width: number, height: number): number {
  return height > width ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080);
}

/** The box of a slide of `width` × `height` px; of a part of a slide, with the slide’s unit. */
export function boxOf(width: number, height: number, unit = unitOf(width, height)): Box {
  const portrait = height > width;
  return unit > 0
    ? { width: width / unit, height: height / unit, portrait }
    : { width: 1920, height: 1080, portrait: false };
}

/** The place at which the line comes in, and the one at which it leaves: same height, level. */
export function entry(box: Box) {
  return knot(0, joint(box), 0);
}
export function exit(box: Box) {
  return knot(box.width, joint(box), 0);
}

/** The way from the entry up between words and figure, to the figure's left edge at height `y`; `nested` steps further in. */
export function climb(box: Box, { left }: Area, y: number, nested = 0): Knot[] {
  const ground = joint(box);
  const x = box.portrait ? 26 + nested * 13 : left - 68 + nested * 14;
  const bend = Math.min(box.portrait ? 40 : 84, Math.abs(ground - y) / 3);
  return [
    entry(box),
    ...(box.portrait ? [] : [knot(x - bend, ground, 0, 0.55)]),
    knot(x, ground - bend, -90, 0.55),
    knot(x, y + bend, -90, 0.55),
    knot(x + bend, y, 0, 0.55),
  ];
}

/** The way back from the figure's right edge at height `y` down to the exit. `nested` as in `climb`. */
export function descend(box: Box, { right }: Area, y: number, nested = 0): Knot[] {
  const ground = joint(box);
  const x = (box.portrait ? box.width - 26 : right + 62) - nested * 13;
  const bend = Math.min(box.portrait ? 40 : 50, Math.abs(ground - y) / 3);
  return [
    knot(x - bend, y, 0, 0.55),
    knot(x, y + bend, 90, 0.55),
    knot(x, ground - bend, 90, 0.55),
    exit(box),
  ];
}

/** Thin at both ends, `most` units in the middle. */
export function swell(most: number, ends = LINE_WIDTH): (travelled: number) => number {
  return (travelled) => ends + (most - ends) * Math.sin(Math.PI * travelled) ** 2;
}

/** The level line: a horizon. For slides whose figure is the picture. */
export const horizon: Piece = (box) => ({ strokes: [{ points: through(entry(box), exit(box)) }] });

/** The drawing, its line going on level to `width`, the right edge of the whole slide: below a picture beside the scene. */
export function beyond(drawing: Drawing, box: Box, width: number): Drawing {
  if (width <= box.width + 1) return drawing;
  const rest: Stroke = { points: through(exit(box), knot(width, joint(box), 0)), turn: 1 };
  return { ...drawing, strokes: [...drawing.strokes, rest] };
}
