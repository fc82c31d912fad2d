import { describe, expect, it } from 'vitest';
import { boxOf } from '../line/piece.ts';
import { MOST_TITLED, timelineDrawing, timelineLayout } from './layout.ts';
import type { Milestone } from './layout.ts';

const LANDSCAPE = { x: 112, y: 240, width: 1696, height: 580, box: boxOf(1920, 1080) };
const PORTRAIT = { x: 80, y: 380, width: 920, height: 1200, box: boxOf(1080, 1920) };

/** By more than the rounding of a sum. */
function overlap({ label: a }: Milestone, { label: b }: Milestone): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0.01 && down > 0.01;
}

describe.each([
  ['landscape', LANDSCAPE],
  ['portrait', PORTRAIT],
])('milestones in %s', (_, place) => {
  it.each([2, 3, 13, MOST_TITLED, MOST_TITLED + 1, 40])('keep their labels apart: %i of them', (count) => {
    const { milestones } = timelineLayout(count, place);
    milestones.forEach((one, i) => {
      for (const other of milestones.slice(i + 1))
        if (one.side === other.side) expect(overlap(one, other)).toBe(false);
    });
  });

  it.each([2, 13, 40])('stay inside the figure, and are large enough for a finger: %i of them', (count) => {
    for (const { label, dot } of timelineLayout(count, place).milestones) {
      expect(label.x).toBeGreaterThanOrEqual(-0.01);
      expect(label.y).toBeGreaterThanOrEqual(-0.01);
      expect(label.x + label.width).toBeLessThanOrEqual(place.width + 0.01);
      expect(label.y + label.height).toBeLessThanOrEqual(place.height + 0.01);
      expect(Math.min(label.width, label.height), String(count)).toBeGreaterThanOrEqual(
        count === 40 ? 54 : 64,
      );
      expect(dot.x).toBeGreaterThan(0);
      expect(dot.x).toBeLessThan(place.width);
    }
  });

  it('follow one another along the axis', () => {
    const dots = timelineLayout(13, place).milestones.map(({ dot }) => (place.box.portrait ? dot.y : dot.x));
    expect(dots).toEqual(dots.toSorted((a, b) => a - b));
  });

  it('lie on the line, which runs from edge to edge', () => {
    const layout = timelineLayout(13, place);
    const [stroke] = timelineDrawing(layout, place).strokes;
    const points = stroke?.points ?? [];
    for (const { dot } of layout.milestones) {
      const nearest = Math.min(
        ...points.map((each) => Math.hypot(each.x - dot.x - place.x, each.y - dot.y - place.y)),
      );
      expect(nearest).toBeLessThan(1);
    }
    expect(points[0]?.x).toBe(0);
    expect(points.at(-1)?.x).toBeCloseTo(place.box.width);
  });
});

it('gives thirteen milestones their titles, and forty only their years', () => {
  expect(timelineLayout(13, LANDSCAPE).titled).toBe(true);
  expect(timelineLayout(40, LANDSCAPE).titled).toBe(false);
});
