// The text files of a deck: which languages can be shown, and what each file says.
import { describe } from './found.ts';
import type { Head } from './head.ts';
import { check } from './issues.ts';
import { isMap, own } from './mend.ts';
import type { Entries } from './mend.ts';
import { didYouMean } from './nearest.ts';
import type { ProblemList } from './problem-list.ts';
import { TextHead } from './schema.ts';
import type { ExhibitionFiles, SourceFile } from './source.ts';
import type { Language } from './values.ts';

export interface TextFile {
  readonly language: Language;
  readonly file: SourceFile;
  /** Undefined where the file has no usable one. */
  readonly title: string | undefined;
  /** The words by slide id, not checked yet; undefined where the file has no usable map of them. */
  readonly slides: Entries | undefined;
}

export interface Texts {
  /** The text that translations fall back to. */
  readonly reference: TextFile;
  /** The other languages. */
  readonly translations: readonly TextFile[];
  /** All languages that can be shown, in the deck's order. */
  readonly languages: readonly Language[];
}

/** Undefined where there are no words in any language. */
export function readTexts(files: ExhibitionFiles, head: Head, problems: ProblemList): Texts | undefined {
  const listed = head.languages.length > 0 ? head.languages : [...files.texts.keys()].sort();
  const wanted = wantedDefault(files, head, listed, problems);
  const all = listed.flatMap((language, index) => {
    const file = files.texts.get(language);
    if (file === undefined) missingFile(files, language, index, language === wanted, problems);
    const text = file && readText(language, file, problems);
    if (file !== undefined && text === undefined) {
      problems.consequence(files.deck, ['languages', index], {
        expected: `the words of ${language}`,
        found: `none that can be read in ${file.name}`,
        fix: 'mend that file; until then, a start leaves the language out',
      });
    }
    return text === undefined ? [] : [text];
  });
  noteUnlisted(files, listed, problems);
  const usable = all.filter(({ slides }) => slides !== undefined);
  const reference = usable.find(({ language }) => language === wanted) ?? usable[0];
  if (reference === undefined) return undefined;
  noteMissingTitles(reference, all, problems);
  return {
    reference,
    translations: all.filter((text) => text !== reference),
    languages: all.map(({ language }) => language),
  };
}

function wantedDefault(
  { deck }: ExhibitionFiles,
  { defaultLanguage }: Head,
  listed: readonly Language[],
  problems: ProblemList,
): Language | undefined {
  if (defaultLanguage === undefined || listed.includes(defaultLanguage)) return defaultLanguage ?? listed[0];
  const fix = didYouMean(defaultLanguage, listed);
  problems.error(deck, ['defaultLanguage'], {
    expected: `one of the deck’s languages: ${listed.join(', ')}`,
    found: describe(defaultLanguage),
    ...(fix === undefined ? {} : { fix }),
  });
  return listed[0];
}

function missingFile(
  { deck, texts }: ExhibitionFiles,
  language: Language,
  index: number,
  isDefault: boolean,
  problems: ProblemList,
): void {
  const mismatch = {
    expected: `a file text/${language}.yaml`,
    found:
      texts.size === 0 ? 'no text files' : `only ${[...texts.values()].map(({ name }) => name).join(', ')}`,
    fix: 'without it, the language is left out',
  };
  if (isDefault) problems.error(deck, ['languages', index], mismatch);
  else problems.warning(deck, ['languages', index], mismatch);
}

/** Undefined where the file is no map, or could not be read. */
function readText(language: Language, file: SourceFile, problems: ProblemList): TextFile | undefined {
  const { value } = file;
  if (value === undefined) return undefined;
  if (!isMap(value)) {
    problems.error(file, [], {
      expected: 'a map with title and slides',
      found: value === null ? 'an empty file' : describe(value),
    });
    return undefined;
  }
  const title = own(value, 'title') ?? undefined;
  for (const { path, ...mismatch } of check(TextHead, value).issues) {
    // A title that is not there yet is told with the other words that a translation lacks.
    if (path[0] !== 'title' || title !== undefined) problems.error(file, path, mismatch);
  }
  const reviewed = own(value, 'reviewed') ?? false;
  if (reviewed === false) {
    problems.note(file, ['reviewed'], {
      expected: 'true, once a native speaker has approved the words',
      found: describe(reviewed),
    });
  }
  const slides = own(value, 'slides');
  return {
    language,
    file,
    title: check(TextHead.entries.title, title).value,
    slides: isMap(slides) ? slides : undefined,
  };
}

function noteMissingTitles(reference: TextFile, all: readonly TextFile[], problems: ProblemList): void {
  for (const text of all) {
    if ((own(text.file.value, 'title') ?? undefined) !== undefined) continue;
    if (text === reference)
      problems.error(text.file, ['title'], { expected: 'some words', found: 'nothing' });
    else problems.warning(text.file, ['title'], untranslated(reference.language));
  }
}

/** What a translation lacks is shown in the default language. */
export function untranslated(shownIn: Language) {
  return { expected: 'a translation', found: 'nothing', fix: `shown in ${shownIn} until then` };
}

function noteUnlisted({ texts }: ExhibitionFiles, listed: readonly Language[], problems: ProblemList): void {
  for (const [language, file] of texts) {
    if (listed.includes(language)) continue;
    problems.note(file, [], {
      expected: 'its language among the deck’s languages',
      found: listed.join(', '),
    });
  }
}
