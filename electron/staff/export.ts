// Logs and counters onto a drive, into a folder of their own, for whoever looks into them elsewhere.
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Outcome } from '../../core/staff.ts';
import { writeFault } from '../files/write-fault.ts';

export interface Exported {
  /** Where the drive is mounted. */
  readonly drive: string;
  /** Says which kiosk it is, as the folder’s name has it: no name of the machine or of a person. */
  readonly name: string;
  readonly time: Date;
  /** Files and folders; what is not there is left out. */
  readonly from: readonly string[];
}

/** Never rejects. What was copied in part is taken away again. */
export async function exportTo({ drive, name, time, from }: Exported): Promise<Outcome> {
  const folder = join(drive, `jubilee-${plain(name)}-${stamp(time)}`);
  try {
    const files = await filesIn(from);
    await mkdir(folder);
    try {
      for (const { path, as } of files) await copy(path, join(folder, as));
      await sync(folder);
    } catch (error) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
    return { done: true };
  } catch (error) {
    return { done: false, reason: `${folder} could not be written: ${writeFault(error)}` };
  }
}

interface File {
  readonly path: string;
  /** Relative to the folder that it is copied into. */
  readonly as: string;
}

async function filesIn(paths: readonly string[]): Promise<readonly File[]> {
  const lists = await Promise.all(
    paths.map(async (path): Promise<readonly File[]> => {
      const stats = await stat(path).catch(() => undefined);
      if (stats?.isFile()) return [{ path, as: basename(path) }];
      if (!stats?.isDirectory()) return [];
      const entries = await readdir(path, { withFileTypes: true });
      const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
      return names.map((one) => ({ path: join(path, one), as: join(basename(path), one) }));
    }),
  );
  return lists.flat();
}

/** When it resolves, the stick may be pulled. */
async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  await sync(to);
}

async function sync(path: string): Promise<void> {
  // Windows syncs what is open for writing, and no folders.
  const isFolder = (await stat(path)).isDirectory();
  if (isFolder && process.platform === 'win32') return;
  const file = await open(path, isFolder ? 'r' : 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Characters that every file system takes. */
function plain(name: string): string {
  return name.replace(/[^a-zA-Z0-9-]+/g, '-').slice(0, 64);
}

/** `2026-11-26-091502`, UTC as in the log. */
function stamp(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
}
