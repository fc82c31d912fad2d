// Curves as points: what they pass, how spirals grow, and how a brush covers them.
import { describe, expect, it } from 'vitest';
import { brush, brushInParts, cubic, join, knot, point, spiral, spiralHeading, through } from './geometry.ts';
import type { Point, Spiral } from './geometry.ts';

/** Direction from the first point to the second, degrees clockwise from east. */
function heading(from: Point | undefined, to: Point | undefined): number {
  if (!from || !to) throw new Error('two points needed');
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}

/** The numbers of a path: x and y in turn. */
function numbers(path: string): number[] {
  return [...path.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
}

describe('through', () => {
  it('passes its knots in their directions', () => {
    const points = through(knot(0, 0, 0), knot(300, 200, 90), knot(600, 0, 0));
    expect(points[0]).toEqual(point(0, 0));
    expect(points.at(-1)).toEqual(point(600, 0));
    expect(heading(points[0], points[1])).toBeCloseTo(0, -1);
    const middle = points.findIndex(({ x, y }) => x === 300 && y === 200);
    expect(heading(points[middle - 1], points[middle + 1])).toBeCloseTo(90, -1);
  });

  it('takes a knot once', () => {
    const points = through(knot(0, 0, 0), knot(100, 0, 0), knot(200, 0, 0));
    expect(points.filter(({ x }) => x === 100)).toHaveLength(1);
  });
});

describe('spiral', () => {
  const curl: Spiral = { centre: point(50, 50), radius: 200, eye: 20, end: 90, turns: 2, sense: 1 };
  const points = spiral(curl);

  it('grows from its eye to its radius, and ends where it is told to', () => {
    const distances = points.map(({ x, y }) => Math.hypot(x - 50, y - 50));
    expect(distances[0]).toBeCloseTo(20);
    expect(distances.at(-1)).toBeCloseTo(200);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(points.at(-1)?.x).toBeCloseTo(50);
    expect(points.at(-1)?.y).toBeCloseTo(250);
  });

  it.each([1, -1] as const)('tells the heading at its outer end (sense %i)', (sense) => {
    const some = { ...curl, sense };
    const rolled = spiral(some);
    const difference = heading(rolled.at(-2), rolled.at(-1)) - spiralHeading(some);
    expect(Math.abs(((difference + 540) % 360) - 180)).toBeLessThan(2);
  });
});

describe('brush', () => {
  const straight = cubic(point(0, 0), point(100, 0), point(200, 0), point(300, 0));

  it('is as wide as it is told, on both sides', () => {
    const heights = numbers(brush(straight, () => 10)).filter((_, i) => i % 2 === 1);
    expect(Math.min(...heights)).toBe(-5);
    expect(Math.max(...heights)).toBe(5);
  });

  it('covers the whole way in parts that overlap', () => {
    const parts = brushInParts(straight, () => 10, 60);
    const reach = parts.map((part) => {
      const across = numbers(part).filter((_, i) => i % 2 === 0);
      return [Math.min(...across), Math.max(...across)] as const;
    });
    expect(parts).toHaveLength(5);
    expect(reach[0]?.[0]).toBe(0);
    expect(reach.at(-1)?.[1]).toBe(300);
    for (const [i, [from]] of reach.slice(1).entries()) expect(from).toBeLessThan(reach[i]?.[1] ?? 0);
  });

  it('draws nothing for no points', () => {
    expect(brush([], () => 10)).toBe('');
  });
});

it('joins curves without doubling the point where they meet', () => {
  const all = join([point(0, 0), point(1, 1)], [point(1, 1), point(2, 0)]);
  expect(all).toEqual([point(0, 0), point(1, 1), point(2, 0)]);
});
