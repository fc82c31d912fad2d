// Opens what is a file and nothing else: to open a pipe that nobody writes into, such as a stick may hold, would never end.
import { constants } from 'node:fs';
import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** Whoever opens a pipe waits for nobody with this. Windows has no such pipes, and no such flag. */
const O_NONBLOCK = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

export interface OpenFile {
  readonly file: FileHandle;
  readonly stats: Stats;
}

/**
 * A file for reading, wherever links lead. Rejects where it can’t be opened, with the file system’s error, and where it is a
 * folder, a pipe or a device, with a message that follows "found". Whoever gets it has to close it.
 */
export async function openFile(path: string): Promise<OpenFile> {
  const file = await open(path, constants.O_RDONLY | O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error(stats.isDirectory() ? 'a folder' : 'no ordinary file');
    return { file, stats };
  } catch (error) {
    letGo(file);
    throw error;
  }
}

/** Closes what was only read. Never rejects: it was read, and some drives fail only now. */
export async function closeRead(file: FileHandle): Promise<void> {
  await file.close().catch(() => undefined);
}

/** The same, for whoever can't wait: it ends when whatever hangs does. */
export function letGo(file: FileHandle): void {
  void closeRead(file);
}
