// What parse makes of files. Each message is a fixture of electron/exhibition; here is what becomes of the deck.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages, parseValues, sourceFile } from './parse.fixture.ts';
import { parse } from './parse.ts';
import { KIND_NAMES } from './schema.ts';

const deck = {
  id: 'test',
  languages: ['en', 'fr-BE'],
  sources: { mfa: { name: 'Ministry' } },
  slides: [
    { kind: 'opening', id: 'opening', sources: ['mfa'], from: 1992 },
    {
      kind: 'timeline',
      id: 'history',
      items: [
        { id: 'late', date: '2022-08-25' },
        { id: 'early', date: 1992 },
        { id: 'span', date: { from: '2021-11-25', to: '2021-11-26' } },
      ],
    },
  ],
};
const en = {
  title: 'Test',
  slides: {
    opening: { title: ' Welcome ', lead: 'Hello' },
    history: {
      title: 'History',
      items: { late: { title: 'Late' }, early: { title: 'Early' }, span: { title: 'Span' } },
    },
  },
};
const fr = {
  title: 'Essai',
  slides: { opening: { title: 'Bienvenue' }, history: { items: { early: { title: 'Tôt' } } } },
};

describe('a deck', () => {
  const parsed = parseValues(deck, { en, 'fr-BE': fr });

  it('has its head, with defaults', () => {
    expect(parsed.deck).toMatchObject({
      id: 'test',
      title: { en: 'Test', 'fr-BE': 'Essai' },
      languages: ['en', 'fr-BE'],
      defaultLanguage: 'en',
      sources: { mfa: { name: 'Ministry' } },
      emblems: [],
    });
  });

  it('has slides with their words in every language, what is missing in the default one', () => {
    expect(parsed.deck?.slides[0]).toEqual({
      kind: 'opening',
      id: 'opening',
      attract: true,
      ground: 'night',
      sources: ['mfa'],
      from: '1992',
      words: { en: { title: 'Welcome', lead: 'Hello' }, 'fr-BE': { title: 'Bienvenue', lead: 'Hello' } },
    });
    expect(parsed.deck?.slides[1]?.words['fr-BE']).toEqual({
      title: 'History',
      items: { late: { title: 'Late' }, early: { title: 'Tôt' }, span: { title: 'Span' } },
    });
  });

  it('has its milestones in the order of their dates', () => {
    const timeline = parsed.deck?.slides[1];
    expect(timeline?.kind === 'timeline' && timeline.items.map(({ id }) => id)).toEqual([
      'early',
      'span',
      'late',
    ]);
  });

  it('survives JSON, in which hosts serve it', () => {
    expect(JSON.parse(JSON.stringify(parsed.deck))).toEqual(parsed.deck);
  });

  it('keeps its languages in their order when another one is the default', () => {
    const other = parseValues({ ...deck, defaultLanguage: 'fr-BE' }, { en, 'fr-BE': fr });
    expect(other.deck?.languages).toEqual(['en', 'fr-BE']);
    expect(other.deck?.defaultLanguage).toBe('fr-BE');
  });
});

it('says where, what was expected, what was found and how to mend it', () => {
  const slide = { kind: 'figures', id: 'figures', items: [{ id: 'a', amount: { value: '419,7' } }] };
  const locate = (path: readonly (string | number)[]) =>
    path.join('.') === 'slides.2.items.0.amount.value' ? { line: 31, column: 12 } : undefined;
  const value = { ...deck, slides: [...deck.slides, slide] };
  const texts = new Map([
    ['en', sourceFile('text/en.yaml', en)],
    ['fr-BE', sourceFile('text/fr-BE.yaml', en)],
  ]);
  const parsed = parse({ deck: { name: 'deck.yaml', value, locate }, texts, media: () => undefined });
  expect(messages(parsed)).toContain(
    'error deck.yaml:31:12 slides[2].items[0].amount.value: expected a number, found "419,7" (write 419.7 without quotes)',
  );
  expect(parsed.deck?.slides.map(({ id }) => id)).toEqual(['opening', 'history']);
});

it('drops the keys and items that are wrong, and keeps the slide', () => {
  const slides = [
    {
      kind: 'opening',
      id: 'opening',
      dwell: 'long',
      sources: ['mfa', 'nobody'],
      nonsense: 1,
      picture: { file: 'media/no.png' },
    },
    {
      kind: 'figures',
      id: 'figures',
      items: [
        { id: 'a', amount: { value: 1 } },
        { id: 'b', amount: {} },
        { id: 'c', amount: { value: 3 }, date: 2022 },
      ],
    },
  ];
  const figures = {
    title: 'Figures',
    items: { a: { title: 'A' }, b: { title: 'B' }, c: { title: 'C', txet: 'oh' } },
  };
  const parsed = parseValues(
    { ...deck, languages: ['en'], slides },
    { en: { ...en, slides: { ...en.slides, figures } } },
  );
  expect(parsed.deck?.slides[0]).toMatchObject({ id: 'opening', sources: ['mfa'] });
  expect(parsed.deck?.slides[0]).not.toHaveProperty('dwell');
  expect(parsed.deck?.slides[0]).not.toHaveProperty('nonsense');
  expect(parsed.deck?.slides[0]).not.toHaveProperty('picture');
  expect(parsed.deck?.slides[1]).toMatchObject({ items: [{ id: 'a' }, { id: 'c', date: '2022' }] });
  expect(parsed.deck?.slides[1]?.words.en).toEqual({
    title: 'Figures',
    items: { a: { title: 'A' }, c: { title: 'C' } },
  });
});

