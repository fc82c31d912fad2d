import { describe, expect, it } from 'vitest';
import { KINDS } from './kinds.ts';
import { messages, parseValues } from './parse.fixture.ts';
import { ROOM } from './room-table.ts';
import type { Room } from './room.ts';
import { KIND_NAMES } from './schema.ts';

const LETTERS = (count: number) => `${'abcdefghi '.repeat(Math.ceil(count / 10)).slice(0, count - 1)}z`;

/** What the check says of one slide with these words in these languages. */
function said(data: object, texts: Readonly<Record<string, object>>): readonly string[] {
  const files = Object.entries(texts).map(([language, words]) => [
    language,
    { title: 'T', reviewed: true, slides: { a: words } },
  ]);
  return messages(
    parseValues(
      { id: 'deck', languages: Object.keys(texts), slides: [{ id: 'a', ...data }] },
      Object.fromEntries(files) as Record<string, unknown>,
      { 'media/a.png': { bytes: 1, type: 'image/png', width: 2_400, height: 1_600 } },
    ),
  );
}

const points = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `p${String(at)}` }));
const pointWords = (count: number, words: object) =>
  Object.fromEntries(points(count).map(({ id }) => [id, words]));

describe('a text', () => {
  const statement = { kind: 'statement' };

  it.each([
    ['as long as its limit', LETTERS(60), []],
    [
      'longer',
      LETTERS(61),
      [
        'warning text/en.yaml slides.a.title: expected at most 60 characters, so that it fits every screen, found 61',
      ],
    ],
    ['with marks, which are not printed', `*${LETTERS(60)}*`, []],
    [
      'with a line break, which counts',
      `${LETTERS(30)}\n${LETTERS(30)}`,
      [expect.stringMatching(/at most 60 characters, .* found 61$/)],
    ],
    ['with soft hyphens', `Doppel\u00adbesteuerungs\u00adabkommen ${LETTERS(33)}`, []],
    ['of letters that are two characters to a computer', `${'ö'.normalize('NFD').repeat(20)} 𝔸`, []],
    ['with a word as long as a line', 'a'.repeat(20), []],
    [
      'with a longer word',
      `So ${'a'.repeat(21)}`,
      [
        'warning text/en.yaml slides.a.title: expected words of at most 20 characters, so that they fit every screen, ' +
          'found "aaaaaaaaaaaaaaaaaaaaa" (where it may be broken, write \\u00ad, and the text in double quotes)',
      ],
    ],
    ['whose words are joined by hyphens', `${'a'.repeat(15)}-${'b'.repeat(15)}–${'c'.repeat(15)}`, []],
    ['in a script without spaces', '中'.repeat(40), []],
  ])('%s', (_, title, expected) => {
    expect(said(statement, { en: { title } })).toEqual(expected);
  });

  it('with a no-break space is not broken there', () => {
    expect(said(statement, { en: { title: `${'a'.repeat(12)}\u00a0${'b'.repeat(12)}` } })).toHaveLength(1);
  });

  it('is looked at in every language, and answers for its own file alone', () => {
    const long = { title: LETTERS(61), text: 'Text' };
    expect(
      said(statement, { en: { title: 'Fine', text: 'Text' }, de: long, fr: { title: LETTERS(70) } }),
    ).toEqual([
      expect.stringMatching(/^warning text\/fr\.yaml slides\.a\.text: expected a translation/),
      expect.stringMatching(/^warning text\/de\.yaml slides\.a\.title: .* found 61$/),
      expect.stringMatching(/^warning text\/fr\.yaml slides\.a\.title: .* found 70$/),
    ]);
    // What a translation lacks is the default language’s.
    const whole = { title: 'Fine', text: LETTERS(301) };
    expect(said(statement, { en: whole, de: { title: 'Gut' } })).toEqual([
      expect.stringMatching(/^warning text\/de\.yaml slides\.a\.text: expected a translation/),
      expect.stringMatching(/^warning text\/en\.yaml slides\.a\.text: .* found 301$/),
    ]);
  });

  it('that only a touch opens is looked at as well', () => {
    const items = [
      { id: 'p0', date: 1990 },
      { id: 'p1', date: 1991 },
    ];
    const words = { title: 'T', items: pointWords(2, { title: 'T', text: LETTERS(161) }) };
    expect(said({ kind: 'timeline', items }, { en: words })).toHaveLength(2);
  });

  it('that is read aloud may be of any length', () => {
    expect(said(statement, { en: { title: 'T', alt: LETTERS(900) } })).toEqual([]);
  });
});

