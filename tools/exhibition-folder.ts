// Which folder an exhibition’s name or path means.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXHIBITIONS } from './root.ts';

/** The folder of an exhibition that ships inside, by its name, or any folder by its path. It may not exist. */
export function exhibitionFolder(nameOrPath: string): string {
  const inside = join(EXHIBITIONS, nameOrPath);
  const isName = !/[\\/]/.test(nameOrPath) && nameOrPath !== '.' && nameOrPath !== '..';
  return isName && existsSync(inside) ? inside : resolve(nameOrPath);
}
