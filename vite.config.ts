// How the renderer is built: once, for Electron and for the browser, with relative addresses.
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

export const rendererConfig = defineConfig({
  root: 'renderer',
  base: './',
  plugins: [svelte({ configFile: '../svelte.config.js' }), preloadFonts()],
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
