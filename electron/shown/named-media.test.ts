// Every file that a deck can name.
import { describe, expect, it } from 'vitest';
import type { Deck, Slide } from '../../core/deck/schema.ts';
import { namedMedia } from './named-media.ts';

const common = { attract: true, sources: [], ground: 'night' as const };
const picture = (file: string) => ({ file, focus: { x: 0.5, y: 0.5 } });
const words = { en: { title: 'media/words.png', items: {} } };

function deckOf(...slides: Slide[]): Deck {
  return {
    id: 'x',
    title: { en: 'x' },
    languages: ['en'],
    defaultLanguage: 'en',
    sources: {},
    emblems: [{ file: 'media/emblem.svg', name: 'x', ground: 'paper' }],
    slides,
  };
}

describe('namedMedia', () => {
  it('finds emblems, pictures, galleries, films, posters and captions, and no words', () => {
    const deck = deckOf(
      { ...common, kind: 'closing', id: 'a', words, picture: picture('media/a.jpg') },
      {
        ...common,
        kind: 'gallery',
        id: 'b',
        words,
        items: [
          { id: 'one', picture: picture('media/b1.jpg') },
          { id: 'two', picture: picture('media/b2.jpg') },
        ],
      },
      {
        ...common,
        kind: 'video',
        id: 'c',
        words,
        muted: true,
        file: 'media/c.webm',
        poster: picture('media/c.jpg'),
        captions: { en: 'media/c.en.vtt' },
      },
      { ...common, kind: 'video', id: 'd', words, muted: true, file: 'media/c.webm', captions: {} },
    );
    expect([...namedMedia(deck)].sort()).toEqual([
      'media/a.jpg',
      'media/b1.jpg',
      'media/b2.jpg',
      'media/c.en.vtt',
      'media/c.jpg',
      'media/c.webm',
      'media/emblem.svg',
    ]);
  });
});
