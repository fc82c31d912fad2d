// The exhibition that is being shown: the wanted one, its last good deck after a broken save, its copy on this machine's
// own disk, or the built-in one.
import type { Deck } from '../../core/deck/schema.ts';
import type { Problem } from '../../core/deck/problem.ts';
import type { Place } from '../files/patient-file.ts';
import { textFile } from '../exhibition/text-files.ts';
import { logProblems } from '../log/log-problems.ts';
import type { Log } from '../log/log.ts';
import { RevisedLogs } from '../log/revised-logs.ts';
import { askDrive, awayMessage, silence } from './away.ts';
import { namedMedia } from './named-media.ts';
import { stampsOf } from './stamps.ts';
import { PATIENCE, patiently, within } from '../timing/patience.ts';
import type { Ask } from '../timing/patience.ts';

export interface Reading {
  readonly deck: Deck | undefined;
  readonly problems: readonly Problem[];
  /** Names of the files that give nothing to show: they are not there, not readable, or no YAML. */
  readonly unread: readonly string[];
  /** Why the folder itself is away, such as `is not there`; undefined where it is there. */
  readonly away?: string | undefined;
}

interface Source {
  /** Folder that is asked for at the start. */
  readonly wanted: string;
  /** Folder of the exhibition that ships inside, shown until the wanted one can be. */
  readonly builtIn: string;
  /** Folder of the last good copy of an exhibition; undefined where there is none. */
  readonly copyOf?: (folder: string) => string | undefined;
  /** Reads a folder; never rejects. */
  readonly read: (folder: string) => Promise<Reading>;
  readonly log: Log;
  /** How long a drive may take for an answer, ms. @default PATIENCE */
  readonly patience?: number;
}

interface Shown {
  readonly folder: string;
  readonly deck: Deck;
  readonly json: Uint8Array<ArrayBuffer>;
  readonly media: ReadonlySet<string>;
  /** Asks its drive. */
  readonly ask: Ask;
}

/** Its last good copy, and the exhibition that ships inside. */
export type Fallback = 'good' | 'built-in';

export class CurrentExhibition {
  readonly #source: Required<Source>;
  /** Folders whose drive has been silent for too long, until it answers. */
  readonly #late = new Map<string, Promise<void>>();
  /** By folder: its stamps as it was read last; "" where they changed meanwhile. */
  readonly #seen = new Map<string, string>();
  readonly #logs: RevisedLogs;
  readonly #askCopy: Ask;
  #wanted: string;
  #shown: Shown | undefined;
  /** Called when the wanted exhibition shows after all, since its drive has answered at last. */
  onarrived: (() => void) | undefined;

  private constructor(source: Source) {
    this.#source = { copyOf: () => undefined, patience: PATIENCE, ...source };
    this.#wanted = source.wanted;
    this.#logs = new RevisedLogs(source.log);
    this.#askCopy = patiently(this.#source.patience);
  }

