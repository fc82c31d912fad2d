// The known name that a mistyped one is closest to.
import { expect, it } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

it.each([
  ['exhibtion', 'exhibition'],
  ['langauge', 'language'],
  // A beginning, however much is missing; but not of a letter or two.
  ['lang', 'language'],
  ['kz-be', 'kz-be-30'],
  ['la', undefined],
  ['fullscreen', undefined],
])('%s: %s', (name, best) => {
  expect(nearest(name, ['exhibition', 'language', 'kz-be-30'])).toBe(best);
});

it('is a question', () => {
  expect(didYouMean('lang', ['language'])).toBe('did you mean "language"?');
});
