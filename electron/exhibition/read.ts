// An exhibition's folder as a deck. Plain Node, so that the kiosk, the build and the check read it alike.
import { readdir, realpath } from 'node:fs/promises';
import { is } from 'valibot';
import { parse } from '../../core/deck/parse.ts';
import type { Parsed } from '../../core/deck/parse.ts';
import { own } from '../../core/deck/mend.ts';
import type { Problem } from '../../core/deck/problem.ts';
import { MAX_LANGUAGES } from '../../core/deck/schema.ts';
import type { SourceFile } from '../../core/deck/source.ts';
import { Language } from '../../core/deck/values.ts';
import { readMedia } from './media.ts';
import { fileReader, problemOf } from './read-file.ts';
import type { ReadByName } from './read-file.ts';
import { codeOf, systemFault, systemFix } from './system-fault.ts';
import { readTextFiles, textFile } from './text-files.ts';
import { unreadable } from './yaml-file.ts';
import type { ReadFile } from './yaml-file.ts';

const DECK = 'deck.yaml';

export interface ReadExhibition extends Parsed {
  /**
   * Names of the files that give nothing to show: no YAML, no UTF-8, no permission; and of those of the deck's languages
   * which are not there, or empty.
   */
  readonly unread: readonly string[];
  /** Why the folder itself is away, such as `is not there`, as when its stick is; undefined where it is there. */
  readonly away?: string | undefined;
}

/**
 * Reads `deck.yaml`, `text/<language>.yaml` of every language that it lists, and what can be known of the media without
 * decoding them; no link leads out of the folder. Never throws: whatever is wrong is a problem, and what is good is in the deck.
 */
export async function readExhibition(folder: string): Promise<ReadExhibition> {
  const listed = await list(folder);
  if ('error' in listed) {
    const away = absence(listed.error);
    return { deck: undefined, problems: [folderProblem(folder, listed.error)], unread: [], away };
  }
  const root = await realpath(folder).catch(() => folder);
  const read = fileReader(root);
  const deck = await readDeckFile(read, listed.names);
  const wanted = languagesOf(deck.file);
  const texts = await readTextFiles(root, wanted, read);
  const problems = [...deck.problems, ...texts.problems];
  const unread = [...(deck.file.value === undefined ? [DECK] : []), ...texts.unread];
  if (deck.file.value === undefined) {
    // What is left of a stick that was pulled may be the folder that it was mounted on.
    const away = listed.names.length === 0 ? 'is empty' : undefined;
    return { deck: undefined, problems, unread, away };
  }
  const media = await readMedia(folder, deck.file.value);
  const parsed = parse({ deck: deck.file, texts: texts.files, media: (path) => media.get(path) });
  const shown = new Set(parsed.deck?.languages.map(textFile));
  const silent = [...wanted].map(textFile).filter((name) => !shown.has(name));
  const without = new Set([...unread, ...silent]);
  return { deck: parsed.deck, problems: [...problems, ...parsed.problems], unread: [...without] };
}

/** The languages that deck.yaml lists, whether their words are there or not. */
function languagesOf({ value }: SourceFile): ReadonlySet<Language> {
  const listed = own(value, 'languages');
  const good = new Set(Array.isArray(listed) ? listed.filter((one) => is(Language, one)) : []);
  return new Set([...good].slice(0, MAX_LANGUAGES));
}

async function list(
  folder: string,
): Promise<{ readonly names: readonly string[] } | { readonly error: unknown }> {
  try {
    return { names: (await readdir(folder)).sort() };
  } catch (error) {
    return { error };
  }
}

/** Undefined where the folder is there, and something else is wrong with it. */
function absence(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === 'ENOENT') return 'is not there';
  return ['ENOTDIR', 'EACCES', 'EPERM', 'ELOOP'].includes(code)
    ? undefined
    : `cannot be reached: ${systemFault(error)}`;
}

function folderProblem(folder: string, error: unknown): Problem {
  const code = codeOf(error);
  const found = code === 'ENOTDIR' ? 'a file' : code === 'ENOENT' ? 'no such folder' : systemFault(error);
  const fix = code === 'ENOTDIR' ? 'name the folder that holds deck.yaml' : systemFix(error);
  return problemOf(folder, {
    expected: 'an exhibition’s folder',
    found,
    ...(fix === undefined ? {} : { fix }),
  });
}

async function readDeckFile(read: ReadByName, names: readonly string[]): Promise<ReadFile> {
  if (names.includes(DECK)) return read(DECK);
  const other = names.find((name) => /^deck\.(?:ya?ml|json|txt|yaml\.txt)$/i.test(name));
  const fix =
    other === undefined ? 'docs/writing-an-exhibition.md says what to write' : `rename ${other} to ${DECK}`;
  const mismatch = { expected: `a file ${DECK}`, found: other ?? 'none', fix };
  return { file: unreadable(DECK), problems: [problemOf(DECK, mismatch)] };
}
