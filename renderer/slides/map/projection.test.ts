import { geoAzimuthalEqualArea, geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { point } from '../line/geometry.ts';
import { arcBetween, EARTH, greatCircle, project } from './projection.ts';
import type { Degrees } from './projection.ts';

const ASTANA: Degrees = [71.43, 51.13];
const BRUSSELS: Degrees = [4.35, 50.85];

describe('the projection', () => {
  it('is Lambert’s, in km', () => {
    const centre: Degrees = [67.2, 48.4];
    const reference = geoAzimuthalEqualArea().rotate([-67.2, -48.4]).scale(EARTH).translate([0, 0]);
    const [x, y] = reference([...ASTANA])!;
    const mine = project(ASTANA, centre);
    expect(mine.x).toBeCloseTo(x, 6);
    expect(mine.y).toBeCloseTo(y, 6);
  });
});

describe('the great circle between the capitals', () => {
  const way = greatCircle(BRUSSELS, ASTANA);

  it('is about 4,530 km long, as the exhibition says', () => {
    const steps = way.slice(1).map((place, i) => geoDistance([...way[i]!], [...place]) * EARTH);
    const length = steps.reduce((sum, step) => sum + step, 0);
    expect(Math.round(length / 10) * 10).toBeGreaterThanOrEqual(4520);
    expect(Math.round(length / 10) * 10).toBeLessThanOrEqual(4530);
  });

  it('passes well north of both', () => {
    expect(Math.max(...way.map(([, north]) => north))).toBeGreaterThan(55);
  });

  it('is laid exactly between two points, and bows upwards', () => {
    const arc = arcBetween(BRUSSELS, ASTANA, point(200, 300), point(1300, 280));
    expect(arc[0]!.x).toBeCloseTo(200);
    expect(arc[0]!.y).toBeCloseTo(300);
    expect(arc.at(-1)!.x).toBeCloseTo(1300);
    expect(arc.at(-1)!.y).toBeCloseTo(280);
    expect(Math.min(...arc.map(({ y }) => y))).toBeLessThan(250);
  });
});
