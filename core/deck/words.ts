// The words of one slide, in the default language and in every other.
import { describe } from './found.ts';
import type { Draft, DraftItem } from './draft.ts';
import { LEFT_OUT, withoutItems } from './draft.ts';
import { check } from './issues.ts';
import { KINDS } from './kinds.ts';
import { isMap, mend, own } from './mend.ts';
import type { Entries } from './mend.ts';
import { withOutcome } from './problem.ts';
import type { ProblemList } from './problem-list.ts';
import { removable } from './removable.ts';
import type { SourceFile } from './source.ts';
import { readTranslation } from './translation.ts';
import { shownItems, withoutStrays } from './word-items.ts';
import type { TextFile, Texts } from './texts.ts';
import { isBlank, withoutBlanks } from './blank.ts';
import type { Language } from './values.ts';

export interface WordedDraft {
  readonly draft: Draft;
  readonly words: Readonly<Record<Language, Entries>>;
}

/** Undefined where the slide has no words in the default language, or too few of its items have. */
export function withWords(
  deck: SourceFile,
  draft: Draft,
  texts: Texts,
  problems: ProblemList,
): WordedDraft | undefined {
  const { reference, translations } = texts;
  const given = givenWords(reference, draft, problems);
  if (given === undefined) return undefined;
  const words = readReference(reference, draft, given, problems);
  const mended =
    words &&
    withoutItems(deck, draft, (item) => !isWorded(item, words, given, reference, draft, problems), problems);
  if (words === undefined || mended === undefined) return undefined;
  const shown = shownItems(mended, words);
  const entries = translations.map((text): readonly [Language, Entries] => [
    text.language,
    readTranslation(text, mended, shown, reference.language, problems),
  ]);
  return { draft: mended, words: Object.fromEntries([[reference.language, shown], ...entries]) };
}

/** The slide's part of the default language's file. */
function givenWords({ file, slides }: TextFile, draft: Draft, problems: ProblemList): Entries | undefined {
  const given = own(slides, draft.id);
  if (isMap(given)) return withoutStrays(file, draft, withoutBlanks(given), problems);
  problems.error(file, ['slides', draft.id], {
    expected: `the words of the slide ${describe(draft.id)}`,
    found: describe(given),
    fix: 'without them, the slide is left out',
  });
  return undefined;
}

/** The words that are good; undefined where a required one is not. */
function readReference(
  { file }: TextFile,
  draft: Draft,
  given: Entries,
  problems: ProblemList,
): Entries | undefined {
  const schema = KINDS[draft.kind].words;
  const { value, issues } = check(schema, given);
  if (value !== undefined) return value;
  const paths = issues.map((issue) => removable(schema, issue));
  issues.forEach(({ path, unknown: _, ...mismatch }, one) => {
    const told = paths[one] === undefined ? withOutcome(mismatch, LEFT_OUT) : mismatch;
    problems.error(file, ['slides', draft.id, ...path], told);
  });
  if (!paths.every((path) => path !== undefined)) return undefined;
  return check(schema, mend(given, paths)).value;
}

/** Whether an item has what it shows: words, and in a comparison words or an amount on either side. */
function isWorded(
  { value, place }: DraftItem,
  words: Entries,
  given: Entries,
  { file }: TextFile,
  draft: Draft,
  problems: ProblemList,
): boolean {
  const worded = own(words.items, value.id);
  const path = ['slides', draft.id, 'items', value.id];
  if (worded === undefined) {
    // Words that are there but bad have been reported already.
    if (own(given.items, value.id) === undefined) {
      problems.error(file, path, {
        expected: `the words of items[${String(place)}]`,
        found: 'nothing',
        fix: 'without them, the item is left out',
      });
    }
    return false;
  }
  if (draft.kind !== 'map' && draft.kind !== 'compare') return true;
  const empty = ['left', 'right'].filter((side) => isBlank(value[side]) && isBlank(own(worded, side)));
  for (const side of empty) {
    problems.error(file, [...path, side], {
      expected: 'some words, or an amount in deck.yaml',
      found: 'nothing',
      fix: 'without them, the item is left out',
    });
  }
  return empty.length === 0;
}
