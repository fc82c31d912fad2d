// What a slide's schema cannot say of its items: ids of their own, known sources, the order of dates.
import { describe } from './found.ts';
import type { Draft, DraftItem } from './draft.ts';
import { withoutItems } from './draft.ts';
import type { Head } from './head.ts';
import { isMap } from './mend.ts';
import type { Entries } from './mend.ts';
import { didYouMean } from './nearest.ts';
import type { ProblemList } from './problem-list.ts';
import type { Path, SourceFile } from './source.ts';
import { isLater } from './values.ts';

/** Undefined where too few items remain. */
export function withDistinctItems(file: SourceFile, draft: Draft, problems: ProblemList): Draft | undefined {
  const first = new Map<string, number>();
  const isBad = ({ place, value }: DraftItem): boolean => {
    const before = first.get(value.id);
    if (before === undefined) {
      first.set(value.id, place);
      return false;
    }
    problems.error(file, [...draft.path, 'items', place, 'id'], {
      expected: 'an id of its own',
      found: `${describe(value.id)}, which items[${String(before)}] has`,
    });
    return true;
  };
  return withoutItems(file, draft, isBad, problems);
}

/** The slide with those of its sources, and of its items' sources, that the deck lists. */
export function withKnownSources(
  file: SourceFile,
  draft: Draft,
  { sources: known, sourceKeys }: Head,
  problems: ProblemList,
): Draft {
  const keep = (holder: Entries, path: Path): Entries => {
    const { sources } = holder;
    if (!Array.isArray(sources)) return holder;
    const good = sources.filter((key: string, index) => {
      if (Object.hasOwn(known, key)) return true;
      if (sourceKeys.includes(key)) return false;
      const fix = didYouMean(key, sourceKeys);
      problems.warning(file, [...path, 'sources', index], {
        expected: 'a key of the deck’s sources',
        found: describe(key),
        ...(fix === undefined ? {} : { fix }),
      });
      return false;
    });
    return good.length === sources.length ? holder : { ...holder, sources: good };
  };
  return {
    ...draft,
    data: keep(draft.data, draft.path),
    items: draft.items?.map((item) => ({
      ...item,
      value: keep(item.value, [...draft.path, 'items', item.place]) as DraftItem['value'],
    })),
  };
}

/** A timeline in the order of its dates. */
export function inOrderOfDates(file: SourceFile, draft: Draft, problems: ProblemList): Draft {
  const { items } = draft;
  if (draft.kind !== 'timeline' || items === undefined) return draft;
  let isOrdered = true;
  let latest = '';
  for (const { place, value } of items) {
    const date = beginOf(value.date);
    if (isLater(latest, date)) {
      isOrdered = false;
      problems.warning(file, [...draft.path, 'items', place, 'date'], {
        expected: 'milestones in the order of their dates',
        found: `${date} after ${latest}`,
        fix: 'they are shown in order',
      });
    } else latest = date;
  }
  if (isOrdered) return draft;
  const sorted = items.toSorted((one, other) => {
    const [a, b] = [beginOf(one.value.date), beginOf(other.value.date)];
    return a < b ? -1 : a > b ? 1 : one.place - other.place;
  });
  return { ...draft, items: sorted };
}

function beginOf(span: unknown): string {
  return String(isMap(span) ? span.from : span);
}
