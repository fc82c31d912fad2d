// The exhibition format: the two kinds of file that authors write, and the deck that a host makes of them.
import * as v from 'valibot';
import { KINDS } from './kinds.ts';
import type { Kind, SlideData, SlideWords } from './kinds.ts';
import { Id, Language, PicturePath, said, Text } from './values.ts';

/** Most slides that a deck may have. */
export const MAX_SLIDES = 10_000;
/** Most languages that a deck may have: each slide has words in every one, its own or others. */
export const MAX_LANGUAGES = 30;

/** Where a statement is borne out. */
export const Source = v.strictObject({
  name: said(
    v.pipe(v.string(), v.nonEmpty('a name')),
    'Publisher and title, as printed on the “Sources” view. Needed.',
  ),
  url: v.optional(
    said(
      v.pipe(v.string(), v.url('a web address')),
      'Where to find it. Printed, never opened: a kiosk has no way out. Default: none.',
    ),
  ),
});
export type Source = v.InferOutput<typeof Source>;

/** Emblems of the embassy or of the anniversary, shown on the opening and the closing slide. */
export const Emblem = v.strictObject({
  file: said(
    PicturePath,
    'Path inside the exhibition’s folder: media/embassy.svg. PNG, JPEG, WebP, AVIF or SVG. Needed.',
  ),
  name: said(v.string(), 'Whose emblem it is. Needed.'),
  ground: v.optional(
    said(
      v.picklist(['paper', 'night']),
      'What the artwork is made for: paper (it stands on a white plate) or night (light artwork, without a plate). Default: paper.',
    ),
    'paper',
  ),
});
export type Emblem = v.InferOutput<typeof Emblem>;

/** The head of deck.yaml: everything but its slides, which are checked one by one. */
export const DeckHead = v.strictObject({
  id: said(
    Id,
    'Names the exhibition; usually the folder’s name. Lower case letters, digits and hyphens. Needed.',
  ),
  languages: said(
    v.pipe(
      v.array(Language),
      v.minLength(1, 'at least one language'),
      v.maxLength(MAX_LANGUAGES, 'at most 30 languages'),
    ),
    'Languages that visitors may choose, in the order of their buttons, 1–30: [en, fr-BE]. Each has a file text/<language>.yaml. Needed.',
  ),
  defaultLanguage: v.optional(
    said(
      Language,
      'The language that the show starts in and that missing translations fall back to. Default: the first of languages.',
    ),
  ),
  sources: v.optional(
    said(
      v.record(v.string(), Source),
      'Where the statements are from, by a short key that slides name in their sources. Default: none.',
    ),
    {},
  ),
  emblems: v.optional(
    said(v.array(Emblem), 'Artwork of your own for the first and the last slide. Default: none.'),
    [],
  ),
  slides: said(
    v.pipe(
      v.array(v.unknown()),
      v.minLength(1, 'at least one slide'),
      v.maxLength(MAX_SLIDES, 'at most 10,000 slides'),
    ),
    'The slides, in order, 1–10,000. Needed.',
  ),
});

/** The head of text/<language>.yaml: everything but the words of its slides. */
export const TextHead = v.strictObject({
  title: said(Text, 'The exhibition’s title. Needed.'),
  reviewed: v.optional(
    said(v.boolean(), 'Whether a native speaker has approved the words. Default: false.'),
    false,
  ),
  slides: said(v.record(v.string(), v.unknown()), 'The words, by the id of their slide. Needed.'),
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
