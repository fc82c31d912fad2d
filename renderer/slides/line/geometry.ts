// Curves as points: cubic segments and spirals are sampled, and a brush of changing width runs along them.
import { pathRound } from 'd3-path';
import type { Path } from 'd3-path';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far two samples lie apart, in units of the design. Small enough for a smooth edge at 3840×2160. */
const STEP = 7;

export function point(x: number, y: number): Point {
  return { x, y };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The point `length` units from `from` in the direction `angle` (radians, clockwise from east). */
export function away(from: Point, angle: number, length: number): Point {
  return point(from.x + length * Math.cos(angle), from.y + length * Math.sin(angle));
}

/** A cubic Bézier curve, both ends included. */
export function cubic(from: Point, out: Point, into: Point, to: Point): Point[] {
  const reach = distance(from, out) + distance(out, into) + distance(into, to);
  const count = Math.max(2, Math.ceil(reach / STEP));
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    return point(
      a * from.x + b * out.x + c * into.x + d * to.x,
      a * from.y + b * out.y + c * into.y + d * to.y,
    );
  });
}

/** A place that a curve passes, with the direction it has there (radians, clockwise from east). */
export interface Knot extends Point {
  readonly angle: number;
  /** How strongly the curve keeps its direction here, as a part of the distance to the next knot. @default 0.4 */
  readonly pull?: number;
}

export function knot(x: number, y: number, degrees: number, pull = 0.4): Knot {
  return { x, y, angle: (degrees * Math.PI) / 180, pull };
}

/** A smooth curve through knots, each passed in its direction. */
export function through(...knots: readonly Knot[]): Point[] {
  const points: Point[] = [];
  for (let i = 1; i < knots.length; i += 1) {
    const [from, to] = [knots[i - 1], knots[i]] as [Knot, Knot];
    const gap = distance(from, to);
    const out = away(from, from.angle, gap * (from.pull ?? 0.4));
    const into = away(to, to.angle, -gap * (to.pull ?? 0.4));
    points.push(...cubic(from, out, into, to).slice(points.length === 0 ? 0 : 1));
  }
  return points;
}

export interface Spiral {
  readonly centre: Point;
  /** Radius of the outer end, in units. */
  readonly radius: number;
  /** Radius of the eye, in units. */
  readonly eye: number;
  /** Where the outer end lies, seen from the centre (degrees, clockwise from east). */
  readonly end: number;
  /** Whole and part turns between eye and outer end. */
  readonly turns: number;
  /** 1: from the eye outwards it turns clockwise on the screen; −1: the other way round. */
  readonly sense: 1 | -1;
}

/** A logarithmic spiral, as horns and shells grow, from its eye to its outer end. */
export function spiral({ centre, radius, eye, end, turns, sense }: Spiral): Point[] {
  const sweep = turns * 2 * Math.PI;
  const growth = Math.log(radius / eye) / sweep;
  const count = Math.ceil((sweep * radius * 0.6) / STEP);
  return Array.from({ length: count + 1 }, (_, i) => {
    const turned = (i / count) * sweep;
    const angle = (end * Math.PI) / 180 + sense * (turned - sweep);
    return away(centre, angle, eye * Math.exp(growth * turned));
  });
}

/** The direction at a spiral’s outer end, outwards, in degrees. */
export function spiralHeading({ radius, eye, end, turns, sense }: Spiral): number {
  const growth = Math.log(radius / eye) / (turns * 2 * Math.PI);
  return end + sense * 90 - (sense * (Math.atan(growth) * 180)) / Math.PI;
}

/** One curve after another; where they meet, the point is kept once. */
export function join(...curves: readonly (readonly Point[])[]): Point[] {
  return curves.flatMap((curve, i) => (i === 0 ? curve : curve.slice(1)));
}

/** Full width of a brush in units, by the part travelled (0 to 1). */
export type Width = (travelled: number) => number;

/** The outline of a brush stroke along the points. */
export function brush(points: readonly Point[], width: Width): string {
  return brushInParts(points, width, Infinity)[0] ?? '';
}

/** The same outline in parts of about `length` units, each reaching a little into the next. */
export function brushInParts(points: readonly Point[], width: Width, length: number): string[] {
  const lengths = travelledLengths(points);
  const whole = lengths.at(-1) ?? 0;
  const near: Point[] = [];
  const far: Point[] = [];
  points.forEach((here, i) => {
    const [before, after] = [points[i - 1] ?? here, points[i + 1] ?? here];
    const along = distance(before, after) || 1;
    const half = width(whole === 0 ? 0 : (lengths[i] ?? 0) / whole) / 2;
    const dx = (-(after.y - before.y) / along) * half;
    const dy = ((after.x - before.x) / along) * half;
    near.push(point(here.x + dx, here.y + dy));
    far.push(point(here.x - dx, here.y - dy));
  });
  const count = Math.max(1, Math.round(whole / length));
  const each = Math.ceil((points.length - 1) / count);
  return Array.from({ length: Math.ceil((points.length - 1) / each) }, (_, part) => {
    const [from, to] = [part * each, (part + 1) * each + OVERLAP];
    return closed(near.slice(from, to), far.slice(from, to).reverse());
  });
}

/** Points by which two parts of an outline overlap, so that no seam shows between them. */
const OVERLAP = 3;

/** Digits after the point in a path: a tenth of a unit is finer than a pixel. */
const DIGITS = 1;

/** The area between the two sides of a stroke. */
function closed(near: readonly Point[], back: readonly Point[]): string {
  const [start, turn] = [near[0], back[0]];
  if (!start || !turn) return '';
  const path = pathRound(DIGITS);
  path.moveTo(start.x, start.y);
  smooth(path, near);
  path.lineTo(turn.x, turn.y);
  smooth(path, back);
  path.closePath();
  return path.toString();
}

/** Every point bends the curve, which passes half way between one and the next. */
function smooth(path: Path, points: readonly Point[]): void {
  points.forEach((here, i) => {
    const next = points[i + 1];
    if (next === undefined) path.lineTo(here.x, here.y);
    else if (i > 0) path.quadraticCurveTo(here.x, here.y, (here.x + next.x) / 2, (here.y + next.y) / 2);
  });
}

function travelledLengths(points: readonly Point[]): number[] {
  let sum = 0;
  return points.map((here, i) => (sum += distance(points[i - 1] ?? here, here)));
}
