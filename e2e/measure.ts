// How fast the kiosk is on this machine, in numbers; they decide nothing. Run: npx tsx e2e/measure.ts
// Needs `npm run build`. With ELECTRON_OVERRIDE_DIST_PATH (and a display) it measures Electron too.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findChromium, QUIET_CHROMIUM } from '../tools/machine/find-chromium.ts';
import { findElectron } from '../tools/machine/find-electron.ts';
import { build } from './fixtures/browser-site.ts';
import { launchElectron } from './fixtures/electron-app.ts';
import { layOut, REAL, statements } from './fixtures/exhibition.ts';
import type { Recipe } from './fixtures/exhibition.ts';
import { serve } from './fixtures/static-site.ts';

/** Runs of each measurement; the middle one counts. */
const RUNS = 7;

interface Opening {
  /** From the start of the navigation to the first slide on the screen, ms. */
  readonly painted: number;
  /** Of that, to turn deck.json into a deck, ms; measured once more by itself. */
  readonly parsed: number;
  /** JavaScript and CSS that the page had by then, bytes gzipped; Chromium notes none on Electron’s own scheme. */
  readonly code: number | undefined;
}

const DECKS: readonly { readonly name: string; readonly recipe: Recipe }[] = [
  { name: 'the real exhibition', recipe: { from: REAL, files: {} } },
  { name: '13 statements', recipe: statements({ count: 13 }) },
  { name: '10,000 statements', recipe: statements({ count: 10_000 }) },
];

const scratch = mkdtempSync(join(tmpdir(), 'jubilee-measure-'));
try {
  for (const { name, recipe } of DECKS) {
    const exhibition = join(scratch, name.replaceAll(/\W+/g, '-'));
    mkdirSync(exhibition);
    layOut(recipe, exhibition);
    tell(name, 'browser', await inBrowser(exhibition));
    if (findElectron() !== undefined) tell(name, 'electron', await inElectron(exhibition));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function inBrowser(exhibition: string): Promise<readonly Opening[]> {
  const folder = await build(exhibition, `${exhibition}-site`, false);
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
    openings.push(await opening(page, folder));
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
    openings.push(await opening(page, resolve(import.meta.dirname, '../dist/renderer')));
    await close();
  }
  return openings;
}

/** The opening of the page, from what the browser itself has noted. */
async function opening(page: Page, files: string): Promise<Opening> {
  await page.locator('.stage [data-slide][aria-current="true"] h2').waitFor();
  const { painted, parsed, loaded } = await page.evaluate(async () => {
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
    const loaded = performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime < painted && /\.(?:js|css)$/.test(entry.name))
      .map((entry) => entry.name.split('/').at(-1) ?? '');
    return { painted, parsed, loaded };
  });
  const code =
    loaded.length === 0 ? undefined : sum([...new Set(loaded)].map((name) => gzipped(files, name)));
  return { painted, parsed, code };
}

function gzipped(folder: string, name: string): number {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith(name),
  );
  return found === undefined ? 0 : gzipSync(readFileSync(join(folder, found))).length;
}

function tell(deck: string, host: string, openings: readonly Opening[]): void {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const painted = openings.map((one) => one.painted).sort((a, b) => a - b);
  const parsed = openings.map((one) => one.parsed).sort((a, b) => a - b);
  const code = openings[0]?.code;
  const lines = [
    `${deck}, ${host}: first slide painted ${ms(middle(painted))} (${ms(painted[0] ?? 0)} to ${ms(painted.at(-1) ?? 0)})`,
    `deck.json parsed in ${middle(parsed).toFixed(1)} ms`,
    ...(code === undefined ? [] : [`JavaScript and CSS by then ${(code / 1000).toFixed(1)} kB gzip`]),
  ];
  console.log(lines.join(', '));
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
