// The words of one slide in a translation: what it lacks is filled, key by key, from the default language.
import { isBlank, withoutBlanks } from './blank.ts';
import type { Draft } from './draft.ts';
import { describe } from './found.ts';
import { check } from './issues.ts';
import { KINDS } from './kinds.ts';
import { isMap, mend, own } from './mend.ts';
import type { Entries } from './mend.ts';
import type { ProblemList } from './problem-list.ts';
import type { Path } from './source.ts';
import { untranslated } from './texts.ts';
import type { TextFile } from './texts.ts';
import type { Language } from './values.ts';
import { shownItems, withoutStrays } from './word-items.ts';

/** @param base the words in the default language, of the items that are shown */
export function readTranslation(
  { file, slides }: TextFile,
  draft: Draft,
  base: Entries,
  reference: Language,
  problems: ProblemList,
): Entries {
  // A file without a usable map of words has been reported once; not again for every slide.
  if (slides === undefined) return base;
  const root = ['slides', draft.id];
  const given = own(slides, draft.id);
  if (isBlank(given)) {
    problems.warning(file, root, untranslated(reference));
    return base;
  }
  if (!isMap(given)) {
    problems.error(file, root, { expected: 'a map of words', found: describe(given) });
    return base;
  }
  const translation = shownItems(draft, withoutStrays(file, draft, withoutBlanks(given), problems));
  const filled = fillIn(base, translation, root, (path) =>
    problems.warning(file, path, untranslated(reference)),
  );
  const schema = KINDS[draft.kind].words;
  const { value, issues } = check(schema, filled);
  for (const { path, ...mismatch } of issues) problems.error(file, [...root, ...path], mismatch);
  if (value !== undefined) return value;
  const mended = mend(
    filled,
    issues.map(({ path }) => path),
    base,
  );
  return check(schema, mended).value ?? base;
}

/** `given`, and what it lacks from `base`. */
function fillIn(base: Entries, given: Entries, path: Path, missing: (path: Path) => void): Entries {
  const filled = Object.entries(base).map(([key, value]): readonly [string, unknown] => {
    const translation = own(given, key);
    if (translation === undefined) {
      if (isMap(value) && Object.keys(value).length === 0) return [key, value];
      missing([...path, key]);
      return [key, value];
    }
    const deeper = isMap(value) && isMap(translation);
    return [key, deeper ? fillIn(value, translation, [...path, key], missing) : translation];
  });
  return Object.fromEntries([...Object.entries(given), ...filled]);
}
