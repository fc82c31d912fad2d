// Which tag or time zone was meant.
import { expect, it } from 'vitest';
import { languageFix, zoneFix } from './known-names.ts';

it.each([
  ['fr_BE', 'did you mean "fr-BE"?'],
  ['FR-be', 'did you mean "fr-BE"?'],
  ['EN', 'did you mean "en"?'],
  ['zh_hant_TW', 'did you mean "zh-Hant-TW"?'],
  ['en', undefined],
  ['french', undefined],
  ['', undefined],
  ['fr-', undefined],
  [7, undefined],
])('the language %j: %s', (value, fix) => {
  expect(languageFix(value)).toBe(fix);
});

it.each([
  ['Asia/Almata', 'did you mean "Asia/Almaty"?'],
  ['europe/brussel', undefined],
  ['Europa/Brussels', 'did you mean "Europe/Brussels"?'],
  ['Europe/Brusels', 'did you mean "Europe/Brussels"?'],
  ['America/New York', 'did you mean "America/New_York"?'],
  ['Mars/Olympus', undefined],
  ['CEST', undefined],
  [1, undefined],
])('the time zone %j: %s', (value, fix) => {
  expect(zoneFix(value)).toBe(fix);
});
