// A copy of the exhibition that showed last, on this machine's own disk: for a start, or a picture, without its USB stick.
import { mkdir, realpath, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Deck } from '../../core/deck/schema.ts';
import { containedFile } from '../files/contained-file.ts';
import { readExhibition } from '../exhibition/read.ts';
import { readTextBelow } from '../exhibition/read-text.ts';
import { codeOf } from '../exhibition/system-fault.ts';
import { textFile } from '../exhibition/text-files.ts';
import { readDurable, writeDurable } from '../files/durable.ts';
import type { DurableRead } from '../files/durable.ts';
import { copyDurably, keepOnly, namesIn } from '../files/mirror.ts';
import type { Log } from '../log/log.ts';
import { namedMedia } from './named-media.ts';
import { whenQuiet } from '../timing/when-quiet.ts';

/** The copy takes this much at most, bytes, and leaves this much free. What is largest, films mostly, is left out first. */
const MOST = 500_000_000;
const SPARE = 500_000_000;
/** An exhibition is copied when it has shown for so long without a save, ms; saved again and again, after LONGEST. */
const QUIET = 10_000;
const LONGEST = 10 * 60_000;
const PLACE = 'exhibition-copy';
/** Folder in a profile where the copy is kept. */
export const COPY_FOLDER = 'last-good-exhibition';
/** What the file system says where a folder stands in the place of a file, or a file in that of a folder. */
const IN_THE_WAY: ReadonlySet<string> = new Set(['EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST']);

export interface Original {
  readonly folder: string;
  readonly deck: Deck;
}

export interface CopyWishes {
  /** Where the copy is kept; nothing else is in it. */
  readonly folder: string;
  /** Folder of the exhibitions that ship inside. */
  readonly shipped: string;
  /** What shows, where that is the wanted exhibition: it is copied. */
  readonly original: () => Original | undefined;
  readonly log: Log;
  /** @default MOST */
  readonly most?: number;
  /** @default SPARE */
  readonly spare?: number;
}

interface Medium {
  readonly path: string;
  readonly from: string;
  readonly bytes: number;
}

export class ExhibitionCopy {
  readonly #wishes: Required<CopyWishes>;
  /** The folder that it is a copy of, once it is whole. */
  #origin: string | undefined;
  /** Renews the copy once what shows has stood for a while. To be called after each change of it. */
  readonly renewSoon: () => void;

  private constructor(wishes: CopyWishes, origin: string | undefined) {
    this.#wishes = { most: MOST, spare: SPARE, ...wishes };
    this.#origin = origin;
    this.renewSoon = whenQuiet(
      async () => {
        const now = wishes.original();
        if (now !== undefined) await this.renew(now);
      },
      QUIET,
      LONGEST,
    );
  }

  /** Finds what an earlier run left. Never rejects. */
  static async open(wishes: CopyWishes): Promise<ExhibitionCopy> {
    const { value, from, reason } = await readOrigin(wishes.folder);
    const consequence = from === 'last good' ? 'its last good copy is used' : 'the exhibition is copied anew';
    if (reason !== undefined) wishes.log.warn(PLACE, `${reason}; ${consequence}`);
    return new ExhibitionCopy(wishes, value);
  }

  /** Folder of the copy of this exhibition; undefined where there is none. */
  folderOf(original: string): string | undefined {
    return this.#origin === original ? this.#exhibition : undefined;
  }

