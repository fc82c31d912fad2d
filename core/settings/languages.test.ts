// The languages of a kiosk: which are offered, which the loop goes through, and which are named because nobody speaks them.
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../deck/problem.ts';
import { attractLanguages, languageProblems, offeredLanguages } from './languages.ts';
import { parseSettings } from './parse.ts';
import type { ParsedSettings } from './parse.ts';

const deck = { languages: ['kk', 'ru', 'en'], defaultLanguage: 'en' };

function kiosk(value: unknown): ParsedSettings {
  return parseSettings([
    { name: 'kiosk.yaml', value, locate: (path) => ({ line: path.length + 1, column: 1 }) },
  ]);
}

describe('the languages offered, and those of the loop', () => {
  it.each([
    [{}, ['en', 'kk', 'ru'], ['en', 'kk', 'ru']],
    [{ language: 'ru' }, ['ru', 'kk', 'en'], ['ru', 'kk', 'en']],
    [{ language: 'fr' }, ['en', 'kk', 'ru'], ['en', 'kk', 'ru']],
    [{ languages: ['ru', 'kk'] }, ['kk', 'ru'], ['kk', 'ru']],
    [{ languages: ['fr'] }, ['en', 'kk', 'ru'], ['en', 'kk', 'ru']],
    [{ attractLanguages: ['kk', 'en'] }, ['en', 'kk', 'ru'], ['kk', 'en']],
    [{ attractLanguages: ['ru'] }, ['en', 'kk', 'ru'], ['ru']],
    [{ attractLanguages: ['ru', 'fr', 'ru', 'kk'] }, ['en', 'kk', 'ru'], ['ru', 'kk']],
    [{ attractLanguages: ['fr'] }, ['en', 'kk', 'ru'], ['en', 'kk', 'ru']],
    // Whoever touches the loop has to find its language among the buttons.
    [{ languages: ['en', 'ru'], attractLanguages: ['kk', 'ru'] }, ['en', 'ru'], ['ru']],
  ])('%j: %j, %j', (value, offered, loop) => {
    const { settings, problems } = kiosk(value);
    expect(problems).toEqual([]);
    expect(offeredLanguages(deck, settings)).toEqual(offered);
    expect(attractLanguages(deck, settings)).toEqual(loop);
  });
});

describe('a language that is not there is named, with its line', () => {
  const EXPECTED = 'expected a language of the exhibition that is offered';
  it.each([
    [{}, []],
    [{ language: 'kk', languages: ['kk', 'en'], attractLanguages: ['en', 'kk'] }, []],
    [
      { languages: ['en', 'fr'] },
      [`kiosk.yaml:3:1 languages[1]: ${EXPECTED} (kk, ru, en), found "fr" (it is left out)`],
    ],
    [
      { language: 'ru-KZ' },
      [`kiosk.yaml:2:1 language: ${EXPECTED} (en, kk, ru), found "ru-KZ" (did you mean "ru"?; en is used)`],
    ],
    [
      { language: 'kk', languages: ['ru', 'en'] },
      [`kiosk.yaml:2:1 language: ${EXPECTED} (en, ru), found "kk" (en is used)`],
    ],
    [
      { languages: ['en', 'ru'], attractLanguages: ['fr', 'en', 'kk'] },
      [
        `kiosk.yaml:3:1 attractLanguages[0]: ${EXPECTED} (en, ru), found "fr" (it is left out)`,
        `kiosk.yaml:3:1 attractLanguages[2]: ${EXPECTED} (en, ru), found "kk" (it is left out)`,
      ],
    ],
  ])('%j', (value, messages) => {
    expect(languageProblems(kiosk(value), deck).map(formatProblem)).toEqual(messages);
  });
});
