// Every kind of slide: what deck.yaml says of it (data) and what text/<language>.yaml says (words).
// To add one: an entry in KINDS here, a component in renderer/slides, and the compiler names the rest.
import * as v from 'valibot';
import {
  amount,
  area,
  common,
  date,
  flag,
  items,
  itemWords,
  neededText,
  note,
  Place,
  rows,
  rowWords,
  sources,
  span,
  text,
  words,
} from './kind-parts.ts';
import {
  Amount,
  CalendarSpan,
  CaptionPath,
  Id,
  Language,
  Picture,
  said,
  VideoPath,
  wholeNumber,
} from './values.ts';

export type { Motif } from './kind-parts.ts';

const body = text('The text.');
const years = { from: date('The day it began.'), to: date('The day it is about.') };
const point = itemWords({ text: text('A sentence on the item.') });

export const KINDS = {
  /** The first picture of the exhibition: title, years, emblems. */
  opening: {
    data: v.strictObject({ kind: v.literal('opening'), ...common, ...years }),
    words: v.strictObject({ ...words, text: body }),
  },
  /** Two to four strands that run side by side; a touch leads to a slide. */
  threads: {
    data: v.strictObject({
      kind: v.literal('threads'),
      ...common,
      items: items(
        { slide: v.optional(said(Id, 'The id of the slide that a touch leads to. Default: none.')) },
        2,
        4,
      ),
    }),
    words: v.strictObject({ ...words, items: point }),
  },
  /** Two sides, row by row. */
  compare: {
    data: v.strictObject({ kind: v.literal('compare'), ...common, items: rows }),
    words: v.strictObject({
      ...words,
      left: neededText('What the left side is.'),
      right: neededText('What the right side is.'),
      note,
      items: rowWords,
    }),
  },
  /** Two countries in outline, the arc between two places, and facts side by side. */
  map: {
    data: v.strictObject({
      kind: v.literal('map'),
      ...common,
      left: said(Place, 'The country on the left and its place. Needed.'),
      right: said(Place, 'The country on the right and its place. Needed.'),
      distance: amount('Distance between the two places, shown on the arc.'),
      ratio: amount('How many times larger the left country is, shown beside the outlines.'),
      items: rows,
    }),
    words: v.strictObject({
      ...words,
      left: neededText('Name of the country on the left.'),
      right: neededText('Name of the country on the right.'),
      leftPlace: neededText('Name of the place on the left.'),
      rightPlace: neededText('Name of the place on the right.'),
      ratio: text('What `ratio` compares, after the number: times the area of Belgium.'),
      note,
      items: rowWords,
    }),
  },
  /** Milestones along a line; a touch opens one. In the order of their dates. */
  timeline: {
    data: v.strictObject({
      kind: v.literal('timeline'),
      ...common,
      items: items(
        {
          date: said(
            CalendarSpan,
            'When it was: a date such as 1992-08-25 or 2011, or { from: …, to: … }. Needed.',
          ),
          sources: sources('Keys of the deck’s sources that bear out this milestone.'),
        },
        2,
        40,
      ),
    }),
    words: v.strictObject({
      ...words,
      items: itemWords({
        place: text('Where it was.'),
        text: text('What happened; shown when a visitor opens the milestone.'),
      }),
    }),
  },
  /** One thought, and up to six points that may carry a date. */
  statement: {
    data: v.strictObject({
      kind: v.literal('statement'),
      ...common,
      items: v.optional(
        items(
          {
            date: span('The day itself, e.g. of a signature.'),
            inForce: date('The day from which an agreement holds.'),
          },
          0,
          6,
        ),
        [],
      ),
    }),
    words: v.strictObject({ ...words, text: body, note, items: v.optional(point, {}) }),
  },
  /** One to six hero numbers. */
  figures: {
    data: v.strictObject({
      kind: v.literal('figures'),
      ...common,
      items: items({ amount: said(Amount, 'The number. Needed.'), date: span('When that was.') }, 1, 6),
    }),
    words: v.strictObject({ ...words, note, items: point }),
  },
  /** Parts of a total, as lengths true to scale. */
  bars: {
    data: v.strictObject({
      kind: v.literal('bars'),
      ...common,
      total: amount('What the parts come to.'),
      date: span('When that was.'),
      items: items({ amount: said(Amount, 'The length of the bar. Needed.') }, 2, 8),
    }),
    words: v.strictObject({ ...words, total: text('What the total is.'), note, items: itemWords({}) }),
  },
  /** A part inside a whole, as areas true to scale. */
  share: {
    data: v.strictObject({
      kind: v.literal('share'),
      ...common,
      part: area('The smaller area.'),
      whole: area('The larger area, around the smaller.'),
    }),
    words: v.strictObject({
      ...words,
      part: neededText('What the part is.'),
      whole: neededText('What the whole is.'),
      note,
    }),
  },
  /** As many drawn marks as the number says. */
  count: {
    data: v.strictObject({
      kind: v.literal('count'),
      ...common,
      count: said(wholeNumber(1, 400), 'How many marks are drawn, 1–400. Needed.'),
      about: flag('Says “around” before the number.', false),
    }),
    words: v.strictObject({ ...words, label: neededText('What is counted.'), text: body }),
  },
  /** A person and works. */
  portrait: {
    data: v.strictObject({
      kind: v.literal('portrait'),
      ...common,
      born: date('When the person was born.'),
      died: date('When the person died.'),
      items: v.optional(
        items(
          {
            date: span('When the work appeared.'),
            language: v.optional(
              said(Language, 'Language of the work’s title, a tag such as fr. Default: the visitor’s.'),
            ),
          },
          0,
          6,
        ),
        [],
      ),
    }),
    words: v.strictObject({
      ...words,
      name: neededText('The person’s name.'),
      text: body,
      items: v.optional(point, {}),
    }),
  },
  /** Pictures that a touch leafs through. */
  gallery: {
    data: v.strictObject({
      kind: v.literal('gallery'),
      ...common,
      items: items({ picture: said(Picture, 'The picture. Needed.') }, 1, 24),
    }),
    words: v.strictObject({
      ...words,
      items: itemWords({ alt: neededText('What the picture shows, for visitors who do not see it.') }),
    }),
  },
  /** A film. The show waits for its end. */
  video: {
    data: v.strictObject({
      kind: v.literal('video'),
      ...common,
      file: said(VideoPath, 'The film: media/film.webm or .mp4, at most 4 GiB. Needed.'),
      poster: v.optional(said(Picture, 'The picture before the film begins. Default: none.')),
      captions: v.optional(
        said(
          v.record(Language, CaptionPath),
          'Captions (WebVTT) by language: { en: media/film.en.vtt }. Default: none.',
        ),
        {},
      ),
      muted: flag('Without sound. A film with sound starts muted while nobody is there.', true),
    }),
    words: v.strictObject({ ...words, text: body }),
  },
  /** The last picture; the line closes into its first spiral. */
  closing: {
    data: v.strictObject({ kind: v.literal('closing'), ...common, ...years }),
    words: v.strictObject({ ...words, text: body }),
  },
} as const;

export type Kind = keyof typeof KINDS;
export type SlideData<K extends Kind> = v.InferOutput<(typeof KINDS)[K]['data']>;
export type SlideWords<K extends Kind> = v.InferOutput<(typeof KINDS)[K]['words']>;
