// The staff panel's own words.
import { describe, expect, it } from 'vitest';
import type { PanelLanguage } from './catalogue.ts';
import { formatDuration, formatTime, PANEL_LANGUAGES, panelLanguage, staffWords } from './catalogue.ts';

describe('a duration', () => {
  it.each([
    [0, '0 s'],
    [45, '45 s'],
    [60, '1 min'],
    [90, '1 min 30 s'],
    [3600, '1 h'],
    [3661, '1 h 1 min'],
    [273_840, '3 d 4 h'],
    [86_400 + 120, '1 d'],
  ])('of %i s is %s', (seconds, said) => {
    expect(formatDuration(seconds, staffWords('en')).replaceAll('\u00a0', ' ')).toBe(said);
  });

  it('is said in the panel’s language', () => {
    expect(formatDuration(273_840, staffWords('kk')).replaceAll('\u00a0', ' ')).toBe('3 күн 4 сағ');
  });
});

it('a time is written as in the log, by the kiosk’s clock', () => {
  const local = new Date(2026, 10, 5, 9, 3);
  expect(formatTime(local.toISOString())).toBe('2026-11-05 09:03');
  expect(formatTime('yesterday')).toBe('yesterday');
});

it.each([
  ['fr-BE', 'fr'],
  ['kk', 'kk'],
  ['sw', 'en'],
])('staff of a show in %s are spoken to in %s', (language, spoken) => {
  expect(panelLanguage(language)).toBe(spoken);
});

/** What is written as in English. */
const AS_IN_ENGLISH: Readonly<Record<PanelLanguage, readonly string[]>> = {
  kk: [],
  ru: [],
  en: [],
  nl: ['ok', 'volume', 'units.day', 'units.minute', 'units.second'],
  fr: ['ok', 'volume', 'version', 'units.hour', 'units.minute', 'units.second'],
  de: ['ok', 'version', 'units.day', 'units.hour', 'units.minute', 'units.second'],
};

it.each(PANEL_LANGUAGES.filter((one) => one !== 'en'))('%s has words of its own', (language) => {
  const english = sentences(staffWords('en'));
  const same = [...sentences(staffWords(language))].filter(([name, text]) => english.get(name) === text);
  expect(same.map(([name]) => name)).toEqual(AS_IN_ENGLISH[language]);
});

it('French sets a space that does not break before its colons and question marks', () => {
  const french = sentences(staffWords('fr'));
  expect(french.get('restarts')).toContain('7');
  for (const text of french.values()) expect(text).not.toMatch(/[^\u00a0\u202f][:;?!]/);
});

/** Each sentence by its name, those about numbers with one of them. */
function sentences(words: object, before = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, value]: [string, unknown]): (readonly [string, string])[] => {
      if (typeof value === 'string') return [[before + name, value]];
      if (typeof value === 'function') return [[before + name, String(Reflect.apply(value, words, [7, 3]))]];
      return [...sentences(value as object, `${before}${name}.`)];
    }),
  );
}
