// An exhibition's folder as a deck. Plain Node, so that the kiosk, the build and the check read it alike.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { is } from 'valibot';
import { parse } from '../../core/deck/parse.ts';
import type { Parsed } from '../../core/deck/parse.ts';
import { isMap, own } from '../../core/deck/mend.ts';
import type { Mismatch, Problem } from '../../core/deck/problem.ts';
import type { SourceFile } from '../../core/deck/source.ts';
import { Language } from '../../core/deck/values.ts';
import { readMedia } from './media.ts';
import { readText } from './read-text.ts';
import { codeOf, systemFault, systemFix } from './system-fault.ts';
import { readYaml, unreadable } from './yaml-file.ts';
import type { ReadFile } from './yaml-file.ts';

const DECK = 'deck.yaml';
const TEXTS = 'text';

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
 * Reads `deck.yaml`, every `text/<language>.yaml`, and what can be known of the media without decoding them. Never
 * throws: whatever is wrong is a problem, and what is good is in the deck.
 */
export async function readExhibition(folder: string): Promise<ReadExhibition> {
  const listed = await list(folder);
  if ('error' in listed) {
    const away = absence(listed.error);
    return { deck: undefined, problems: [folderProblem(folder, listed.error)], unread: [], away };
  }
  const deck = await readDeckFile(folder, listed.names);
  const texts = await readTextFiles(folder);
  const problems = [...deck.problems, ...texts.problems];
  const unread = [deck.file, ...texts.files.values()].flatMap(({ name, value }) =>
    value === undefined ? [name] : [],
  );
  if (deck.file.value === undefined) {
    // What is left of a stick that was pulled may be the folder that it was mounted on.
    const away = listed.names.length === 0 ? 'is empty' : undefined;
    return { deck: undefined, problems, unread, away };
  }
  const media = await readMedia(folder, deck.file.value);
  const parsed = parse({ deck: deck.file, texts: texts.files, media: (path) => media.get(path) });
  const shown = new Set(parsed.deck?.languages.map(textFile));
  const silent = languagesOf(deck.file)
    .map(textFile)
    .filter((name) => !shown.has(name));
  const without = new Set([...unread, ...silent]);
  return { deck: parsed.deck, problems: [...problems, ...parsed.problems], unread: [...without] };
}

/** Name of the file with the words of a language. */
export function textFile(language: Language): string {
  return `${TEXTS}/${language}.yaml`;
}

/** The languages that deck.yaml lists, whether their words are there or not. */
function languagesOf({ value }: SourceFile): readonly Language[] {
  const listed = isMap(value) ? own(value, 'languages') : undefined;
  return Array.isArray(listed) ? listed.filter((one) => is(Language, one)) : [];
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

function problemOf(file: string, mismatch: Mismatch): Problem {
  return { severity: 'error', file, position: undefined, path: '', ...mismatch };
}

async function readDeckFile(folder: string, names: readonly string[]): Promise<ReadFile> {
  if (names.includes(DECK)) return readFile(folder, DECK);
  const other = names.find((name) => /^deck\.(?:ya?ml|json|txt|yaml\.txt)$/i.test(name));
  const fix =
    other === undefined ? 'docs/writing-an-exhibition.md says what to write' : `rename ${other} to ${DECK}`;
  const mismatch = { expected: `a file ${DECK}`, found: other ?? 'none', fix };
  return { file: unreadable(DECK), problems: [problemOf(DECK, mismatch)] };
}

async function readFile(folder: string, name: string): Promise<ReadFile> {
  const read = await readText(join(folder, name));
  return 'text' in read
    ? readYaml(name, read.text)
    : { file: unreadable(name), problems: [problemOf(name, read.mismatch)] };
}

async function readTextFiles(
  folder: string,
): Promise<{ readonly files: ReadonlyMap<Language, SourceFile>; readonly problems: readonly Problem[] }> {
  const listed = await list(join(folder, TEXTS));
  if ('error' in listed) {
    // No folder at all: `parse` says of every language that its file is missing.
    if (codeOf(listed.error) === 'ENOENT') return { files: new Map(), problems: [] };
    const mismatch = { expected: 'a folder of text files', found: systemFault(listed.error) };
    return { files: new Map(), problems: [problemOf(TEXTS, mismatch)] };
  }
  const files = new Map<Language, SourceFile>();
  const problems: Problem[] = [];
  for (const name of listed.names.filter((one) => !one.startsWith('.'))) {
    const language = name.replace(/\.yaml$/, '');
    if (!name.endsWith('.yaml') || !is(Language, language)) {
      problems.push({ ...problemOf(`${TEXTS}/${name}`, misnamed(name)), severity: 'warning' });
      continue;
    }
    const read = await readFile(folder, `${TEXTS}/${name}`);
    files.set(language, read.file);
    problems.push(...read.problems);
  }
  return { files, problems };
}

/** Editors leave backups beside the files; whatever is no text file is told and not read. */
function misnamed(name: string): Mismatch {
  const base = name.replace(/\.ya?ml$/i, '').replace('_', '-');
  const [language = '', region] = base.split('-');
  const tag = [language.toLowerCase(), ...(region === undefined ? [] : [region.toUpperCase()])].join('-');
  const fix = is(Language, tag) && /\.ya?ml$/i.test(name) ? `rename it to ${tag}.yaml` : 'it is not read';
  return { expected: 'a file named after its language, such as en.yaml', found: name, fix };
}
