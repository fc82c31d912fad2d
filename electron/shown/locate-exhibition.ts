// Which folder is meant by the name of an exhibition.
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * The folder, absolute: one that ships inside, by its bare name; else the folder as it is written, whether it is there
 * or not, so that staff read the path that was looked at. A folder of one’s own that bears such a name is `./name`.
 * @param name a folder, absolute or relative, or the name of an exhibition that ships inside
 * @param base what a relative folder is relative to: the settings file’s folder, or the working directory
 * @param shipped folder of the exhibitions that ship inside
 */
export async function locateExhibition(name: string, base: string, shipped: string): Promise<string> {
  const inside = join(shipped, name);
  return /^[a-z0-9-]+$/.test(name) && (await isFolder(inside)) ? inside : resolve(base, name);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
