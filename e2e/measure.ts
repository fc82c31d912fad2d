// `npm run measure`: how fast the kiosk is on this machine, in numbers; they decide nothing.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readCommand } from '../tools/command.ts';
import { hasDisplay } from '../tools/machine/display.ts';
import { findChromium, QUIET_CHROMIUM } from '../tools/machine/find-chromium.ts';
import { findElectron } from '../tools/machine/find-electron.ts';
import { DIST } from '../tools/root.ts';
import { build } from './fixtures/host/browser-site.ts';
import { launchElectron } from './fixtures/host/electron-app.ts';
import { layOut, REAL, statements } from './fixtures/content/exhibition.ts';
import type { Recipe } from './fixtures/content/exhibition.ts';
import { serve } from './fixtures/host/static-site.ts';

/** Runs of each measurement; the middle one counts. */
const RUNS = 7;

const HELP = `Measures how fast the first slide is on the screen of this machine, in a browser and in Electron.

Usage: npm run measure -- [flags]

  --help   print this and leave

It wants npm run build first; for Electron, a display (or xvfb-run -a). The middle of ${String(RUNS)} runs is given, and from which to which.
`;

interface Opening {
  /** From the start of the navigation to the first slide on the screen, ms. */
  readonly painted: number;
  /** Of that, to turn deck.json into a deck, ms; measured once more by itself. */
  readonly parsed: number;
  /** JavaScript and CSS that came over the wire by then, gzipped, bytes; none does on Electron’s own scheme. */
  readonly code: number;
}

const SMALL = 'a deck of 13';
const LARGE = 'a deck of 10,000';
const DECKS: readonly { readonly name: string; readonly recipe: Recipe }[] = [
  { name: 'the exhibition that ships', recipe: { from: REAL, files: {} } },
  { name: SMALL, recipe: statements({ count: 13 }) },
  { name: LARGE, recipe: statements({ count: 10_000 }) },
];

readCommand({ help: HELP, flags: {} });
if (!existsSync(DIST.renderer)) {
  console.error('Nothing is built yet. Run npm run build first.');
  process.exit(1);
}
const scratch = mkdtempSync(join(tmpdir(), 'jubilee-measure-'));
try {
  const exhibitions = DECKS.map(({ name, recipe }, index) => {
    const exhibition = join(scratch, String(index));
    mkdirSync(exhibition);
    layOut(recipe, exhibition);
    return { name, exhibition };
  });
  await measure('browser', exhibitions, inBrowser);
  if (findElectron() !== undefined && hasDisplay()) await measure('Electron', exhibitions, inElectron);
  else console.log('Electron: not measured; there is none here, or no display (xvfb-run -a npm run measure)');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

interface Laid {
  readonly name: string;
  readonly exhibition: string;
}

/** Measures each deck in one host, and prints what comes out. */
async function measure(
  host: string,
  decks: readonly Laid[],
  open: (exhibition: string) => Promise<readonly Opening[]>,
): Promise<void> {
  const painted = new Map<string, number>();
  for (const { name, exhibition } of decks) {
    const openings = await open(exhibition);
    const times = openings.map((one) => one.painted);
    const parsed = middle(openings.map((one) => one.parsed));
    const code = middle(openings.map((one) => one.code));
    painted.set(name, middle(times));
    const range = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`;
    console.log(
      [
        `${host}, ${name}: first slide painted after ${middle(times).toFixed(0)} ms (${range})`,
        `deck.json parsed in ${parsed.toFixed(1)} ms`,
        ...(code === 0 ? [] : [`JavaScript and CSS by then ${(code / 1000).toFixed(1)} kB gzip`]),
      ].join(', '),
    );
  }
  const ratio = (painted.get(LARGE) ?? NaN) / (painted.get(SMALL) ?? NaN);
  console.log(`${host}: ${LARGE} slides opens in ${ratio.toFixed(2)} times the time of ${SMALL}`);
}

async function inBrowser(exhibition: string): Promise<readonly Opening[]> {
  const folder = await build(exhibition, `${exhibition}-site`, false);
  gzipCode(folder);
  const site = await serve({ folder });
  const executable = findChromium();
  const browser = await chromium.launch({
    args: [...QUIET_CHROMIUM],
    ...(executable === undefined ? {} : { executablePath: executable }),
  });
  const openings: Opening[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({
      viewport: { width: 1920, height: 1080 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.goto(site.address);
    openings.push(await opening(page));
    await context.close();
  }
  await browser.close();
  await site.stop();
  return openings;
}

async function inElectron(exhibition: string): Promise<readonly Opening[]> {
  const openings: Opening[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { page, close } = await launchElectron({
      exhibition,
      scratch: `${exhibition}-profile-${String(run)}`,
    });
    openings.push(await opening(page));
    await close();
  }
  return openings;
}

/** The opening of the page, from what the browser itself has noted. */
async function opening(page: Page): Promise<Opening> {
  await page.locator('.stage [data-slide][aria-current="true"] h2').waitFor();
  return page.evaluate(async () => {
    // The slide is the largest thing on the page: its paint is the last “largest contentful paint”.
    const painted = await new Promise<number>((done) => {
      new PerformanceObserver((list, observer) => {
        const last = list.getEntries().at(-1);
        if (last === undefined) return;
        observer.disconnect();
        done(last.startTime);
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    const text = await (await fetch('content/deck.json')).text();
    const start = performance.now();
    JSON.parse(text);
    const parsed = performance.now() - start;
    const code = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ startTime, name }) => startTime < painted && /\.(?:js|css)$/.test(name))
      .reduce((total, entry) => total + entry.encodedBodySize, 0);
    return { painted, parsed, code };
  });
}

/** Lays a gzipped file beside each script and style sheet, which the server then sends as a web server would. */
function gzipCode(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|css)$/.test(name)) continue;
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name))));
  }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
