// Where things lie in this repository.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the build writes. */
export const DIST = {
  all: join(ROOT, 'dist'),
  electron: join(ROOT, 'dist', 'electron'),
  renderer: join(ROOT, 'dist', 'renderer'),
  browser: join(ROOT, 'dist', 'browser'),
} as const;

/** Where the exhibitions that ship inside lie, by name. */
export const EXHIBITIONS = join(ROOT, 'assets', 'exhibitions');

/** The exhibition that a kiosk shows when nobody says otherwise. */
export const DEFAULT_EXHIBITION = 'kz-be-30';
