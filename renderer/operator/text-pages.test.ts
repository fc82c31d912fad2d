// A text in pages: all of it, and no page too long.
import { expect, it } from 'vitest';
import { pagesOf } from './text-pages.ts';

it.each([
  ['', 5, []],
  ['one', 5, ['one']],
  ['one two three', 7, ['one two', 'three']],
  ['one two', 6, ['one', 'two']],
  ['/a/path/without/end x', 8, ['/a/path/', 'without/', 'end x']],
  // No character is cut in two.
  ['🙂🙂🙂', 2, ['🙂🙂', '🙂']],
])('%j by %i', (text, most, pages) => {
  expect(pagesOf(text, most)).toEqual(pages);
});
