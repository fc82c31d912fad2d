// What a slide component is given, for tests: a place the size of the screen, and actions that are watched.
import { vi } from 'vitest';
import type { Kind, SlideWords } from '../../core/deck/kinds.ts';
import type { Deck, SlideOf, Source } from '../../core/deck/schema.ts';
import type { SlideActions, SlideProps } from './contract.ts';

export function setting<K extends Kind>(
  slide: SlideOf<K>,
  words: SlideWords<K>,
  sources: Readonly<Record<string, Source>> = {},
) {
  document.body.classList.add('canvas');
  document.body.style.cssText = 'width: 1920px; height: 1080px; --u: 1px';
  const actions = {
    open: vi.fn<SlideActions['open']>(),
    goTo: vi.fn<SlideActions['goTo']>(),
    hold: vi.fn<SlideActions['hold']>(),
    release: vi.fn<SlideActions['release']>(),
  };
  const deck: Deck = {
    id: 'test',
    title: { en: 'Test' },
    languages: ['en'],
    defaultLanguage: 'en',
    sources,
    emblems: [],
    slides: [],
  };
  const props: SlideProps<K> = { slide, words, language: 'en', deck, active: true, item: undefined, actions };
  return { actions, props };
}
