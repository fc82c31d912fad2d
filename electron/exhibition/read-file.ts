// The YAML files of one exhibition, by their names: each inside its folder, and all of them together of a sane size.
import type { Mismatch, Problem } from '../../core/deck/problem.ts';
import { readTextBelow } from './read-text.ts';
import { readYaml, unreadable } from './yaml-file.ts';
import type { ReadFile } from './yaml-file.ts';

/** Largest sum of the files that are read, in bytes (32 MiB): all of it stays in memory while it is checked. */
const MAX_ALL_BYTES = 32 * 1024 * 1024;

/** Of all files, words, marks and spaces. In six languages, 10,000 slides have seven million. */
const MOST_TOKENS = 10_000_000;

/** Reads a file, such as `text/en.yaml`. Never rejects. */
export type ReadByName = (name: string) => Promise<ReadFile>;

/** @param root the exhibition’s folder, which is no link itself */
export function fileReader(root: string): ReadByName {
  let bytes = 0;
  const left = { tokens: MOST_TOKENS };
  return async (name) => {
    const read = await readTextBelow(root, name);
    if ('mismatch' in read) return refuse(name, read.mismatch);
    bytes += Buffer.byteLength(read.text);
    if (bytes <= MAX_ALL_BYTES) return readYaml(name, read.text, left);
    return refuse(name, { expected: 'deck.yaml and its text files of at most 32 MiB in all', found: 'more' });
  };
}

function refuse(name: string, mismatch: Mismatch): ReadFile {
  return { file: unreadable(name), problems: [problemOf(name, mismatch)] };
}

/** A problem of a file, or a folder, as a whole. */
export function problemOf(file: string, mismatch: Mismatch): Problem {
  return { severity: 'error', file, position: undefined, path: '', ...mismatch };
}
