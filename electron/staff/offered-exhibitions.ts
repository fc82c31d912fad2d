// The exhibitions that staff can choose from: those that ship inside, those beside the one that is wanted and the one that
// the settings file names, and those on drives. Only the heads of their files are read, and only so many: the panel must
// not wait for a slow stick.
import { opendir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { is } from 'valibot';
import { check } from '../../core/deck/issues.ts';
import { own } from '../../core/deck/mend.ts';
import { TextHead } from '../../core/deck/schema.ts';
import { Language } from '../../core/deck/values.ts';
import type { OfferedExhibition } from '../../core/staff.ts';
import { textFile } from '../exhibition/text-files.ts';
import { readYaml } from '../exhibition/yaml-file.ts';
import type { Allowance } from '../exhibition/yaml-limits.ts';
import { containedFile } from '../files/contained-file.ts';
import { closeRead, openFile } from '../files/open-file.ts';
import { patiently } from '../timing/patience.ts';
import type { Ask } from '../timing/patience.ts';

/** Folders that are looked into in one place; a stick may hold thousands. */
const MOST_FOLDERS = 100;
/** Languages whose title is read. */
const MOST_LANGUAGES = 20;
/** Of each file, bytes; the head of a deck has some hundred. */
const HEAD_BYTES = 64 * 1024;
/** Of all heads of one folder, words, marks and spaces; a hundred sources have three thousand. */
const HEAD_TOKENS = 40_000;
/** Longest wait for one place, ms. */
const PATIENCE = 2_000;

export interface Places {
  /** Folders of the exhibition that is wanted, and of the one that would be without the staff’s choice. */
  readonly named: readonly string[];
  /** Folder of the exhibitions that ship inside. */
  readonly shipped: string;
  /** Where drives are mounted. */
  readonly drives: readonly string[];
}

/** What asks one place, and what was last found there, by folder. */
interface Asked {
  readonly ask: Ask;
  readonly found: Map<string, OfferedExhibition>;
  /** Folders there that it was too slow for last time. */
  readonly rest: string[];
}

/** What the setting `exhibition` is for this folder, whichever file says it. */
export function settingFor(folder: string, shipped: string): string {
  return dirname(folder) === shipped ? basename(folder) : folder;
}

/**
 * Returns what finds the exhibitions of all places, by the order of the places. A place is asked one thing at a time, however
 * often this is called: one that hangs holds a single one of Node’s threads, and is not asked again until it answers. What was
 * found there before is offered meanwhile. One that is slow is left alone when the time is over, and goes on there the next time.
 * Never rejects: what can’t be read is not offered. @param patience ms
 */
export function exhibitionFinder(
  patience = PATIENCE,
): (places: Places) => Promise<readonly OfferedExhibition[]> {
  const asked = new Map<string, Asked>();
  return async ({ named, shipped, drives }) => {
    const places = [...new Set([shipped, ...named.map((folder) => dirname(folder)), ...drives])];
    const offered = await Promise.all(
      places.map(async (place) => {
        const own = named.filter((folder) => dirname(folder) === place);
        const { ask, found, rest } = asked.get(place) ?? {
          ask: patiently(patience),
          found: new Map<string, OfferedExhibition>(),
          rest: [],
        };
        asked.set(place, { ask, found, rest });
        let isAwaited = true;
        await ask(async () => {
          if (rest.length === 0) {
            const there = await foldersIn(place).catch(() => []);
            const folders = new Set([...there, ...own].filter((folder) => !drives.includes(folder)));
            if (drives.includes(place)) folders.add(place);
            for (const folder of found.keys()) if (!folders.has(folder)) found.delete(folder);
            rest.push(...folders);
          }
          while (isAwaited) {
            const folder = rest.shift();
            if (folder === undefined) break;
            const offer = await offerOf(folder, shipped).catch(() => undefined);
            if (offer === undefined) found.delete(folder);
            else found.set(folder, offer);
          }
        });
        isAwaited = false;
        return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, offer]) => offer);
      }),
    );
    return offered.flat();
  };
}

async function foldersIn(place: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for await (const entry of await opendir(place)) {
    if (folders.length === MOST_FOLDERS) break;
    if (!entry.name.startsWith('.') && (entry.isDirectory() || entry.isSymbolicLink()))
      folders.push(join(place, entry.name));
  }
  return folders.sort();
}

/** Undefined where there is no exhibition. Rejects where it can’t be read. */
async function offerOf(folder: string, shipped: string): Promise<OfferedExhibition | undefined> {
  const left = { tokens: HEAD_TOKENS };
  const deck = await readHead(folder, 'deck.yaml', left);
  const listed = own(deck, 'languages');
  const languages = (Array.isArray(listed) ? listed : [])
    .filter((one) => is(Language, one))
    .slice(0, MOST_LANGUAGES);
  const said = own(deck, 'defaultLanguage');
  const defaultLanguage = is(Language, said) ? said : languages[0];
  if (defaultLanguage === undefined) return undefined;
  const title: Record<Language, string> = { [defaultLanguage]: basename(folder) };
  for (const language of languages) {
    const text = await readHead(folder, textFile(language), left).catch(() => undefined);
    const words = check(TextHead.entries.title, own(text, 'title')).value;
    if (words !== undefined) title[language] = words;
  }
  return { setting: settingFor(folder, shipped), title, defaultLanguage };
}

/** The first bytes of a YAML file, without its slides. Rejects where it can’t be read, or lies outside the folder. */
async function readHead(folder: string, name: string, left: Allowance): Promise<unknown> {
  const path = await containedFile(folder, name);
  if (path === undefined) throw new Error('no file inside the folder');
  const { file } = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const text = buffer.toString('utf8', 0, bytesRead);
    const whole = bytesRead < HEAD_BYTES ? text : text.slice(0, text.lastIndexOf('\n') + 1);
    return readYaml(path, withoutSlides(whole), left).file.value;
  } finally {
    await closeRead(file);
  }
}

/** Slides are most of both files; what is below their key is indented, or begins with a hyphen. */
function withoutSlides(text: string): string {
  return text.replace(/^slides[ \t]*:.*(?:\r?\n(?:[\s#-].*|$))*/m, '');
}
