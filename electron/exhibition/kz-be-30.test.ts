// The exhibition that ships: complete, in order, true to the ministry’s text, and short enough to be read standing.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Deck, Slide, SlideOf } from '../../core/deck/schema.ts';
import type { Kind } from '../../core/deck/kinds.ts';
import { formatProblem } from '../../core/deck/problem.ts';
import { plainText, visibleWordCount } from '../../core/deck/text.ts';
import { LANGUAGES, STATEMENTS } from './kz-be-30.fixture.ts';
import { readExhibition } from './read.ts';

const { deck: read, problems } = await readExhibition(
  fileURLToPath(new URL('../../assets/exhibitions/kz-be-30', import.meta.url)),
);
if (!read) throw new Error(problems.map(formatProblem).join('\n'));
const deck: Deck = read;

/** Most words on the screen at first sight: 30–70 (Te Papa); French says the same in up to a fifth more. */
const MOST_WORDS = 70;
const MOST_WORDS_IN: Readonly<Record<string, number>> = { 'fr-BE': 84 };
/** Longest sentence, in words (Smithsonian). */
const LONGEST_SENTENCE = 25;

function slideOf<K extends Kind>(kind: K, id: string): SlideOf<K> {
  const slide = deck.slides.find((candidate) => candidate.id === id);
  if (slide?.kind !== kind) throw new Error(`no slide "${id}" of the kind ${kind}`);
  return slide;
}

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

/**
 * Every text of a slide in a language, but not `alt`, which is not printed. Spaces that do not break are plain, and the
 * places where a long word may be broken are gone.
 */
function printed(slide: Slide, language: string): string[] {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [plainText(value).replaceAll('\u00a0', ' ').replaceAll('\u00ad', '')]
      : Object.values(value as object).flatMap(texts);
  const { alt: _alt, ...words } = (slide.words[language] ?? {}) as Record<string, unknown>;
  return texts(words);
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+/);
}

describe('the exhibition that ships', () => {
  it('has no problems', () => {
    // That nobody has approved the words yet is a note.
    const wrong = problems.filter((problem) => problem.severity !== 'note');
    expect(wrong.map(formatProblem)).toEqual([]);
  });

  it('has its thirteen slides in order', () => {
    expect(deck.slides.map((slide) => `${slide.kind} ${slide.id}`)).toEqual([
      'opening opening',
      'threads threads',
      'map map',
      'timeline timeline',
      'statement political-dialogue',
      'statement parliaments',
      'statement legal-framework',
      'bars trade',
      'share investment',
      'count enterprises',
      'portrait literature',
      'portrait theatre',
      'closing closing',
    ]);
  });

  it('leads from each thread to a slide', () => {
    const ids = deck.slides.map((slide) => slide.id);
    for (const item of slideOf('threads', 'threads').items) expect(ids).toContain(item.slide);
  });

  it('names sources on every slide and every milestone', () => {
    for (const slide of deck.slides) expect(slide.sources, slide.id).not.toEqual([]);
    for (const item of slideOf('timeline', 'timeline').items) expect(item.sources, item.id).not.toEqual([]);
  });
});

describe('dates and amounts', () => {
  it('stand where they belong', () => {
    const trade = slideOf('bars', 'trade');
    const investment = slideOf('share', 'investment');
    const enterprises = slideOf('count', 'enterprises');
    expect(trade.total).toMatchObject({ value: 419_700_000, unit: 'USD' });
    expect(trade.date).toBe('2021');
    expect(investment.part).toMatchObject({ amount: { value: 1_069_000_000, unit: 'USD' }, date: '2021' });
    expect(investment.whole).toMatchObject({
      amount: { value: 9_960_000_000, unit: 'USD' },
      date: { from: '2005', to: '2021' },
    });
    expect(enterprises).toMatchObject({ count: 70, about: true });
  });

  it('keep the anniversary’s two days', () => {
    expect(slideOf('opening', 'opening')).toMatchObject({ from: '1992-08-25', to: '2022-08-25' });
    expect(slideOf('closing', 'closing')).toMatchObject({ from: '1992-08-25', to: '2022-08-25' });
  });

  it('keep the thirteen milestones on their days', () => {
    expect(slideOf('timeline', 'timeline').items.map(({ date }) => date)).toEqual([
      '1992-08-25',
      '1998-04-16',
      '1998-04-16',
      '2006-12-04',
      '2011',
      '2012-11-22',
      '2015-03-02',
      '2015-12-21',
      '2017',
      '2019-11-15',
      { from: '2021-11-25', to: '2021-11-26' },
      '2022-08-25',
      '2022-10-17',
    ]);
  });

  it('keep the days from which agreements hold', () => {
    expect(slideOf('statement', 'legal-framework').items.map(({ date, inForce }) => [date, inForce])).toEqual(
      [
        ['1998-04-16', '2001-02-06'],
        ['1998-04-16', '2000-04-13'],
        ['2015-03-02', undefined],
        ['2015-12-21', '2020-03-01'],
      ],
    );
  });
});

it('speaks six languages, English where one is not asked for', () => {
  expect(deck.languages).toEqual(LANGUAGES);
  expect(deck.defaultLanguage).toBe('en');
});

describe.each(LANGUAGES.map((language, column) => ({ language, column })))(
  'the words in $language',
  ({ language, column }) => {
    const statements = STATEMENTS.map(([id, ...said]) => [id, said[column] ?? ''] as const);
    it.each(statements)('say on the slide "%s": %s', (id, statement) => {
      const slide = deck.slides.find((candidate) => candidate.id === id);
      const words = slide ? printed(slide, language).join('\n') : '';
      expect(words).toContain(statement);
    });

    it.each(deck.slides.map((slide) => [slide.id, slide] as const))(
      'can be read standing: %s',
      (_id, slide) => {
        expect(visibleWordCount(slide, language)).toBeLessThanOrEqual(MOST_WORDS_IN[language] ?? MOST_WORDS);
      },
    );

    it('never put a date’s day or an amount into words', () => {
      const written = deck.slides.flatMap((slide) => printed(slide, language));
      for (const text of written) {
        expect(text).not.toMatch(AMOUNT);
        expect(text).not.toMatch(DAY);
      }
    });

    it('say what each drawing shows to those who do not see it', () => {
      for (const slide of deck.slides) expect(slide.words[language]?.alt, slide.id).toBeTruthy();
    });
  },
);

it('keeps English sentences to 25 words', () => {
  const long = deck.slides
    .flatMap((slide) => printed(slide, 'en'))
    .flatMap(sentences)
    .filter((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE);
  expect(long).toEqual([]);
});
