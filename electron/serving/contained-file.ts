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
    const folder = await realpath(root);
    const file = await realpath(join(root, path));
    return liesBelow(folder, file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function liesBelow(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
