// A text file that people write: read whole, as UTF-8, and only when it is of a sane size.
import type { FileHandle } from 'node:fs/promises';
import type { Mismatch } from '../../core/deck/problem.ts';
import { fileBelow } from '../files/contained-file.ts';
import { closeRead, openFile } from '../files/open-file.ts';
import { systemFault, systemFix } from './system-fault.ts';

/** Largest YAML file read, in bytes (8 MiB). A deck of 10,000 slides has about three. */
const MAX_TEXT_BYTES = 8 * 1024 * 1024;
const AT_MOST = 'a text file of at most 8 MiB';
/** So much is read at a time, bytes. */
const PIECE = 256 * 1024;

export type ReadText =
  | { readonly text: string }
  /** Nothing was read; `error` is the file system's, where it is to blame. */
  | { readonly mismatch: Mismatch; readonly error?: unknown };

/** What was found where a link leads out of an exhibition. */
export const LEADS_OUT = 'a link that leads out of the exhibition’s folder';

/** A file of an exhibition. Never rejects. @param root its folder, which is no link itself @param path with "/" */
export async function readTextBelow(root: string, path: string): Promise<ReadText> {
  try {
    const real = await fileBelow(root, path);
    return real === undefined
      ? refuse('a file', LEADS_OUT, 'put the file itself there')
      : await readText(real);
  } catch (error) {
    return failure(error);
  }
}

/** Never rejects. */
export async function readText(path: string): Promise<ReadText> {
  let file: FileHandle | undefined;
  try {
    const opened = await openFile(path);
    file = opened.file;
    const { size } = opened.stats;
    if (size > MAX_TEXT_BYTES) return refuse(AT_MOST, `${(size / 1024 / 1024).toFixed(1)} MiB`);
    const bytes = await readAll(file);
    return bytes.length > MAX_TEXT_BYTES ? refuse(AT_MOST, 'more') : decode(bytes);
  } catch (error) {
    return failure(error);
  } finally {
    if (file !== undefined) await closeRead(file);
  }
}

/** All of it, but no more than a piece too many: some files have no size and no end, as those of the system itself. */
async function readAll(file: FileHandle): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  while (length <= MAX_TEXT_BYTES) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PIECE), 0, PIECE, length);
    if (bytesRead === 0) break;
    pieces.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(pieces);
}

function failure(error: unknown): ReadText {
  const fix = systemFix(error);
  return {
    mismatch: { expected: 'a file', found: systemFault(error), ...(fix === undefined ? {} : { fix }) },
    error,
  };
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
