// A file that lies inside a folder in truth, wherever links lead.
import { realpath } from 'node:fs/promises';
import { join, relative, isAbsolute, sep } from 'node:path';

/**
 * The real path of `path` below `root`, or undefined when there is no such file or a link leads out of `root`.
 * @param root an absolute folder, itself possibly a link
 * @param path relative, with "/"
 */
export async function containedFile(root: string, path: string): Promise<string | undefined> {
  try {
    // Not both at once: on a drive that hangs, each holds one of Node’s four threads.
    return await fileBelow(await realpath(root), path);
  } catch {
    return undefined;
  }
}

/**
 * The same of a folder that is no link itself, for when many files of it are asked for. Rejects with the file system’s error
 * where there is no such file.
 */
export async function fileBelow(folder: string, path: string): Promise<string | undefined> {
  const file = await realpath(join(folder, path));
  const way = relative(folder, file);
  const inside = way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  return inside ? file : undefined;
}
