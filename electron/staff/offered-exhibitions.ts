// The exhibitions that staff can choose from: those that ship inside, those beside the one that is wanted, and those on
// drives. Only the heads of their files are read, and only so many: the panel must not wait for a slow stick.
import { open, opendir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { is } from 'valibot';
import { own } from '../../core/deck/mend.ts';
import { Language } from '../../core/deck/values.ts';
import type { OfferedExhibition } from '../../core/staff.ts';
import { readYaml } from '../exhibition/yaml-file.ts';

/** Folders that are looked into in one place; a stick may hold thousands. */
const MOST_FOLDERS = 100;
/** Languages whose title is read. */
const MOST_LANGUAGES = 20;
/** Of each file, bytes; the head of a deck has some hundred. */
const HEAD_BYTES = 64 * 1024;
/** Longest wait for one place, ms. */
const PATIENCE = 2_000;

export interface Places {
  /** Folder of the exhibition that is wanted. */
  readonly wanted: string;
  /** Folder of the exhibitions that ship inside. */
  readonly shipped: string;
  /** Where drives are mounted. */
  readonly drives: readonly string[];
}

/** What the setting `exhibition` is for this folder, whichever file says it. */
export function settingFor(folder: string, shipped: string): string {
  return dirname(folder) === shipped ? basename(folder) : folder;
}

/** Each folder once, by the order of the places. Never rejects: what can’t be read is not offered. */
export async function offeredExhibitions({
  wanted,
  shipped,
  drives,
}: Places): Promise<readonly OfferedExhibition[]> {
  const places = [...new Set([shipped, dirname(wanted), ...drives])];
  const found = await Promise.all([
    ...places.map((place) => within(PATIENCE, foldersIn(place))),
    Promise.resolve([wanted, ...drives]),
  ]);
  const folders = [...new Set(found.flat())];
  const offered = await Promise.all(folders.map((folder) => within(PATIENCE, offer(folder, shipped))));
  return offered.flat();
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

async function offer(folder: string, shipped: string): Promise<readonly OfferedExhibition[]> {
  const deck = await readHead(join(folder, 'deck.yaml'));
  const listed = own(deck, 'languages');
  const languages = (Array.isArray(listed) ? listed : [])
    .filter((one) => is(Language, one))
    .slice(0, MOST_LANGUAGES);
  const said = own(deck, 'defaultLanguage');
  const defaultLanguage = is(Language, said) ? said : languages[0];
  if (defaultLanguage === undefined) return [];
  const titles = await Promise.all(
    languages.map(async (language) => {
      const text = await readHead(join(folder, 'text', `${language}.yaml`)).catch(() => undefined);
      const title = own(text, 'title');
      return typeof title === 'string' && title.trim() !== '' ? [[language, title.trim()] as const] : [];
    }),
  );
  const title = { [defaultLanguage]: basename(folder), ...Object.fromEntries(titles.flat()) };
  return [{ setting: settingFor(folder, shipped), title, defaultLanguage }];
}

/** The first bytes of a YAML file, without its slides. Rejects where it can’t be read. */
async function readHead(path: string): Promise<unknown> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const text = buffer.toString('utf8', 0, bytesRead);
    const whole = bytesRead < HEAD_BYTES ? text : text.slice(0, text.lastIndexOf('\n') + 1);
    return readYaml(path, withoutSlides(whole)).file.value;
  } finally {
    await file.close();
  }
}

/** Slides are most of both files; what is below their key is indented, or begins with a hyphen. */
function withoutSlides(text: string): string {
  return text.replace(/^slides[ \t]*:.*(?:\r?\n(?:[\s#-].*|$))*/m, '');
}

/** Nothing, where a task fails or is not done in time. */
async function within<T>(time: number, task: Promise<readonly T[]>): Promise<readonly T[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly T[]>((resolve) => {
    timer = setTimeout(resolve, time, []);
  });
  try {
    return await Promise.race([task, late]);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}
