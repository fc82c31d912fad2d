// Files that survive: a crash, a power cut or a full disk leaves the old content or the new one, and never half of one.
import { constants } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readText } from '../exhibition/read-text.ts';
import { codeOf } from '../exhibition/system-fault.ts';
import { lives } from './lives.ts';

export interface DurableOptions {
  /** Permissions, such as 0o600. @default those of the file that is there, else 0o644 */
  readonly mode?: number;
  /** Whether a second copy is kept, for when the file itself is damaged later. @default true */
  readonly lastGood?: boolean;
}

export interface DurableRead<T> {
  /** Undefined where neither the file nor its last good copy can be used. */
  readonly value: T | undefined;
  readonly from: 'file' | 'last good' | 'nowhere';
  /** What is wrong with the file, such as `is empty`; undefined where nothing is, or where there never was one. */
  readonly fault?: string;
  /** The same behind its path. */
  readonly reason?: string;
}

/** On Windows a scanner may hold a file open for a moment; a rename over it is tried again after this long, ms. */
const SCANNED = 50;
const MOST_TRIES = 20;

/** The last write of each file of this process: the next one waits for it. */
const writes = new Map<string, Promise<void>>();

/** Where the last good copy of a file is kept. */
export function lastGoodOf(file: string): string {
  return `${file}.last-good`;
}

/**
 * Writes a file so that it is there, whole, when this resolves, whatever happens afterwards; its folder is made. The last
 * good copy follows when the file is safe, so that one of the two is whole at every moment, and from the first write on.
 * Writes of the same file in one process go one after the other. Rejects with the file system's error, and then the file
 * is as it was. A link is followed, and the owner of a file that is there stays, where that is permitted.
 */
export async function writeDurable(file: string, text: string, options: DurableOptions = {}): Promise<void> {
  const name = resolve(file);
  const before = writes.get(name) ?? Promise.resolve();
  const write = before.catch(() => undefined).then(() => writeBoth(name, text, options));
  writes.set(name, write);
  try {
    await write;
  } finally {
    if (writes.get(name) === write) writes.delete(name);
  }
}

/**
 * Reads a file that `writeDurable` wrote, or its last good copy where the file is missing or damaged. Never rejects.
 * @param parse the value that the text means; undefined, or an exception, where it is damaged
 */
export async function readDurable<T>(
  file: string,
  parse: (text: string) => T | undefined,
): Promise<DurableRead<T>> {
  const path = await targetOf(file);
  const own = await readOne(path, parse);
  if ('value' in own) return { value: own.value, from: 'file' };
  const copy = await readOne(lastGoodOf(path), parse);
  const told = (fault: string) => ({ fault, reason: `${path} ${fault}` });
  if ('value' in copy) return { value: copy.value, from: 'last good', ...told(own.fault) };
  if (own.missing && copy.missing) return { value: undefined, from: 'nowhere' };
  const either = copy.missing ? 'has no last good copy' : `its last good copy ${copy.fault}`;
  return { value: undefined, from: 'nowhere', ...told(`${own.fault}, and ${either}`) };
}

async function writeBoth(
  name: string,
  text: string,
  { mode, lastGood = true }: DurableOptions,
): Promise<void> {
  const path = await targetOf(name);
  await mkdir(dirname(path), { recursive: true });
  await removeLeftovers(path);
  await replace(path, text, mode);
  // The content is safe by now: a copy that has no room is not worth a refusal, and the older one is still good.
  if (lastGood) await replace(lastGoodOf(path), text, mode).catch(() => undefined);
}

async function replace(path: string, text: string, mode: number | undefined): Promise<void> {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  try {
    const file = await open(temporary, 'w', mode ?? 0o644);
    try {
      await likeBefore(file, path, mode);
      // Goes on until all is written, or throws: on a full disk, one write alone may put down a part and succeed.
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await moveOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The new file gets the permissions that were asked for or those of the old one, and its owner. */
async function likeBefore(file: FileHandle, path: string, mode: number | undefined): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  const wanted = mode ?? before?.mode;
  if (wanted !== undefined) await file.chmod(wanted & 0o777);
  if (before !== undefined && before.uid !== process.geteuid?.()) {
    await file.chown(before.uid, before.gid).catch(() => undefined);
  }
}

async function moveOver(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const held = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!held || tries === MOST_TRIES) throw error;
      await pause(SCANNED);
    }
  }
}

/** Without this, a power cut may undo the rename. Windows has no such call, and some file systems refuse it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** What processes that died in the middle of a write have left; those of a process that lives are left alone. */
async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const rest = name.startsWith(basename(path)) ? name.slice(basename(path).length) : '';
    const pid = /^(?:\.last-good)?\.(\d+)\.tmp$/.exec(rest)?.[1];
    if (pid !== undefined && !lives(Number(pid))) {
      await rm(join(folder, name), { force: true }).catch(() => undefined);
    }
  }
}

/** The file itself, where its name is a link. */
async function targetOf(file: string): Promise<string> {
  return realpath(file).catch(() => resolve(file));
}

type One<T> = { readonly value: T } | { readonly fault: string; readonly missing: boolean };

async function readOne<T>(path: string, parse: (text: string) => T | undefined): Promise<One<T>> {
  const read = await readText(path);
  if (!('text' in read)) {
    const { found, fix } = read.mismatch;
    const missing = codeOf(read.error) === 'ENOENT';
    return {
      fault: missing ? 'is missing' : `could not be read: ${found}${fix === undefined ? '' : `; ${fix}`}`,
      missing,
    };
  }
  const value = parsed(read.text, parse);
  return value === undefined ? { fault: damage(read.text), missing: false } : { value };
}

function parsed<T>(text: string, parse: (text: string) => T | undefined): T | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function damage(text: string): string {
  if (text === '') return 'is empty';
  return /^\0+$/.test(text) ? 'holds nothing but zeros' : 'is cut short or damaged';
}