it('takes 10,000 slides and tells of the 10,001st', () => {
  const slides = Array.from({ length: 10_001 }, (_, at) => ({ kind: 'opening', id: `s${String(at)}` }));
  const words = Object.fromEntries(slides.map(({ id }) => [id, { title: 'Title' }]));
  const parsed = parseValues(
    { ...deck, languages: ['en'], slides },
    { en: { title: 'Test', slides: words } },
  );
  expect(parsed.deck?.slides).toHaveLength(10_000);
  expect(messages(parsed)).toEqual([
    'error deck.yaml slides: expected at most 10,000 slides, found 10,001 items',
  ]);
});

describe('whatever the files hold', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  /** Mostly one that may be right, now and then anything at all. */
  const mostly = (good: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: json });
  const oneOf = (...good: readonly unknown[]) => mostly(fc.constantFrom(...good));
  const id = fc.constantFrom('one', 'two', 'three', 'constructor', '__proto__');
  const listOf = (good: fc.Arbitrary<unknown>) => mostly(fc.array(mostly(good), { maxLength: 4 }));
  const mapOf = (good: fc.Arbitrary<unknown>) => mostly(fc.dictionary(id, good, { minKeys: 2 }));
  const item = fc.record(
    {
      id,
      date: oneOf(2001, '2002-02-30', { from: 2, to: 1 }),
      amount: oneOf({ value: 1 }),
      picture: oneOf({ file: 'media/a.png' }),
    },
    { requiredKeys: ['id'] },
  );
  const slide = fc.record(
    {
      kind: fc.oneof(fc.constantFrom(...KIND_NAMES), json),
      id: mostly(id),
      dwell: json,
      sources: oneOf(['mfa'], [1]),
      picture: oneOf({ file: 'media/a.png' }, { file: '../a.png' }),
      items: listOf(item),
    },
    { requiredKeys: ['kind', 'id'] },
  );
  const anyDeck = mostly(
    fc.record(
      {
        id: oneOf('test'),
        languages: oneOf(['en', 'fr']),
        sources: oneOf({ mfa: { name: 'A' } }),
        slides: listOf(slide),
      },
      { requiredKeys: ['slides', 'languages'] },
    ),
  );
  const itemWords = mostly(
    fc.record({ title: oneOf('Item'), alt: oneOf('Alt') }, { requiredKeys: ['title'] }),
  );
  const words = fc.record(
    { title: oneOf('Title'), text: json, items: mapOf(itemWords) },
    { requiredKeys: ['title'] },
  );
  const anyText = mostly(fc.record({ title: oneOf('Test'), reviewed: json, slides: mapOf(mostly(words)) }));

  it('never throws, and what it shows is whole', () => {
    let shown = 0;
    fc.assert(
      fc.property(anyDeck, anyText, anyText, (one, english, french) => {
        const parsed = parseValues(
          one,
          { en: english, fr: french },
          { 'media/a.png': { bytes: 1, type: 'image/png' } },
        );
        if (parsed.deck === undefined) {
          expect(parsed.problems.some(({ severity }) => severity === 'error')).toBe(true);
          return;
        }
        shown += 1;
        const { slides, languages, defaultLanguage, title } = parsed.deck;
        expect(slides.length).toBeGreaterThan(0);
        expect(languages).toContain(defaultLanguage);
        expect(new Set(slides.map((each) => each.id)).size).toBe(slides.length);
        for (const language of languages) {
          expect(title[language]).toBeTypeOf('string');
          for (const each of slides) expect(each.words[language]?.title).toBeTypeOf('string');
        }
      }),
      { numRuns: 300 },
    );
    // About one in fifteen; none at all would mean that the generator has come to make nothing but rubbish.
    expect(shown).toBeGreaterThan(0);
  });

  it('finds nothing wrong with its own output of a good deck', () => {
    const parsed = parseValues(
      { ...deck, languages: ['en'], slides: deck.slides.slice(0, 1) },
      { en: { ...en, slides: { opening: en.slides.opening } } },
    );
    expect(messages(parsed)).toEqual([]);
  });
});
