// Whether something that was built is older than what it was built from.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Folders that no build reads. */
const SKIPPED = new Set(['node_modules', '.git', 'dist']);

/**
 * A digest of names, sizes and times of all files in these files and folders. Unlike a comparison of times it also
 * changes when a file is deleted, or replaced by an older one.
 */
export function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesIn(join(root, input))).sort()) {
    const { size, mtimeMs } = statSync(file);
    const name = relative(root, file).split(sep).join('/');
    hash.update(`${name}\0${String(size)}\0${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

/** Whether the stamp says that this very input was built. */
export function isFresh(stamp: string, digest: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

export function markFresh(stamp: string, digest: string): void {
  writeFileSync(stamp, digest);
}

function filesIn(path: string): string[] {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return [];
  if (facts.isFile()) return [path];
  if (!facts.isDirectory()) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => filesIn(join(path, entry.name)));
}
