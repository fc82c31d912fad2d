// A folder that is kept like another one, file by file: each is whole at every moment, and only what changed is copied.
import type { Stats } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** Times of two disks are equal within this, ms. */
const SAME_TIME = 2;

/**
 * Copies a file with its time, unless one of its size and time is there. Rejects with the file system’s error, and then
 * what was there is as it was.
 */
export async function copyDurably(from: string, to: string): Promise<void> {
  const [wanted, there] = await Promise.all([stat(from), stat(to).catch(() => undefined)]);
  if (there !== undefined && isSameFile(there, wanted)) return;
  const temporary = `${to}.tmp`;
  await mkdir(dirname(to), { recursive: true });
  try {
    await copyFile(from, temporary);
    await utimes(temporary, wanted.atime, wanted.mtime);
    const file = await open(temporary, 'r+');
    await file.sync().finally(() => file.close());
    await rename(temporary, to);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Whether a file is the copy of the other: of its size and time. */
export function isSameFile(
  one: Pick<Stats, 'size' | 'mtimeMs'>,
  other: Pick<Stats, 'size' | 'mtimeMs'>,
): boolean {
  return one.size === other.size && Math.abs(one.mtimeMs - other.mtimeMs) < SAME_TIME;
}

/** Takes away every file below a folder whose name is not wanted, also what a copy that was cut off left. */
export async function keepOnly(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!wanted.has(name)) await rm(join(folder, name), { force: true });
  }
}

/** Every file below a folder, relative to it, with "/"; none where it is missing. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
}
