// Where things lie in this repository.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the build writes. */
export const DIST = {
  all: join(ROOT, 'dist'),
  renderer: join(ROOT, 'dist', 'renderer'),
  browser: join(ROOT, 'dist', 'browser'),
  notices: join(ROOT, 'dist', 'THIRD-PARTY.txt'),
} as const;

/** Where the exhibitions that ship inside lie, by name. */
export const EXHIBITIONS = join(ROOT, 'assets', 'exhibitions');

/** The exhibition that is shown when nobody names one, or when the named one can’t be. */
export const BUILT_IN = join(EXHIBITIONS, 'kz-be-30');

/** Version of Jubilee, as package.json has it. */
export function version(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}
