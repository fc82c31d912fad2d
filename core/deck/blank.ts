// What a template leaves open: a key without a value, or with empty quotes.
import { isMap } from './mend.ts';
import type { Entries } from './mend.ts';

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** How deep words stand in a slide: slide → items → item → text. */
const DEPTH = 3;

/** The words without the keys that are left open. */
export function withoutBlanks(words: Entries, depth = DEPTH): Entries {
  return Object.fromEntries(
    Object.entries(words)
      .filter(([, value]) => !isBlank(value))
      .map(([key, value]) => [key, depth > 1 && isMap(value) ? withoutBlanks(value, depth - 1) : value]),
  );
}
