// The exhibition format: the two kinds of file that authors write, and the deck that a host makes of them.
import * as v from 'valibot';
import { KINDS } from './kinds.ts';
import type { Kind, SlideData, SlideWords } from './kinds.ts';
import { Id, Language, PicturePath, Text } from './values.ts';

/** Most slides that a deck may have. */
export const MAX_SLIDES = 10_000;

/** Where a statement is borne out. */
export const Source = v.strictObject({
  /** Publisher and title, as it is printed on the "Sources" view. */
  name: v.pipe(v.string(), v.nonEmpty('a name')),
  /** Where to find it. Printed, never opened: a kiosk has no way out. */
  url: v.optional(v.pipe(v.string(), v.url('a web address'))),
});
export type Source = v.InferOutput<typeof Source>;

/** Emblems of the embassy or of the anniversary, shown on the opening and the closing slide. */
export const Emblem = v.strictObject({ file: PicturePath, /** Whose emblem it is. */ name: v.string() });
export type Emblem = v.InferOutput<typeof Emblem>;

/** The head of deck.yaml: everything but its slides, which are checked one by one. */
export const DeckHead = v.strictObject({
  /** Names the exhibition; usually the folder's name. */
  id: Id,
  /** Languages that visitors may choose, in the order of their buttons; each has a file text/<language>.yaml. */
  languages: v.pipe(v.array(Language), v.minLength(1, 'at least one language')),
  /** The language that the show starts in and that missing translations fall back to. @default the first of `languages` */
  defaultLanguage: v.optional(Language),
  /** Where the statements are from, by a short key that slides name in their `sources`. @default none */
  sources: v.optional(v.record(v.string(), Source), {}),
  /** Artwork of the embassy's own. @default none */
  emblems: v.optional(v.array(Emblem), []),
  slides: v.pipe(
    v.array(v.unknown()),
    v.minLength(1, 'at least one slide'),
    v.maxLength(MAX_SLIDES, 'at most 10,000 slides'),
  ),
});

/** The head of text/<language>.yaml: everything but the words of its slides. */
export const TextHead = v.strictObject({
  /** The exhibition's title. */
  title: Text,
  /** Whether a native speaker has approved the words. @default false */
  reviewed: v.optional(v.boolean(), false),
  /** The words, by slide id. */
  slides: v.record(v.string(), v.unknown()),
});

/** One slide with its words in every language of the deck; what a translation lacks is filled from the default. */
export type Slide = { [K in Kind]: SlideOf<K> }[Kind];
export type SlideOf<K extends Kind> = SlideData<K> & {
  readonly words: Readonly<Record<Language, SlideWords<K>>>;
};

/** What a host serves as `content/deck.json`. */
export interface Deck {
  readonly id: Id;
  readonly title: Readonly<Record<Language, string>>;
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  readonly sources: Readonly<Record<string, Source>>;
  readonly emblems: readonly Emblem[];
  readonly slides: readonly Slide[];
}

/** The names of all kinds, for messages and for tests. */
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];
