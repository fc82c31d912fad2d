// One slide of deck.yaml on its way into the show: checked, and without what is wrong in it.
import { describe, plural } from './found.ts';
import { check } from './issues.ts';
import { KINDS } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { isMap, mend, own } from './mend.ts';
import type { Entries } from './mend.ts';
import { didYouMean } from './nearest.ts';
import { withOutcome } from './problem.ts';
import type { ProblemList } from './problem-list.ts';
import { removable } from './removable.ts';
import { KIND_NAMES } from './schema.ts';
import { leastOf } from './schema-at.ts';
import type { Path, SourceFile } from './source.ts';

export interface DraftItem {
  /** Index in the file's list; it stays when others are left out. */
  readonly place: number;
  readonly value: Entries & { readonly id: string };
}

export interface Draft {
  /** Where the slide stands in the file. */
  readonly path: Path;
  readonly kind: Kind;
  readonly id: string;
  /** Everything but the items. */
  readonly data: Entries;
  /** Undefined for a kind without items. */
  readonly items: readonly DraftItem[] | undefined;
  /** Ids of all items that the file has, also of those that are left out. */
  readonly declaredItems: ReadonlySet<string>;
}

/** What becomes of a slide that would be incomplete. */
export const LEFT_OUT = 'the slide is left out';

/**
 * Optional keys without which the rest would say something else: a number has another unit or claims to be exact, a row
 * has words on one side instead of an amount, a thought has lost its points.
 */
const SAYING: readonly unknown[] = ['unit', 'about', 'left', 'right', 'items'];

/** Kinds that would say something untrue with one of their items missing: the parts of a total. */
const INSEPARABLE: readonly Kind[] = ['bars'];

/** Undefined where the slide has to be left out. */
export function readDraft(
  file: SourceFile,
  raw: unknown,
  index: number,
  problems: ProblemList,
): Draft | undefined {
  const path = ['slides', index];
  const kind = readKind(file, raw, path, problems);
  if (kind === undefined) return undefined;
  const schema = KINDS[kind].data;
  const first = check(schema, raw);
  const paths = first.issues.map((issue) => removable(schema, issue, (part) => isNeeded(kind, part)));
  first.issues.forEach(({ path: at, unknown: _, ...mismatch }, one) => {
    const told = paths[one] === undefined ? withOutcome(mismatch, LEFT_OUT) : mismatch;
    problems.error(file, [...path, ...at], told);
  });
  if (!paths.every((one) => one !== undefined)) return undefined;
  const second = paths.length === 0 ? first : check(schema, mend(raw, paths));
  // What the first check did not find is wrong only because of what was taken out: too few items are left.
  if (second !== first) {
    for (const { path: at, unknown: _, ...mismatch } of second.issues)
      problems.consequence(file, [...path, ...at], withOutcome(mismatch, LEFT_OUT));
  }
  if (second.value === undefined) return undefined;
  const { items, ...data } = second.value as Entries & { items?: readonly DraftItem['value'][] };
  const gone = new Set(paths.filter((one) => one.length === 2 && one[0] === 'items').map((one) => one[1]));
  const list = own(raw, 'items');
  const places = (Array.isArray(list) ? list : [])
    .map((_, place) => place)
    .filter((place) => !gone.has(place));
  return {
    path,
    kind,
    id: String(data.id),
    data,
    items: items?.map((value, at) => ({ place: places[at] ?? at, value })),
    declaredItems: new Set((Array.isArray(list) ? list : []).map((item) => String(own(item, 'id')))),
  };
}

function readKind(file: SourceFile, raw: unknown, path: Path, problems: ProblemList): Kind | undefined {
  if (!isMap(raw)) {
    const mismatch = { expected: 'a map with kind and id', found: describe(raw) };
    problems.error(file, path, withOutcome(mismatch, LEFT_OUT));
    return undefined;
  }
  const given = own(raw, 'kind');
  const kind = KIND_NAMES.find((name) => name === given);
  if (kind !== undefined) return kind;
  const fix = typeof given === 'string' ? didYouMean(given, KIND_NAMES) : undefined;
  const mismatch = {
    expected: `one of ${KIND_NAMES.join(', ')}`,
    found: describe(given),
    ...(fix === undefined ? {} : { fix }),
  };
  problems.error(file, [...path, 'kind'], withOutcome(mismatch, LEFT_OUT));
  return undefined;
}

function isNeeded(kind: Kind, path: Path): boolean {
  if (SAYING.includes(path.at(-1))) return true;
  return path.length === 2 && path[0] === 'items' && INSEPARABLE.includes(kind);
}

/**
 * The slide without some of its items, each of which has been reported; undefined, and one more error, where too few
 * remain or where the slide would say something untrue without them.
 */
export function withoutItems(
  file: SourceFile,
  draft: Draft,
  isBad: (item: DraftItem) => boolean,
  problems: ProblemList,
): Draft | undefined {
  const items = draft.items?.filter((item) => !isBad(item));
  if (items === undefined || items.length === draft.items?.length) return draft;
  const least = leastItems(draft.kind);
  const needed = INSEPARABLE.includes(draft.kind) ? draft.declaredItems.size : least;
  if (items.length >= needed) return { ...draft, items };
  problems.consequence(file, [...draft.path, 'items'], {
    expected: needed > least ? 'all of its items' : `at least ${plural(least, 'item')}`,
    found: `${String(items.length)} that can be shown`,
    fix: LEFT_OUT,
  });
  return undefined;
}

function leastItems(kind: Kind): number {
  const { entries } = KINDS[kind].data;
  return 'items' in entries ? leastOf(entries.items) : 0;
}
