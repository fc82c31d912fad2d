// A text file that people write: read whole, as UTF-8, and only when it is of a sane size.
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Mismatch } from '../../core/deck/problem.ts';
import { systemFault, systemFix } from './system-fault.ts';

/** Largest YAML file read, in bytes (8 MiB). A deck of 10,000 slides has about three. */
const MAX_TEXT_BYTES = 8 * 1024 * 1024;

export type ReadText =
  | { readonly text: string }
  /** Nothing was read; `error` is the file system's, where it is to blame. */
  | { readonly mismatch: Mismatch; readonly error?: unknown };

/** Never rejects. */
export async function readText(path: string): Promise<ReadText> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const stats = await file.stat();
    if (!stats.isFile()) return refuse('a file', stats.isDirectory() ? 'a folder' : 'no ordinary file');
    if (stats.size > MAX_TEXT_BYTES) {
      return refuse('a text file of at most 8 MiB', `${(stats.size / 1024 / 1024).toFixed(1)} MiB`);
    }
    return decode(await file.readFile());
  } catch (error) {
    const fix = systemFix(error);
    return {
      mismatch: { expected: 'a file', found: systemFault(error), ...(fix === undefined ? {} : { fix }) },
      error,
    };
  } finally {
    // It was read; some drives fail only now.
    await file?.close().catch(() => undefined);
  }
}

function decode(bytes: Uint8Array): ReadText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refuse('text in UTF-8', 'bytes that are none', 'save the file as UTF-8');
  }
}

function refuse(expected: string, found: string, fix?: string): ReadText {
  return { mismatch: { expected, found, ...(fix === undefined ? {} : { fix }) } };
}
