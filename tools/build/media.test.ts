// Every place in the format that names a file.
import { describe, expect, it } from 'vitest';
import type { Deck, Slide } from '../../core/deck/schema.ts';
import { mediaOf } from './media.ts';

function deckOf(slides: readonly object[], emblems: Deck['emblems'] = []): Deck {
  return {
    id: 'test',
    title: { en: 'Test' },
    languages: ['en'],
    defaultLanguage: 'en',
    sources: {},
    emblems,
    slides: slides as unknown as Slide[],
  };
}

describe('the media of a deck', () => {
  it('are its emblems, pictures, posters, videos, captions and the pictures of items', () => {
    const deck = deckOf(
      [
        { kind: 'closing', picture: { file: 'media/town.jpg', focus: { x: 0, y: 1 } } },
        {
          kind: 'video',
          file: 'media/film.webm',
          poster: { file: 'media/poster.jpg' },
          captions: { en: 'media/film.en.vtt' },
        },
        {
          kind: 'gallery',
          items: [
            { id: 'a', picture: { file: 'media/a.png' } },
            { id: 'b', file: 'media/b.png' },
          ],
        },
      ],
      [{ file: 'media/embassy.svg', name: 'Embassy' }],
    );
    expect(mediaOf(deck)).toEqual([
      'media/a.png',
      'media/b.png',
      'media/embassy.svg',
      'media/film.en.vtt',
      'media/film.webm',
      'media/poster.jpg',
      'media/town.jpg',
    ]);
  });

  it('are named once, and never by words', () => {
    const picture = { file: 'media/a.png' };
    const words = { en: { title: 'T', items: { file: 'not a path' }, captions: { en: 'no path either' } } };
    expect(
      mediaOf(
        deckOf([
          { picture, words },
          { picture, words },
        ]),
      ),
    ).toEqual(['media/a.png']);
  });
});
