// The words of an exhibition: the files in its folder `text`, of the languages that its deck lists.
import { readdir } from 'node:fs/promises';
import { is } from 'valibot';
import type { Mismatch, Problem } from '../../core/deck/problem.ts';
import type { SourceFile } from '../../core/deck/source.ts';
import { Language } from '../../core/deck/values.ts';
import { fileBelow } from '../files/contained-file.ts';
import { problemOf } from './read-file.ts';
import type { ReadByName } from './read-file.ts';
import { LEADS_OUT } from './read-text.ts';
import { codeOf, systemFault } from './system-fault.ts';
import { unreadable } from './yaml-file.ts';

const TEXTS = 'text';
/** Files that are looked at, or told of, though the deck does not list their language. */
const MOST_OTHERS = 100;

export interface TextFiles {
  /** Every one that is there; those of languages that nobody wants without a value. */
  readonly files: ReadonlyMap<Language, SourceFile>;
  readonly problems: readonly Problem[];
  /** Names of those that are wanted and give nothing. */
  readonly unread: readonly string[];
}

/** Name of the file with the words of a language. */
export function textFile(language: Language): string {
  return `${TEXTS}/${language}.yaml`;
}

/**
 * Never rejects.
 * @param root the exhibition’s folder, which is no link itself
 * @param wanted the languages that are read; where there is none, all are
 */
export async function readTextFiles(
  root: string,
  wanted: ReadonlySet<Language>,
  read: ReadByName,
): Promise<TextFiles> {
  const files = new Map<Language, SourceFile>();
  const problems: Problem[] = [];
  const unread: string[] = [];
  const listed = await list(root);
  if ('mismatch' in listed) return { files, problems: [problemOf(TEXTS, listed.mismatch)], unread };
  let others = 0;
  for (const name of listed.names) {
    const language = languageIn(name);
    const isWanted = language !== undefined && wanted.has(language);
    if (!isWanted) others += 1;
    if (!isWanted && others > MOST_OTHERS) continue;
    if (language === undefined) {
      problems.push({ ...problemOf(`${TEXTS}/${name}`, misnamed(name)), severity: 'warning' });
    } else if (!isWanted && wanted.size > 0) {
      // That it is there is told, by its name; what it says counts for nothing.
      files.set(language, unreadable(textFile(language)));
    } else {
      const one = await read(textFile(language));
      files.set(language, one.file);
      problems.push(...one.problems);
      if (one.file.value === undefined) unread.push(one.file.name);
    }
  }
  if (others > MOST_OTHERS) {
    const expected = `at most ${String(MOST_OTHERS)} files of other languages than the deck’s`;
    const mismatch = { expected, found: String(others), fix: 'the rest of them are passed over' };
    problems.push({ ...problemOf(TEXTS, mismatch), severity: 'warning' });
  }
  return { files, problems, unread };
}

/** Names of all but hidden files. Without a folder there are none: `parse` says of every language that its file is missing. */
async function list(
  root: string,
): Promise<{ readonly names: readonly string[] } | { readonly mismatch: Mismatch }> {
  const expected = 'a folder of text files';
  try {
    const folder = await fileBelow(root, TEXTS);
    if (folder === undefined) return { mismatch: { expected, found: LEADS_OUT } };
    return { names: (await readdir(folder)).filter((name) => !name.startsWith('.')).sort() };
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? { names: [] } : { mismatch: { expected, found: systemFault(error) } };
  }
}

/** Undefined where it is not named after a language. */
function languageIn(name: string): Language | undefined {
  const language = name.replace(/\.yaml$/, '');
  return language !== name && is(Language, language) ? language : undefined;
}

/** Editors leave backups beside the files; whatever is no text file is told and not read. */
function misnamed(name: string): Mismatch {
  const base = name.replace(/\.ya?ml$/i, '').replace('_', '-');
  const [language = '', region] = base.split('-');
  const tag = [language.toLowerCase(), ...(region === undefined ? [] : [region.toUpperCase()])].join('-');
  const fix = is(Language, tag) && /\.ya?ml$/i.test(name) ? `rename it to ${tag}.yaml` : 'it is not read';
  return { expected: 'a file named after its language, such as en.yaml', found: name, fix };
}
