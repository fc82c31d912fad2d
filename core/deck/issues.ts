// Turns Valibot's issues into what staff read: where, what was expected, what was found, how to mend it.
import * as v from 'valibot';
import { booleanFix, dateFix, describe, idFix, numberFix, plural, textFix, windowFix } from './found.ts';
import { languageFix, zoneFix } from './known-names.ts';
import { didYouMean } from './nearest.ts';
import { overlong } from './overlong.ts';
import type { Mismatch } from './problem.ts';
import { choicesOf, keysOf, schemaAt } from './schema-at.ts';
import type { Path } from './source.ts';

export interface Issue extends Mismatch {
  /** Relative to the value that was checked. */
  readonly path: Path;
  /** Whether a key stands there that the schema does not know. */
  readonly unknown: boolean;
}

/** Checks a value against a schema; every issue is told, not only the first. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { readonly value: v.InferOutput<Schema> | undefined; readonly issues: readonly Issue[] } {
  const long = overlong(schema, value);
  if (long.length > 0) return { value: undefined, issues: long.map((one) => ({ ...one, unknown: false })) };
  // Of one value only the first thing that is wrong: a date that is no date need not be in the calendar either.
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return { value: result.output, issues: [] };
  return { value: undefined, issues: distinct(result.issues.flatMap((issue) => explain(schema, issue, []))) };
}

/** Each place once: a list where a map belongs lacks every key of it. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ path }) => {
    const place = JSON.stringify(path);
    return !seen.has(place) && seen.add(place);
  });
}

type RawIssue = v.BaseIssue<unknown>;

function explain(schema: v.GenericSchema, issue: RawIssue, base: Path): readonly Issue[] {
  const path = [...base, ...(issue.path ?? []).map((step) => step.key as string | number)];
  if (issue.type === 'union') return explainUnion(schema, issue, path);
  const last = issue.path?.at(-1);
  if (issue.type === 'strict_object' && last?.origin === 'key') {
    if (Array.isArray(last.input)) return [notMap(schema, last.input, path.slice(0, -1))];
    return issue.expected === 'never'
      ? unknownKeys(schema, last.input, path.slice(0, -1))
      : [missing(schema, path)];
  }
  const here = schemaAt(schema, path);
  const expected = expectation(issue, here);
  return [{ path, unknown: false, ...mismatch(expected, measure(issue), fixFor(issue, expected, here)) }];
}

/** Of the ways that a value could be right, the one that it comes nearest to: where something inside it is wrong. */
function explainUnion(schema: v.GenericSchema, issue: RawIssue, path: Path): readonly Issue[] {
  const inside = (issue.issues ?? []).filter((one) => one.path !== undefined);
  if (inside.length > 0) return inside.flatMap((one) => explain(schema, one, path));
  const expected = expectation(issue, undefined);
  return [{ path, unknown: false, ...mismatch(expected, describe(issue.input), fixFor(issue, expected)) }];
}

/** Unknown keys of one map that are told. */
const MOST_UNKNOWN = 1_000;

/** Valibot stops at the first unknown key of a map; an author wants them all. */
function unknownKeys(schema: v.GenericSchema, map: unknown, path: Path): readonly Issue[] {
  const here = schemaAt(schema, path);
  const known = (here && keysOf(here)) ?? [];
  return Object.keys(map as object)
    .filter((key) => !known.includes(key))
    .slice(0, MOST_UNKNOWN)
    .map((key) => {
      const loose = /^\d+$/.test(key);
      const mismatch = loose ? looseDigits(key) : unknownKey(key, known);
      return { path: [...path, key], unknown: !loose, ...mismatch };
    });
}

/** In `{ value: 4,530 }` YAML reads a second key, 530: the number before it is wrong then, not just a key too many. */
function looseDigits(key: string): Mismatch {
  const fix = 'numbers have no commas here: write 4530 for 4,530, and 4.53 for 4,53';
  return { expected: 'a known key', found: describe(key), fix };
}

export function unknownKey(key: string, known: readonly string[]): Mismatch {
  const fix = didYouMean(key, known) ?? `known keys: ${known.join(', ')}`;
  return { expected: 'a known key', found: describe(key), fix };
}

/** To Valibot, a list is an object whose keys are numbers. */
function notMap(schema: v.GenericSchema, list: unknown, path: Path): Issue {
  const here = schemaAt(schema, path);
  const keys = (here && keysOf(here)) ?? [];
  return { path, unknown: false, expected: `a map with ${keys.join(', ')}`, found: describe(list) };
}

function missing(schema: v.GenericSchema, path: Path): Issue {
  const here = schemaAt(schema, path);
  const issue = here && v.safeParse(here, undefined).issues?.[0];
  const expected = issue ? expectation(issue, here) : 'a value';
  return { path, unknown: false, expected, found: 'nothing' };
}

function expectation(issue: RawIssue, schema: v.GenericSchema | undefined): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  switch (issue.type) {
    case 'number':
      return 'a number';
    case 'string':
      return 'text';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'record':
      return 'a map';
    case 'strict_object':
      return `a map with ${((schema && keysOf(schema)) ?? []).join(', ')}`;
    case 'picklist':
      return `one of ${((schema && choicesOf(schema)) ?? []).join(', ')}`;
    default:
      return issue.expected ?? 'something else';
  }
}

/** What was found: the length where the length is wrong, else the value. */
function measure(issue: RawIssue): string {
  const { input } = issue;
  if (issue.type === 'check' && issue.message.startsWith('at least one ')) return 'none';
  if (issue.type !== 'min_length' && issue.type !== 'max_length') return describe(input);
  if (Array.isArray(input)) return plural(input.length, 'item');
  return typeof input === 'string' ? plural(input.length, 'character') : describe(input);
}

function fixFor(issue: RawIssue, expected: string, schema?: v.GenericSchema): string | undefined {
  const { input } = issue;
  if (issue.type === 'picklist') return didYouMean(String(input), (schema && choicesOf(schema)) ?? []);
  if (issue.type === 'number') return numberFix(input);
  if (issue.type === 'boolean') return booleanFix(input);
  if (issue.type === 'string') return textFix(input);
  if (/^a (?:date|day) such as/.test(expected)) return dateFix(input);
  if (expected.startsWith('a language tag')) return languageFix(input);
  if (expected.startsWith('a time zone')) return zoneFix(input);
  if (expected.startsWith('hours such as')) return windowFix(input);
  if (expected.startsWith('lower case letters')) return idFix(input);
  return undefined;
}

function mismatch(expected: string, found: string, fix: string | undefined): Mismatch {
  return { expected, found, ...(fix === undefined ? {} : { fix }) };
}
