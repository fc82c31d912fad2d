// The files of the built page: only as they were built, and from memory once they were read, so that a disk that fails
// later, or an update in the middle of the day, takes nothing from a kiosk that runs.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap } from '../../core/deck/mend.ts';
import type { Entries } from '../../core/deck/mend.ts';
import { containedFile } from '../files/contained-file.ts';
import type { Log } from '../log/log.ts';

const MEND = 'install Jubilee again';

export class PageFiles {
  readonly #folder: string;
  readonly #log: Log;
  /** SHA-256 of each file, in hex, by its path below the folder; undefined where that is not known. */
  readonly #digests: Entries | undefined;
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>();

  /**
   * @param folder of the built page
   * @param list file with the digests, which the build writes
   */
  constructor(folder: string, list: string, log: Log) {
    this.#folder = folder;
    this.#log = log;
    this.#digests = digestsIn(list, log);
  }

  /** Reads all that there is: what is damaged is known then, and what is not is safe. Never rejects. */
  async keepAll(): Promise<void> {
    for (const path of Object.keys(this.#digests ?? {})) await this.read(path);
  }

  /** A file as it was built; undefined where there is none, or a damaged one, which the log names. Never rejects. */
  async read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const kept = this.#kept.get(path);
    if (kept !== undefined) return kept;
    const digests = this.#digests;
    if (digests !== undefined && !Object.hasOwn(digests, path)) return undefined;
    const file = await containedFile(this.#folder, path);
    const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (bytes === undefined || (digests !== undefined && digestOf(bytes) !== digests[path])) {
      const fault = bytes === undefined ? 'is missing, or cannot be read' : 'is damaged';
      this.#log.error('page', `${join(this.#folder, path)} ${fault}: ${MEND}`);
      return undefined;
    }
    this.#kept.set(path, bytes);
    return bytes;
  }
}

function digestsIn(list: string, log: Log): Entries | undefined {
  try {
    const digests: unknown = JSON.parse(readFileSync(list, 'utf8'));
    if (isMap(digests)) return digests;
  } catch {
    // As below.
  }
  log.error('page', `${list} is missing or damaged, so that the page’s files can’t be checked: ${MEND}`);
  return undefined;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