describe('texts that share a place', () => {
  it('have a limit together', () => {
    const words = { title: LETTERS(40), lead: LETTERS(160), text: LETTERS(51) };
    expect(said({ kind: 'opening' }, { en: words })).toEqual([
      'warning text/en.yaml slides.a: expected at most 250 characters in title, lead and text together, so that they fit every screen, found 251',
    ]);
    expect(said({ kind: 'opening' }, { en: { ...words, text: LETTERS(50) } })).toEqual([]);
  });

  it('are not told of besides one that is too long by itself', () => {
    const words = { title: 'T', lead: LETTERS(161), text: LETTERS(160) };
    expect(said({ kind: 'opening' }, { en: words })).toEqual([
      expect.stringMatching(/slides\.a\.lead: expected at most 160 characters/),
    ]);
  });

  it('have less the more items there are', () => {
    const of = (count: number) =>
      said(
        { kind: 'statement', motif: 'law', items: points(count) },
        { en: { title: 'T', items: pointWords(count, { title: LETTERS(40), text: LETTERS(36) }) } },
      );
    expect(of(4)).toEqual([]);
    expect(of(5)).toHaveLength(5);
    expect(of(5)[0]).toBe(
      'warning text/en.yaml slides.a.items.p0: expected at most 75 characters in title and text together, so that they fit every screen, found 76',
    );
    expect(of(6)[0]).toBe(
      'warning text/en.yaml slides.a.items.p0.text: expected no text beside so many items, so that it fits every screen, found 36',
    );
  });

  it('are fewer than two where a title stands alone', () => {
    const of = (words: object) =>
      said(
        { kind: 'statement', motif: 'dialogue', items: points(2) },
        { en: { title: 'T', items: pointWords(2, words) } },
      );
    expect(of({ title: LETTERS(90) })).toEqual([]);
    expect(of({ title: LETTERS(60), text: 'T' })).toHaveLength(2);
  });

  it('have less where a drawing stands above the items', () => {
    const of = (motif: string) =>
      said(
        { kind: 'statement', motif, items: points(4) },
        { en: { title: 'T', items: pointWords(4, { title: LETTERS(41) }) } },
      ).length;
    expect([of('law'), of('dialogue')]).toEqual([0, 4]);
    const picture = { file: 'media/a.png' };
    const words = { title: 'T', items: pointWords(4, { title: LETTERS(41) }) };
    const pictured = { kind: 'statement', motif: 'law', picture, items: points(4) };
    expect(said(pictured, { en: words })).toHaveLength(4);
  });

  it('of a gallery share theirs with the longest caption', () => {
    const pictures = points(6).map(({ id }) => ({ id, picture: { file: 'media/a.png' } }));
    const words = {
      title: LETTERS(30),
      lead: LETTERS(100),
      items: pointWords(6, { title: LETTERS(51), alt: 'A' }),
    };
    expect(said({ kind: 'gallery', items: pictures }, { en: words })).toEqual([
      'warning text/en.yaml slides.a: expected at most 180 characters in title, lead and the longest item together, so that they fit every screen, found 181',
    ]);
  });
});

describe('items', () => {
  it('that are more than find room are told of once', () => {
    const items = points(4).map((each) => ({ ...each, amount: { value: 1 } }));
    const words = { title: 'T', items: pointWords(4, { title: 'T' }) };
    expect(said({ kind: 'bars', items }, { en: words, de: words })).toEqual([
      'warning text/en.yaml slides.a.items: expected at most 3 items, so that they fit every screen, found 4',
    ]);
  });

  it('that are rows have so many lines in all', () => {
    const row = { title: 'T', left: LETTERS(60), right: 'Short' };
    const of = (count: number) =>
      said(
        { kind: 'compare', items: points(count) },
        { en: { title: 'T', left: 'L', right: 'R', items: pointWords(count, row) } },
      );
    expect(of(3)).toEqual([]);
    expect(
      said(
        { kind: 'compare', items: points(5) },
        {
          en: {
            title: 'T',
            left: 'L',
            right: 'R',
            items: {
              ...pointWords(5, { title: 'T', left: LETTERS(44), right: 'R' }),
              p4: { title: 'T', left: LETTERS(40), right: 'R' },
            },
          },
        },
      ),
    ).toEqual([expect.stringMatching(/at most 7 lines of 40 characters in all rows/)]);
    expect(
      said(
        { kind: 'compare', items: points(5) },
        {
          en: {
            title: 'T',
            left: 'L',
            right: 'R',
            items: pointWords(5, { title: 'T', left: LETTERS(40), right: 'R' }),
          },
        },
      ),
    ).toEqual([expect.stringMatching(/at most 9 lines of 22 characters in all rows, .* found 10$/)]);
    expect(of(4)).toEqual([
      'warning text/en.yaml slides.a.items: expected at most 7 lines of 40 characters in all rows, so that they fit every screen, found 8',
    ]);
  });
});

describe('words on a screen', () => {
  it('are counted in every language, once a slide', () => {
    const many = { title: 'T', text: 'a '.repeat(70).trim() };
    const few = { title: 'T', text: 'a' };
    expect(said({ kind: 'statement' }, { en: few, de: many })).toEqual([
      'warning text/de.yaml slides.a: expected at most 70 words on the screen, found 71',
    ]);
  });
});

describe('the table', () => {
  it.each(KIND_NAMES)('has a limit for every text of %s that is printed', (kind) => {
    const { items, ...own } = KINDS[kind].words.entries as Record<string, unknown>;
    const room: Room = ROOM[kind];
    expect(Object.keys(room.texts).sort()).toEqual(
      Object.keys(own)
        .filter((name) => name !== 'alt')
        .sort(),
    );
    expect(room.items !== undefined).toBe(items !== undefined);
  });

  it.each(KIND_NAMES)(
    'leaves every text of %s room for its longest word, and shared places no more than their parts',
    (kind) => {
      const { texts, together, items = [], itemsBelow = [] }: Room = ROOM[kind];
      const all = [texts, ...[...items, ...itemsBelow].map((row) => row.texts)].flatMap((each) =>
        Object.values(each),
      );
      for (const { most, word } of all) expect(word).toBeLessThanOrEqual(most);
      if (together) {
        const sum = together.texts.reduce((total, name) => total + (texts[name]?.most ?? 0), 0);
        expect(together.most).toBeLessThan(sum);
      }
      for (const rows of [items, itemsBelow]) {
        expect(rows.map(({ upTo }) => upTo)).toEqual(rows.map(({ upTo }) => upTo).toSorted((a, b) => a - b));
      }
    },
  );
});