  /**
   * Makes the copy what this exhibition is now. Files are replaced one by one, and only those that changed: whenever the
   * power goes, each is whole. What ships inside is no reason to lose the copy of another one, whose stick may be gone
   * tomorrow. Never rejects: what can't be copied is named in the log.
   */
  async renew({ folder, deck }: Original): Promise<void> {
    if (this.#ships(folder) && this.#origin !== undefined && !this.#ships(this.#origin)) return;
    try {
      await this.#renew(folder, deck).catch(async (error: unknown) => {
        // A damaged disk has made a folder of a file, or a file of a folder: nothing of this copy can be relied on.
        if (!IN_THE_WAY.has(codeOf(error))) throw error;
        this.#wishes.log.warn(PLACE, `${String(error)}; the copy is made from the beginning`);
        await this.#forget();
        await this.#renew(folder, deck);
      });
    } catch (error) {
      this.#wishes.log.warn(PLACE, `${folder} could not be copied whole: ${String(error)}`);
    }
  }

  get #exhibition(): string {
    return join(this.#wishes.folder, 'exhibition');
  }

  #ships(folder: string): boolean {
    return dirname(folder) === this.#wishes.shipped;
  }

  async #renew(original: string, deck: Deck): Promise<void> {
    const { folder, log } = this.#wishes;
    const texts = await textsOf(original, deck);
    // A save may be half done, or the stick half gone: what does not give the deck that shows must not cost the copy.
    const again = await readExhibition(original);
    if (JSON.stringify(again.deck) !== JSON.stringify(deck)) return;
    if (this.#origin !== original) await this.#forget();
    const all = await mediaOf(original, deck);
    const media = await this.#thatFit(all);
    const wanted = new Set([...texts.keys(), ...media.map(({ path }) => path)]);
    await keepOnly(this.#exhibition, wanted);
    for (const { from, path } of media) await copyDurably(from, join(this.#exhibition, path));
    for (const [name, text] of texts) {
      await writeDurable(join(this.#exhibition, name), text, { lastGood: false });
    }
    if (this.#origin === original) return;
    await writeDurable(originFile(folder), JSON.stringify(original));
    this.#origin = original;
    const left = all.length - media.length;
    const without = left === 0 ? '' : `, without its ${String(left)} largest files`;
    log.info(PLACE, `${original} is copied to ${this.#exhibition}${without}`);
  }

  /** From now on it is a copy of nothing. */
  async #forget(): Promise<void> {
    this.#origin = undefined;
    await rm(this.#wishes.folder, { recursive: true, force: true });
  }

  /** The smallest ones, as many as there is room for. */
  async #thatFit(media: readonly Medium[]): Promise<readonly Medium[]> {
    const { folder, most, spare } = this.#wishes;
    await mkdir(folder, { recursive: true });
    const { bavail, bsize } = await statfs(folder);
    const names = await namesIn(this.#exhibition);
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(join(this.#exhibition, name))).size),
    );
    const room = Math.min(most, bavail * bsize + sizes.reduce((sum, size) => sum + size, 0) - spare);
    let taken = 0;
    return [...media]
      .sort((one, other) => one.bytes - other.bytes)
      .filter(({ bytes }) => {
        taken += bytes;
        return taken <= room;
      });
  }
}

function originFile(folder: string): string {
  return join(folder, 'origin.json');
}

/** Never rejects. */
function readOrigin(folder: string): Promise<DurableRead<string>> {
  return readDurable(originFile(folder), (text) => {
    const origin: unknown = JSON.parse(text);
    return typeof origin === 'string' ? origin : undefined;
  });
}

/**
 * Folder of the exhibition that is copied here: it could be shown once. Undefined where there is no copy. Never rejects.
 * @param folder where the copy is kept
 */
export async function copiedExhibition(folder: string): Promise<string | undefined> {
  return (await readOrigin(folder)).value;
}

/** The files that people write, by name: of what the deck is made. What can't be read is left out. */
async function textsOf(folder: string, { languages }: Deck): Promise<ReadonlyMap<string, string>> {
  const root = await realpath(folder).catch(() => folder);
  const texts = new Map<string, string>();
  for (const name of ['deck.yaml', ...languages.map(textFile)]) {
    const read = await readTextBelow(root, name);
    if ('text' in read) texts.set(name, read.text);
  }
  return texts;
}

/** The media that the deck names, as far as they are there. */
async function mediaOf(folder: string, deck: Deck): Promise<readonly Medium[]> {
  const media: Medium[] = [];
  for (const path of namedMedia(deck)) {
    const from = await containedFile(folder, path);
    if (from === undefined) continue;
    const facts = await stat(from);
    if (facts.isFile()) media.push({ path, from, bytes: facts.size });
  }
  return media;
}
