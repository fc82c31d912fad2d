import { describe, expect, it } from 'vitest';
import { boxOf } from '../line/piece.ts';
import { byLongitude, mapDrawing, mapLayout } from './layout.ts';
import type { Drawn, Side } from './layout.ts';
import outlines from './outlines.json' with { type: 'json' };

const KZ: Side = { country: 'KZ', at: [71.43, 51.13] };
const BE: Side = { country: 'BE', at: [4.35, 50.85] };
const PLACES = [
  { x: 112, y: 222, width: 1696, height: 260, box: boxOf(1920, 1080) },
  { x: 80, y: 350, width: 920, height: 430, box: boxOf(1080, 1920) },
];

/** Area that the path encloses, km². */
function area(path: string): number {
  return path
    .split('M')
    .slice(1)
    .reduce((sum, ring) => {
      const points = ring
        .replace('Z', '')
        .split('L')
        .map((each) => each.split(' ').map(Number) as [number, number]);
      const twice = points.reduce((part, [x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % points.length]!;
        return part + x * nextY - nextX * y;
      }, 0);
      return sum + Math.abs(twice) / 2;
    }, 0);
}

describe('the outlines', () => {
  it('have the areas of their countries, to within a hundredth', () => {
    expect(Math.abs(area(outlines.KZ.path) / 2_724_900 - 1)).toBeLessThan(0.01);
    expect(Math.abs(area(outlines.BE.path) / 30_689 - 1)).toBeLessThan(0.01);
  });

  it('are to each other as the areas are: about 89 times', () => {
    const ratio = area(outlines.KZ.path) / area(outlines.BE.path);
    expect(Math.abs(ratio / (2_724_900 / 30_689) - 1)).toBeLessThan(0.01);
  });
});

describe('the map', () => {
  it('has west on the left, whatever the deck’s order', () => {
    expect(byLongitude(KZ, BE)).toEqual([BE, KZ]);
    expect(byLongitude(BE, KZ)).toEqual([BE, KZ]);
  });

  it.each(PLACES)('keeps its outlines apart and inside the figure', (place) => {
    const { west, east, small } = mapLayout(BE, KZ, place);
    expect(west.x).toBeGreaterThanOrEqual(0);
    expect(west.x + west.width).toBeLessThan(east.x);
    expect(east.x + east.width).toBeLessThanOrEqual(place.width);
    for (const { y, height } of [west, east, small]) {
      expect(y).toBeGreaterThanOrEqual(-0.01);
      expect(y + height).toBeLessThanOrEqual(place.height + 0.01);
    }
  });

  it.each(PLACES)('draws the small country again at the large one’s scale', (place) => {
    const { east, small } = mapLayout(BE, KZ, place);
    expect(small.country).toBe('BE');
    expect(small.scale).toBe(east.scale);
  });

  it.each(PLACES)('places the capitals inside their countries', (place) => {
    const inside = ({ x, y, width, height, capital }: Drawn) => [
      (capital.x - x) / width,
      (capital.y - y) / height,
    ];
    const { west, east } = mapLayout(BE, KZ, place);
    const [brusselsX, brusselsY] = inside(west);
    const [astanaX, astanaY] = inside(east);
    expect(brusselsX).toBeCloseTo(0.47, 1);
    expect(brusselsY).toBeCloseTo(0.33, 1);
    expect(astanaX).toBeCloseTo(0.61, 1);
    expect(astanaY).toBeCloseTo(0.29, 1);
  });

  it.each(PLACES)('is one line from edge to edge, by way of both capitals', (place) => {
    const { strokes } = mapDrawing(mapLayout(BE, KZ, place), place);
    strokes.slice(1).forEach(({ points: [first] }, i) => {
      const last = strokes[i]!.points.at(-1)!;
      expect(Math.hypot(first!.x - last.x, first!.y - last.y)).toBeLessThan(0.01);
    });
    expect(strokes[0]!.points[0]!.x).toBe(0);
    expect(strokes.at(-1)!.points.at(-1)!.x).toBeCloseTo(place.box.width);
  });
});
