// `npm run contact-sheet`: every slide in every language and both shapes of screen, for people to look at.
import { defineConfig } from '@playwright/test';
import config from '../playwright.config.ts';

export default defineConfig({
  ...config,
  testDir: 'contact-sheet',
  outputDir: '../test-results/contact-sheet',
  reporter: 'list',
  projects: [{ name: 'browser' }],
});
