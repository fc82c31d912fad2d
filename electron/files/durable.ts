// Files that outlive a power cut: what is written is on the disk, whole, or not there at all.
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readText } from '../exhibition/read-text.ts';
import { codeOf } from '../exhibition/system-fault.ts';

/** The copy that is read where the file itself can’t be. */
const lastGoodOf = (file: string): string => `${file}.last-good`;

/**
 * Writes a file by way of a temporary one, with fsync; then its copy, so that one of the two is good at any moment. Its
 * folder is made. Rejects where the file could not be written.
 */
export async function writeDurable(
  file: string,
  text: string,
  { mode = 0o644 }: { readonly mode?: number } = {},
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await replace(file, text, mode);
  await replace(lastGoodOf(file), text, mode).catch(() => undefined);
}

export interface DurableRead<T> {
  readonly value: T | undefined;
  readonly from: 'file' | 'last good' | 'nowhere';
  /** Why the file itself was of no use, with its path; undefined where it was, or where there never was one. */
  readonly reason?: string;
}

/** Never rejects. @param parse gives undefined for what it can’t use */
export async function readDurable<T>(
  file: string,
  parse: (text: string) => T | undefined,
): Promise<DurableRead<T>> {
  const own = await readOne(file, parse);
  if ('value' in own) return { value: own.value, from: 'file' };
  const copy = await readOne(lastGoodOf(file), parse);
  const reason = `${file} ${own.fault}`;
  if ('value' in copy) return { value: copy.value, from: 'last good', reason };
  return { value: undefined, from: 'nowhere', ...(own.missing && copy.missing ? {} : { reason }) };
}

async function replace(path: string, text: string, mode: number): Promise<void> {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  const file = await open(temporary, 'w', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

type One<T> = { readonly value: T } | { readonly fault: string; readonly missing: boolean };

async function readOne<T>(path: string, parse: (text: string) => T | undefined): Promise<One<T>> {
  const read = await readText(path);
  if (!('text' in read)) {
    return { fault: `could not be read: ${read.mismatch.found}`, missing: codeOf(read.error) === 'ENOENT' };
  }
  const value = parse(read.text);
  return value === undefined ? { fault: 'is cut short or damaged', missing: false } : { value };
}
