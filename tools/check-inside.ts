// Whoever checks the folder around an exhibition is told where the exhibition is.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Most folders that are named. */
const MOST = 5;

/** `there is one in ours/`, a line; "" where the folder is an exhibition itself, or holds none. */
export function insideHint(folder: string): string {
  if (existsSync(join(folder, 'deck.yaml')) || !isFolder(folder)) return '';
  const inside = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'deck.yaml')))
    .sort()
    .map((name) => `${name}/`);
  if (inside.length === 0) return '';
  const more = inside.length > MOST ? ' and others' : '';
  return `There is ${inside.length === 1 ? 'one' : 'an exhibition each'} in ${inside.slice(0, MOST).join(', ')}${more}: check that.\n`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
