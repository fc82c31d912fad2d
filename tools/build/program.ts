// The program itself, built by Vite: the renderer, Electron’s main process and its preload.
import { join } from 'node:path';
import { build } from 'vite';
import { mainConfig, preloadConfig } from '../../vite.electron.config.ts';
import { rendererConfig } from '../../vite.config.ts';
import { fingerprint, isFresh, markFresh } from './fingerprint.ts';
import { DIST, ROOT } from '../root.ts';

/** All that the program is built from. */
const INPUTS = [
  'core',
  'electron',
  'renderer',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'vite.electron.config.ts',
];

/**
 * Builds what `dist/electron` and `dist/renderer` hold.
 * @param always also when nothing has changed since the last time
 * @returns whether anything was built
 */
export async function buildProgram({ always }: { always: boolean }): Promise<boolean> {
  const stamp = join(DIST.all, '.program');
  const digest = fingerprint(ROOT, INPUTS);
  if (!always && isFresh(stamp, digest)) return false;
  for (const config of [rendererConfig, mainConfig, preloadConfig]) {
    await build({ ...config, configFile: false, logLevel: 'warn' });
  }
  markFresh(stamp, digest);
  return true;
}
