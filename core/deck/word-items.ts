// The words of a slide's items, against the items that deck.yaml has.
import type { Draft } from './draft.ts';
import { describe } from './found.ts';
import { isMap, own } from './mend.ts';
import type { Entries } from './mend.ts';
import { didYouMean } from './nearest.ts';
import type { ProblemList } from './problem-list.ts';
import type { SourceFile } from './source.ts';

/** The words without those of items that the slide does not have. */
export function withoutStrays(
  file: SourceFile,
  draft: Draft,
  words: Entries,
  problems: ProblemList,
): Entries {
  const { items } = words;
  if (draft.items === undefined || !isMap(items)) return words;
  const ids = [...draft.declaredItems];
  const known = Object.entries(items).filter(([id]) => {
    if (draft.declaredItems.has(id)) return true;
    const fix = didYouMean(id, ids);
    problems.warning(file, ['slides', draft.id, 'items', id], {
      expected: 'the id of an item of this slide',
      found: describe(id),
      ...(fix === undefined ? {} : { fix }),
    });
    return false;
  });
  return { ...words, items: Object.fromEntries(known) };
}

/** The words of the items that are shown, and of no others. */
export function shownItems({ items }: Draft, words: Entries): Entries {
  if (items === undefined || !isMap(words.items)) return words;
  return {
    ...words,
    items: Object.fromEntries(items.map(({ value }) => [value.id, own(words.items, value.id)])),
  };
}
