// What visitors and staff do, end to end: the same specs in Electron and in a browser, and some for one host alone.
import { defineConfig } from '@playwright/test';
import { findChromium, QUIET_CHROMIUM } from './tools/machine/find-chromium.ts';

const chromium = findChromium();
const inCI = process.env.CI !== undefined && process.env.CI !== '';

export default defineConfig({
  testDir: 'e2e',
  // A retry would hide a race; a test that fails now and then is a bug.
  retries: 0,
  workers: 2,
  fullyParallel: false,
  forbidOnly: inCI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    // The design is the same at any size, and a small screen is painted in half the time. What measures, says its own sizes.
    viewport: { width: 1280, height: 720 },
    hasTouch: true,
    // A trace films every test, which takes a quarter of its time; `--trace on` has one where it is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Test machines have no graphics card, and imitating one takes longer than to draw without.
      args: [...QUIET_CHROMIUM, '--disable-gpu'],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
  projects: [
    // A folder each: a run empties its own, and the two may run as different users.
    {
      name: 'electron',
      outputDir: 'test-results/electron',
      testMatch: ['specs/**/*.spec.ts', 'electron/**/*.spec.ts'],
    },
    {
      name: 'browser',
      outputDir: 'test-results/browser',
      testMatch: ['specs/**/*.spec.ts', 'browser/**/*.spec.ts'],
    },
    // Needs to be root for some of it: disks that fill, displays that are plugged in.
    { name: 'chaos', outputDir: 'test-results/chaos', testMatch: ['chaos/**/*.spec.ts'] },
  ],
});
