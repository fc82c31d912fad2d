// Shared libraries that a program needs and this machine lacks. Only Linux has this trouble.
import { output } from '../run.ts';

/** What `ldd` misses for a program, e.g. `libnss3.so`; empty where nothing is missing or nobody can tell. */
export function missingLibraries(program: string): string[] {
  if (process.platform !== 'linux') return [];
  return (output('ldd', [program]) ?? '')
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}

/** Debian’s packages that bring all that Electron links to. */
export const ELECTRON_PACKAGES = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxfixes3',
  'libxrandr2',
] as const;
