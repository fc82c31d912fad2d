// What messages say of what was found, and how they propose to mend it.
import { describe, expect, it } from 'vitest';
import { booleanFix, dateFix, describe as say, idFix, numberFix, quote } from './found.ts';
import { didYouMean, nearest } from './nearest.ts';
import { pathText } from './problem-list.ts';

describe('what was found', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'nothing'],
    ['419,7', '"419,7"'],
    [12, '12'],
    [NaN, 'NaN'],
    [false, 'false'],
    [[], 'an empty list'],
    [[1, 2], 'a list of 2'],
    [{ a: 1 }, 'a map'],
    ['one\ntwo', '"one\\ntwo"'],
  ])('%j is %s', (value, said) => {
    expect(say(value)).toBe(said);
  });

  it('is cut where it is long', () => {
    expect(quote('ä'.repeat(1_000_000))).toBe(`"${'ä'.repeat(60)}…"`);
  });
});

describe('the fix of a number', () => {
  it.each([
    ['419,7', 'write 419.7 without quotes'],
    ['419.7', 'write 419.7 without quotes'],
    ['1 234 567', 'write 1234567 without quotes'],
    ['1,234,567.5', 'write 1234567.5 without quotes'],
    ['1,069', 'write digits without quotes, with a point before decimals, e.g. 1234.5'],
    ['1.234.567', 'write digits without quotes, with a point before decimals, e.g. 1234.5'],
    ['a lot', undefined],
    [true, undefined],
  ])('%j: %s', (value, fix) => {
    expect(numberFix(value)).toBe(fix);
  });
});

it.each([
  ['yes', 'write true'],
  ['true', 'write true without quotes'],
  ['Off', 'write false'],
  [0, 'write false'],
  ['maybe', undefined],
])('the fix of a switch %j: %s', (value, fix) => {
  expect(booleanFix(value)).toBe(fix);
});

it.each([
  ['25.08.1992', 'write 1992-08-25'],
  ['5. 8. 1992', 'write 1992-08-05'],
  ['1992/8/5', 'write 1992-08-05'],
  ['08/25/1992', undefined],
  ['1992-08-25', undefined],
])('the fix of a date %j: %s', (value, fix) => {
  expect(dateFix(value)).toBe(fix);
});

it.each([
  ['Friendship Groups', 'write friendship-groups'],
  ['Été_2022 ', 'write e-te-2022'],
  ['Қазақ', undefined],
])('the fix of an id %j: %s', (value, fix) => {
  expect(idFix(value)).toBe(fix);
});

describe('did you mean', () => {
  const kinds = ['timeline', 'threads', 'share', 'count'];
  it.each([
    ['timelime', 'timeline'],
    ['tmieline', 'timeline'],
    ['Shares', 'share'],
    ['carousel', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%s', (name, known) => {
    expect(nearest(name, kinds)).toBe(known);
  });

  it('makes a phrase', () => {
    expect(didYouMean('cuont', kinds)).toBe('did you mean "count"?');
  });

  it('makes no guess among thousands', () => {
    expect(
      nearest(
        'slide-1',
        Array.from({ length: 10_000 }, (_, at) => `slide-${String(at)}`),
      ),
    ).toBeUndefined();
  });
});

it.each([
  [[], ''],
  [['slides', 3, 'items', 0, 'amount'], 'slides[3].items[0].amount'],
  [['slides', 'friendship-groups', 'alt'], 'slides.friendship-groups.alt'],
  [['sources', 'a b'], 'sources["a b"]'],
])('the path %j is written %s', (path, text) => {
  expect(pathText(path)).toBe(text);
});
