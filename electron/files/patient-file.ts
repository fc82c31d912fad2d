// A file that is read with patience: a drive that hangs holds up nobody.
import type { FileHandle } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import type { Ask } from '../timing/patience.ts';
import { containedFile } from './contained-file.ts';
import { letGo, openFile } from './open-file.ts';

/** Where a file is looked for. */
export interface Place {
  readonly folder: string;
  /** Below the folder, with "/". */
  readonly path: string;
  /** Asks the folder’s drive. */
  readonly ask: Ask;
}

export class PatientFile {
  /** Its real path. */
  readonly name: string;
  readonly facts: Stats;
  readonly #file: FileHandle;
  readonly #ask: Ask;

  private constructor(name: string, facts: Stats, file: FileHandle, ask: Ask) {
    this.name = name;
    this.facts = facts;
    this.#file = file;
    this.#ask = ask;
  }

  /**
   * Undefined where there is no such file inside the folder, or its drive does not answer. Rejects where it can’t be
   * opened, or is no file.
   */
  static async open({ folder, path, ask }: Place): Promise<PatientFile | undefined> {
    let awaited = true;
    const opened = await ask(async () => {
      const name = await containedFile(folder, path);
      if (name === undefined) return undefined;
      const { file, stats } = await openFile(name);
      if (awaited) return new PatientFile(name, stats, file, ask);
      letGo(file);
      return undefined;
    });
    awaited = false;
    return opened;
  }

  /**
   * At least one byte from this position on, and so many at most. Rejects where they can’t be read, the drive does not
   * answer, or the file has become shorter.
   */
  async read(position: number, length: number): Promise<Uint8Array> {
    const read = await this.#ask(() => this.#file.read(new Uint8Array(length), 0, length, position));
    if (read === undefined) throw new Error('its drive does not answer');
    if (read.bytesRead === 0) throw new Error('it was cut short while it was read');
    return read.buffer.subarray(0, read.bytesRead);
  }

  /** Lets it go, once what is being read has ended. */
  close(): void {
    letGo(this.#file);
  }
}
