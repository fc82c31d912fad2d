// Two kinds of tests: `unit` in Node, and `component` (*.component.test.ts) in a real Chromium.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, QUIET_CHROMIUM } from './tools/machine/find-chromium.ts';

const COMPONENT_TESTS = 'renderer/**/*.component.test.ts';
const chromium = findChromium();

/** Of both projects. A busy machine with two cores is slow, not wrong; so tests may take their time. */
const habits = { restoreMocks: true, testTimeout: 30_000, hookTimeout: 30_000 };

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{core,electron,renderer,tools}/**/*.test.ts'],
          exclude: [COMPONENT_TESTS],
          ...habits,
        },
      },
      {
        plugins: [svelte()],
        test: {
          name: 'component',
          include: [COMPONENT_TESTS],
          ...habits,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: [...QUIET_CHROMIUM],
                ...(chromium === undefined ? {} : { executablePath: chromium }),
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1920, height: 1080 } }],
          },
        },
      },
    ],
  },
});
