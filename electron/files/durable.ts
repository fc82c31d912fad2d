// Files that outlive a power cut: what is written is on the disk, whole, or not there at all.
import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { codeOf, systemFault } from '../exhibition/system-fault.ts';

/** The copy that is read where the file itself can’t be. */
const lastGood = (file: string): string => `${file}.last-good`;

/**
 * Writes a file by way of a temporary one, with fsync; then its copy, so that one of the two is good at any moment.
 * Rejects where the file could not be written.
 */
export async function writeDurable(
  file: string,
  text: string,
  { mode }: { mode?: number } = {},
): Promise<void> {
  const options = { encoding: 'utf8', fsync: true, ...(mode === undefined ? {} : { mode }) } as const;
  await writeFileAtomic(file, text, options);
  await writeFileAtomic(lastGood(file), text, options);
}

export interface ReadDurable<T> {
  readonly value: T | undefined;
  readonly from: 'file' | 'last good' | 'nowhere';
  /** Why the file itself was of no use; undefined where there simply is none. */
  readonly reason?: string;
}

/** Never rejects. @param parse gives undefined for what it can’t use */
export async function readDurable<T>(
  file: string,
  parse: (text: string) => T | undefined,
): Promise<ReadDurable<T>> {
  const own = await readOne(file, parse);
  if ('value' in own) return { value: own.value, from: 'file' };
  const copy = await readOne(lastGood(file), parse);
  const { reason = 'value' in copy ? 'nothing there' : copy.reason } = own;
  const why = reason === undefined ? {} : { reason };
  return 'value' in copy
    ? { value: copy.value, from: 'last good', ...why }
    : { value: undefined, from: 'nowhere', ...why };
}

async function readOne<T>(
  file: string,
  parse: (text: string) => T | undefined,
): Promise<{ readonly value: T } | { readonly reason: string | undefined }> {
  try {
    const value = parse(await readFile(file, 'utf8'));
    return value === undefined ? { reason: 'nothing that can be used' } : { value };
  } catch (error) {
    return { reason: ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? undefined : systemFault(error) };
  }
}
