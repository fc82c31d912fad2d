// Whether the program in dist/ is what the sources say, and building it where it is not.
import { join } from 'node:path';
import { DIST, ROOT } from '../root.ts';
import { fingerprint, isFresh, markFresh } from './fingerprint.ts';

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
  // Loaded only now: a start that builds nothing does not wait for Vite.
  const { buildWithVite } = await import('./vite.ts');
  await buildWithVite();
  markFresh(stamp, digest);
  return true;
}
