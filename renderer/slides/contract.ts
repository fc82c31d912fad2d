// What every slide component is given. A slide owns no time and no navigation: it asks for them by its actions.
import type { Kind, SlideWords } from '../../core/deck/kinds.ts';
import type { Deck, SlideOf } from '../../core/deck/schema.ts';
import type { Language } from '../../core/deck/values.ts';

export interface SlideActions {
  /** Opens one of the slide’s items, or closes the open one. */
  open(item: string | undefined): void;
  /** Leads to another slide, by its id. */
  goTo(slide: string): void;
  /** A film has begun that lasts at most `limit` ms: the show waits for it. */
  hold(limit: number): void;
  /** The film has ended, or could not be played. */
  release(): void;
}

export interface SlideProps<K extends Kind> {
  readonly slide: SlideOf<K>;
  /** The words of the language that is spoken now. */
  readonly words: SlideWords<K>;
  readonly language: Language;
  readonly deck: Deck;
  /** Whether this is the slide that shows, not a neighbour or a miniature: films play and figures count only then. */
  readonly active: boolean;
  /** The item that the visitor opened. */
  readonly item: string | undefined;
  readonly actions: SlideActions;
}