  /**
   * Reads the wanted exhibition, or its last good copy, or the built-in one, where that gives no deck; the log says so. The
   * copy shows as well where it has a file that the exhibition has lost.
   */
  static async open(source: Source): Promise<CurrentExhibition> {
    const { wanted, copyOf, builtIn, log } = source;
    const exhibition = new CurrentExhibition(source);
    const reading = await exhibition.read(wanted);
    const whole = reading.deck !== undefined && reading.unread.length === 0;
    const copy = whole ? undefined : copyOf?.(wanted);
    if (copy !== undefined && exhibition.#show(copy, await exhibition.read(copy))) {
      const lost = exhibition.#lostIn(reading);
      if (reading.deck === undefined || lost.length > 0) {
        const what = lost.length > 0 ? `${lost.join(', ')} cannot be read` : `${wanted} cannot be shown`;
        await exhibition.#tellInstead(reading, what, `showing its last good copy instead: ${copy}`);
        return exhibition;
      }
    }
    if (exhibition.#show(wanted, reading)) return exhibition;
    if (wanted !== builtIn) {
      const shows = exhibition.#show(builtIn, await exhibition.read(builtIn));
      const instead = `showing the built-in one instead: ${builtIn}`;
      await exhibition.#tellInstead(reading, `${wanted} cannot be shown`, instead);
      if (shows) return exhibition;
    }
    log.error('exhibition', `${builtIn} cannot be shown either: there is nothing to show`);
    return exhibition;
  }

  /** Folder that is asked for, shown or not: the one to watch. */
  get wanted(): string {
    return this.#wanted;
  }

  /** Folder of what shows; empty while nothing can be shown. */
  get folder(): string {
    return this.#shown?.folder ?? '';
  }

  /** Undefined while nothing can be shown. */
  get deck(): Deck | undefined {
    return this.#shown?.deck;
  }

  /** The title in the deck’s own language. */
  get title(): string {
    return this.deck?.title[this.deck.defaultLanguage] ?? 'nothing';
  }

  /** What `content/deck.json` holds, in UTF-8; undefined while nothing can be shown. */
  get deckJson(): Uint8Array<ArrayBuffer> | undefined {
    return this.#shown?.json;
  }

  /** The wanted exhibition, where it is what shows: not its copy, nor the built-in one. */
  get original(): { readonly folder: string; readonly deck: Deck } | undefined {
    return this.#shown?.folder === this.#wanted ? this.#shown : undefined;
  }

  /** Whether the deck names this file of its folder. */
  names(path: string): boolean {
    return this.#shown?.media.has(path) ?? false;
  }

  /**
   * Where a file of the exhibition is looked for: in its folder, then in its last good copy, for when the folder is gone or
   * gives no good one. A file that the deck does not name is nowhere.
   */
  places(path: string): readonly Place[] {
    const shown = this.#shown;
    if (shown?.media.has(path) !== true) return [];
    const copy = this.#source.copyOf(shown.folder);
    const own = { folder: shown.folder, path, ask: shown.ask };
    return copy === undefined ? [own] : [own, { folder: copy, path, ask: this.#askCopy }];
  }

  /** Stamps of a folder (see stamps.ts) as it was read last: "" where they changed meanwhile, undefined where it was not. */
  seen(folder: string): string | undefined {
    return this.#seen.get(folder);
  }

  /**
   * Reads the wanted exhibition again. Without a deck in it, what is shown stays; so it does where a file that was good
   * can’t be read any more or is gone, since a language would be gone in the middle of a visit.
   * @returns whether there is another deck to show
   */
  async refresh(): Promise<boolean> {
    const wanted = this.#wanted;
    await this.answered();
    return this.#turnTo(wanted, await this.read(wanted));
  }

  /** Shows what was read of the wanted exhibition, unless that would be a loss. @returns whether it shows */
  async #turnTo(wanted: string, reading: Reading): Promise<boolean> {
    // Staff chose another one meanwhile.
    if (wanted !== this.#wanted) return false;
    const lost = this.#lostIn(reading);
    if (lost.length === 0 && this.#show(wanted, reading)) {
      this.#logs.keepOnly(wanted);
      this.#source.log.info('exhibition', `read again: ${wanted}`);
      return true;
    }
    const what = lost.length > 0 ? `${lost.join(', ')} cannot be read` : `${wanted} cannot be shown`;
    await this.#tellInstead(reading, what, 'the last good deck stays');
    return false;
  }

  /** Tells what shows instead of the wanted exhibition; where its folder is away, that alone. */
  async #tellInstead({ away }: Reading, what: string, instead: string): Promise<void> {
    const { copyOf, builtIn } = this.#source;
    const [wanted, copy] = [this.#wanted, copyOf(this.#wanted)];
    const message =
      away === undefined
        ? `${what}; ${instead}`
        : await awayMessage({ wanted, away, copy, builtIn, shown: this.#shown?.folder });
    this.#logs.of(wanted).error('exhibition', message);
  }

  /** What there is to fall back on where the wanted exhibition can’t be shown, best first. */
  get fallbacks(): readonly Fallback[] {
    return (['good', 'built-in'] as const).filter(
      (one) => ![undefined, this.#wanted].includes(this.#folderOf(one)),
    );
  }

  /**
   * Shows the wanted exhibition or one of the others from now on; what can’t be shown changes nothing.
   * @returns whether it shows
   */
  async use(source: 'wanted' | Fallback): Promise<boolean> {
    const folder = source === 'wanted' ? this.#wanted : this.#folderOf(source);
    if (folder === undefined) return false;
    if (this.#shown?.folder === folder) return true;
    const reading = await this.read(folder);
    if (source === 'wanted' && this.#lostIn(reading).length > 0) return false;
    return this.#show(folder, reading);
  }

  /** Files that the wanted exhibition has lost, by a reading that gives a deck, while what shows of it has them. */
  #lostIn({ deck, unread }: Reading): readonly string[] {
    const shown = this.#shown;
    if (deck === undefined || shown === undefined) return [];
    if (![this.#wanted, this.#folderOf('good')].includes(shown.folder)) return [];
    return unread.filter((name) => shown.deck.languages.some((language) => textFile(language) === name));
  }

  #folderOf(fallback: Fallback): string | undefined {
    return fallback === 'good' ? this.#source.copyOf(this.#wanted) : this.#source.builtIn;
  }

  /** Wants another exhibition from now on. What shows stays until `refresh` shows it, or until its drive answers. */
  want(folder: string): void {
    this.#wanted = folder;
  }

  /**
   * Turns to another exhibition that was read, for good.
   * @returns whether there is a deck in it; without one, nothing changes
   */
  take(folder: string, reading: Reading): boolean {
    if (!this.#show(folder, reading)) return false;
    this.#wanted = folder;
    this.#logs.keepOnly(folder);
    this.#source.log.info('exhibition', `staff chose ${folder}`);
    return true;
  }

  /**
   * Reads a folder, and logs what is wrong in it. A drive that does not answer is wrong too; it is not asked a second time.
   * If it answers later, and the folder is the wanted one then, it shows: see `onarrived`.
   */
  async read(folder: string): Promise<Reading> {
    const { patience, log } = this.#source;
    const reading = this.#late.has(folder) ? undefined : this.#readNow(folder);
    const inTime = reading && (await within(patience, reading));
    if (reading !== undefined && inTime === undefined) {
      const arrival = reading
        .finally(() => this.#late.delete(folder))
        .then(async (late) => {
          this.#logProblems(folder, late);
          if (await this.#turnTo(folder, late)) this.onarrived?.();
        })
        .catch((fault: unknown) => {
          log.error('exhibition', `${folder}: ${String(fault)}`);
        });
      this.#late.set(folder, arrival);
    }
    const known = inTime ?? silence(folder, patience);
    this.#logProblems(folder, known);
    return known;
  }

  async #readNow(folder: string): Promise<Reading> {
    const before = await stampsOf(folder);
    const reading = await this.#source.read(folder);
    // What was saved, went or came meanwhile is not what was read: no stamps are like these.
    this.#seen.set(folder, (await stampsOf(folder)) === before ? before : '');
    return reading;
  }

  /** Each reading revises the one before it. That the wanted exhibition is away is told with what shows instead. */
  #logProblems(folder: string, { problems, away }: Reading): void {
    const log = this.#logs.of(folder);
    log.revise();
    if (away !== undefined && folder === this.#wanted) return;
    logProblems('exhibition', problems, log, folder);
  }

  /** Resolves when the wanted exhibition’s drive answers; at once where it is not silent. */
  async answered(): Promise<void> {
    await this.#late.get(this.#wanted);
  }

  /** Whether there is a deck in it. */
  #show(folder: string, { deck }: Reading): boolean {
    if (deck === undefined) return false;
    const json = new TextEncoder().encode(JSON.stringify(deck));
    const { patience, log } = this.#source;
    const ask = askDrive(folder, patience, log);
    this.#shown = { folder, deck, json, media: namedMedia(deck), ask };
    return true;
  }
}
