// How the renderer is built: once, for Electron and for the browser, with relative addresses.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** Fonts of the first slide in any language: its digits are Latin everywhere. */
const FIRST_FONTS = /(?:source-serif-4-latin-opsz-normal|golos-text-latin-wght-normal)-.*\.woff2$/;

/** Asks for the first fonts together with the script, not after the first text is laid out. */
function preloadFonts(): Plugin {
  return {
    name: 'jubilee-preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => FIRST_FONTS.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
            injectTo: 'head',
          })),
    },
  };
}

/** Where electron/serving/page-files.ts looks for them: not among the page’s files, which become a website as they are. */
const DIGESTS = join(import.meta.dirname, 'dist', 'electron', 'page-files.json');

/** Notes what each file is when it is built, so that a kiosk shows none that a disk has damaged. */
function noteDigests(): Plugin {
  return {
    name: 'jubilee-note-digests',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler({ dir = '' }, bundle) {
        const digests = Object.keys(bundle)
          .sort()
          .map((file) => [
            file,
            createHash('sha256')
              .update(readFileSync(join(dir, file)))
              .digest('hex'),
          ]);
        mkdirSync(dirname(DIGESTS), { recursive: true });
        writeFileSync(DIGESTS, JSON.stringify(Object.fromEntries(digests), undefined, 1));
      },
    },
  };
}

export const rendererConfig = defineConfig({
  root: 'renderer',
  base: './',
  plugins: [svelte({ configFile: '../svelte.config.js' }), preloadFonts(), noteDigests()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // How long each plugin took is no news to whoever starts the program.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});

export default rendererConfig;
