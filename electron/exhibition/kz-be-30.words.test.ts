// The words of the exhibition that ships, in each of its languages: the ministry’s whole text is in them, they are short
// enough to be read standing, and set as the language is set.
import { describe, expect, it } from 'vitest';
import { visibleWordCount } from '../../core/deck/text.ts';
import { CULTURE } from './kz-be-30.culture.fixture.ts';
import { ECONOMY } from './kz-be-30.economy.fixture.ts';
import { deck, printed } from './kz-be-30.fixture.ts';
import { POLITICS } from './kz-be-30.politics.fixture.ts';
import { LANGUAGES } from './kz-be-30.statement.fixture.ts';

const STATEMENTS = [...POLITICS, ...ECONOMY, ...CULTURE];

/** Most words on the screen at first sight: 30–70 (Te Papa). */
const MOST_WORDS = 70;
/** Longest sentence, in words (Smithsonian). */
const LONGEST_SENTENCE = 25;
/** Titles are set at 88 px: four or five words, six where they are short. */
const LONGEST_TITLE = { words: 6, letters: 40 };

/** An amount or a date’s day in words: numbers that Intl should write, its words for large ones, a day and its month. */
const AMOUNT =
  /\d[.,]\d|\d{3} ?\d{3}|\b(?:USD|million|milliard|billion|miljoen|miljard)|миллион|миллиард|доллар|тысяч/i;
const MONTHS = [
  'January|August|November|December',
  'janvier|août|novembre|décembre',
  'januari|februari|maart|april|augustus|september|oktober|november',
  'Januar|Februar|März|April|August|September|Oktober|Dezember',
  'января|февраля|марта|апреля|августа|сентября|октября|ноября|декабря',
  'қаңтар|ақпан|наурыз|сәуір|тамыз|қыркүйек|қазан|қараша|желтоқсан',
].join('|');
const DAY = new RegExp(`\\b\\d{1,2}\\.? (?:${MONTHS})`, 'i');

/** What no text may hold, by language; the space in a pattern is the one that breaks. */
const EVERYWHERE = /['"]| {2}|\.\.\.| [,.;!?]/;
const MISSET: Readonly<Record<(typeof LANGUAGES)[number], RegExp>> = {
  kk: /[„“”‘]| [–—]|De Croo|Де Кроо/,
  ru: /[„“”‘]| [–—]|–|Де Кроо/,
  en: /[„«»]| – |De Croo/,
  'nl-BE': /[„«»]| – |De Croo/,
  // French has a space there, and it does not break.
  'fr-BE': /[„“”‘]|[^\u00a0\u202f][:;!?»]|«[^\u00a0\u202f]|De Croo/,
  'de-BE': /[«»”‘]| – |\d\. (?=Jahrestag)|De Croo/,
};

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+/);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whether the texts hold the phrase, its parts one after the other. */
function say(texts: readonly string[], phrase: string): boolean {
  const whole = texts.join('\n').replace(/[\u00a0\u202f]/g, ' ');
  let from = 0;
  for (const part of phrase.split(' … ')) {
    const at = whole.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

it('speaks six languages, English where one is not asked for', () => {
  expect(deck.languages).toEqual(LANGUAGES);
  expect(deck.defaultLanguage).toBe('en');
});

it('keeps the dates and amounts of the ministry’s text', () => {
  for (const { source, slide: id, data } of STATEMENTS) {
    if (data === undefined) continue;
    expect(
      deck.slides.find((slide) => slide.id === id),
      source,
    ).toMatchObject(data);
  }
});

describe.each(LANGUAGES.map((language, column) => ({ language, column })))(
  'the words in $language',
  ({ language, column }) => {
    it.each(STATEMENTS)('say: $source', ({ slide: id, said }) => {
      const slide = deck.slides.find((candidate) => candidate.id === id);
      const texts = slide ? printed(slide, language) : [];
      const phrase = said[column] ?? '';
      expect(say(texts, phrase), `“${phrase}” on the slide “${id}”:\n${texts.join('\n')}`).toBe(true);
    });

    it.each(deck.slides.map((slide) => [slide.id, slide] as const))(
      'can be read standing: %s',
      (_id, slide) => {
        expect(visibleWordCount(slide, language)).toBeLessThanOrEqual(MOST_WORDS);
        const { title = '', lead = '' } = (slide.words[language] ?? {}) as Record<string, string>;
        expect(wordsIn(title), title).toBeLessThanOrEqual(LONGEST_TITLE.words);
        expect(title.length, title).toBeLessThanOrEqual(LONGEST_TITLE.letters);
        expect(sentences(lead).length, lead).toBeLessThanOrEqual(2);
        for (const sentence of printed(slide, language).flatMap(sentences))
          expect(wordsIn(sentence), sentence).toBeLessThanOrEqual(LONGEST_SENTENCE);
      },
    );

    it('never put a date’s day or an amount into words', () => {
      const written = deck.slides.flatMap((slide) => printed(slide, language));
      for (const text of written) {
        expect(text.replaceAll('\u00a0', ' ')).not.toMatch(AMOUNT);
        expect(text.replaceAll('\u00a0', ' ')).not.toMatch(DAY);
      }
    });

    it('are set as the language is', () => {
      for (const text of deck.slides.flatMap((slide) => printed(slide, language))) {
        expect(text).not.toMatch(EVERYWHERE);
        expect(text).not.toMatch(MISSET[language]);
      }
    });

    it('say what each drawing shows to those who do not see it', () => {
      for (const slide of deck.slides) expect(slide.words[language]?.alt, slide.id).toBeTruthy();
    });
  },
);
