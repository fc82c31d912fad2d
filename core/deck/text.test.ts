// The inline marks, and how words are counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, parseInline, plainText, visibleWordCount, wordsOf } from './text.ts';
import type { Slide, SlideOf } from './schema.ts';

const text = (words: string) => ({ kind: 'text', text: words });
const emphasis = (words: string) => ({ kind: 'emphasis', text: words });
const pause = { kind: 'break' };

describe('inline text', () => {
  it.each([
    ['plain words', [text('plain words')]],
    ['', []],
    ['a *b c* d', [text('a '), emphasis('b c'), text(' d')]],
    ['*a* *b*', [emphasis('a'), text(' '), emphasis('b')]],
    ['one\ntwo', [text('one'), pause, text('two')]],
    ['one\n\ntwo', [text('one'), pause, pause, text('two')]],
    ['5 \\* 3', [text('5 * 3')]],
    ['*a\\*b*', [emphasis('a*b')]],
    ['back\\slash', [text('back\\slash')]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['*open', [text('*open')]],
    ['close*', [text('close*')]],
    ['**', [text('**')]],
    ['*a\nb*', [text('*a'), pause, text('b*')]],
    ['* a*', [text('* a*')]],
    ['<b>&amp;</b>', [text('<b>&amp;</b>')]],
  ])('reads %j', (source, parts) => {
    expect(parseInline(source)).toEqual(parts);
  });

  it('loses nothing but its marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '*', '\\', '\n', 'Ұ') }), (source) => {
        const bare = (one: string) => one.replace(/[*\\\n]/g, '');
        const shown = parseInline(source).map((part) => (part.kind === 'break' ? '' : part.text));
        expect(bare(shown.join(''))).toBe(bare(source));
      }),
    );
  });

  it('becomes plain, with a space for a line break and without soft hyphens', () => {
    expect(plainText('*Poésie*\net prose')).toBe('Poésie et prose');
    expect(plainText('Doppel\u00adbesteuerung')).toBe('Doppelbesteuerung');
  });
});

describe('counting words', () => {
  it.each([
    ['', 0],
    ['Three golden threads', 3],
    ['Abai-175, on 2,724,900 km² – *here*', 5],
    ['Ұлы Дала, бүгін', 3],
    ['l’amitié entre les peuples', 4],
    ['Doppel\u00adbesteuerung', 1],
    ['。中文字', 2],
  ])('%j has %i', (source, count) => {
    expect(countWords(source)).toBe(count);
  });
});

const timeline = {
  kind: 'timeline',
  id: 'history',
  items: [],
  words: {
    en: {
      title: 'Two words',
      lead: 'three more words',
      alt: 'this is not printed',
      items: { one: { title: 'One', text: 'hidden until opened', place: 'Here' }, two: { title: 'And two' } },
    },
    'fr-BE': { title: 'Un', items: {} },
  },
} as unknown as SlideOf<'timeline'>;

describe('the words of a slide', () => {
  it('are those of the language', () => {
    expect(wordsOf(timeline, 'fr-BE').title).toBe('Un');
  });

  it.each(['kk', 'constructor'])('are those of its first language in %s, which it has not', (language) => {
    expect(wordsOf(timeline, language).title).toBe('Two words');
  });

  it('count when they are printed and not folded away', () => {
    expect(visibleWordCount(timeline, 'en')).toBe(8);
  });

  it('of a gallery count once: those of the longest picture', () => {
    const items = { one: { title: 'One', alt: 'unseen words' }, two: { title: 'The second one', alt: 'x' } };
    const gallery = { kind: 'gallery', words: { en: { title: 'All', items } } } as unknown as Slide;
    expect(visibleWordCount(gallery, 'en')).toBe(4);
  });
});
