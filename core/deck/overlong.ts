// Lists and maps with more elements than any exhibition has: their length counts before their elements are looked at.
// Valibot looks at every element first, and makes an issue of each.
import type * as v from 'valibot';
import { plural } from './found.ts';
import { isMap } from './mend.ts';
import type { Mismatch } from './problem.ts';
import { messageOfMost, schemaAt, schemaOfEach } from './schema-at.ts';
import type { Path } from './source.ts';

/** Most elements that are looked at one by one. */
const MOST_ELEMENTS = 10_000;

export interface Overlong extends Mismatch {
  readonly path: Path;
}

/** Every list, and every map whose keys are free, that is too long for its elements to be looked at. */
export function overlong(schema: v.GenericSchema, value: unknown, path: Path = []): readonly Overlong[] {
  const each = schemaOfEach(schema);
  // What may be anything is not looked at.
  if (each?.type === 'unknown') return [];
  if (each !== undefined) {
    const keys = Array.isArray(value) ? value.length : isMap(value) ? Object.keys(value).length : 0;
    if (keys > MOST_ELEMENTS) {
      const expected = messageOfMost(schema) ?? `at most ${MOST_ELEMENTS.toLocaleString('en')} items`;
      return [{ path, expected, found: plural(keys, 'item') }];
    }
  }
  if (Array.isArray(value)) {
    return each === undefined ? [] : value.flatMap((one, index) => overlong(each, one, [...path, index]));
  }
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    // What is neither a list nor a map can't be too long.
    const inner = typeof one === 'object' && one !== null ? (each ?? schemaAt(schema, [key])) : undefined;
    return inner === undefined ? [] : overlong(inner, one, [...path, key]);
  });
}
