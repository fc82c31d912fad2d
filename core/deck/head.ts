// The head of deck.yaml, key by key: a bad one falls back to something sane, and the show goes on.
import type * as v from 'valibot';
import { describe } from './found.ts';
import { check } from './issues.ts';
import type { Issue } from './issues.ts';
import { isMap, mend, own } from './mend.ts';
import type { Entries } from './mend.ts';
import type { ProblemList } from './problem-list.ts';
import { isOptional, schemaAt } from './schema-at.ts';
import { DeckHead, MAX_SLIDES } from './schema.ts';
import type { Emblem, Source } from './schema.ts';
import type { Path, SourceFile } from './source.ts';
import type { Id, Language } from './values.ts';

export interface Head {
  readonly id: Id;
  /** As the deck lists them, whether their files are there or not; empty where the list is unusable. */
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language | undefined;
  readonly sources: Readonly<Record<string, Source>>;
  /** Keys of all sources that the file has, also of those that are broken. */
  readonly sourceKeys: readonly string[];
  readonly emblems: readonly Emblem[];
  /** Where each of `emblems` stands in the file's list. */
  readonly emblemPlaces: readonly number[];
  /** Not checked yet. */
  readonly slides: readonly unknown[];
  /** Ids of all slides that the file has, also of those that turn out to be broken. */
  readonly slideIds: ReadonlySet<string>;
}

/** Names an exhibition whose own id is unusable. */
const NAMELESS = 'exhibition';

/** Undefined where nothing can be shown: no map, or no list of slides. */
export function readHead(file: SourceFile, problems: ProblemList): Head | undefined {
  const { value } = file;
  if (value === undefined) return undefined;
  if (!isMap(value)) {
    problems.error(file, [], {
      expected: 'a map with id, languages and slides',
      found: value === null ? 'an empty file' : describe(value),
    });
    return undefined;
  }
  const { issues } = check(DeckHead, value);
  for (const { path, ...mismatch } of issues) problems.error(file, path, mismatch);
  const entries = DeckHead.entries;
  const emblems = part(entries.emblems, value, 'emblems', issues) ?? [];
  const languages = distinct(file, part(entries.languages, value, 'languages', issues) ?? [], problems);
  const slides = own(value, 'slides');
  if (!Array.isArray(slides) || slides.length === 0) return undefined;
  return {
    id: part(entries.id, value, 'id', issues) ?? NAMELESS,
    languages,
    defaultLanguage: part(entries.defaultLanguage, value, 'defaultLanguage', issues),
    sources: part(entries.sources, value, 'sources', issues) ?? {},
    sourceKeys: Object.keys(Object(own(value, 'sources') ?? {}) as object),
    emblems,
    emblemPlaces: survivors(own(value, 'emblems'), 'emblems', issues),
    slides: slides.slice(0, MAX_SLIDES) as unknown[],
    slideIds: new Set(slides.map((slide) => String(own(slide, 'id')))),
  };
}

/** One key of the head; of a list or a map, the elements that are good. Undefined where nothing of it is. */
function part<Schema extends v.GenericSchema>(
  schema: Schema,
  head: Entries,
  key: string,
  issues: readonly Issue[],
): v.InferOutput<Schema> | undefined {
  const bad = issues.filter(({ path }) => path[0] === key).map(({ path, unknown }) => inside(path, unknown));
  const value = bad.length === 0 ? own(head, key) : mend(own(head, key), bad);
  return check(schema, value).value;
}

/** What has to go: the unknown or optional key alone, or the whole element of the list or map. */
function inside(path: Path, unknown: boolean): Path {
  const schema = schemaAt(DeckHead, path);
  return unknown || (schema && isOptional(schema)) ? path.slice(1) : path.slice(1, 2);
}

/** Indices of the elements that `part` keeps. */
function survivors(list: unknown, key: string, issues: readonly Issue[]): readonly number[] {
  if (!Array.isArray(list)) return [];
  const bad = new Set(
    issues.filter(({ path, unknown }) => path[0] === key && !unknown).map(({ path }) => path[1]),
  );
  return list.map((_, index) => index).filter((index) => !bad.has(index));
}

function distinct(
  file: SourceFile,
  languages: readonly Language[],
  problems: ProblemList,
): readonly Language[] {
  const all = own(file.value, 'languages');
  const seen = new Set<unknown>();
  if (Array.isArray(all)) {
    all.forEach((language: unknown, index) => {
      if (typeof language !== 'string' || !seen.has(language)) {
        seen.add(language);
        return;
      }
      problems.warning(file, ['languages', index], {
        expected: 'each language once',
        found: `${describe(language)} again`,
      });
    });
  }
  return [...new Set(languages)];
}
