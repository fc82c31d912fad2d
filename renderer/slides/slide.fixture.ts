// Slides for component tests, as short as the format allows.
import type { Deck, Slide } from '../../core/deck/schema.ts';
import type { SlideActions } from './contract.ts';

export function deckOf(...slides: readonly Slide[]): Deck {
  return {
    id: 'test',
    title: { en: 'Test' },
    languages: ['en'],
    defaultLanguage: 'en',
    sources: {},
    emblems: [],
    slides,
  };
}

export const ACTIONS: SlideActions = {
  open: () => undefined,
  goTo: () => undefined,
  hold: () => undefined,
  release: () => undefined,
};

export function statement(words: { title: string; lead?: string; text?: string; alt?: string }): Slide {
  return {
    id: 'thought',
    kind: 'statement',
    attract: true,
    sources: [],
    ground: 'night',
    items: [],
    words: { en: { items: {}, ...words } },
  };
}
