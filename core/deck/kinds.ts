// Every kind of slide: what deck.yaml says of it (data) and what text/<language>.yaml says (words).
// To add one: an entry in KINDS here, a component in renderer/slides, and the compiler names the rest.
import * as v from 'valibot';
import { plural } from './found.ts';
import {
  Amount,
  CalendarDate,
  CalendarSpan,
  CaptionPath,
  Id,
  Language,
  numberFrom,
  Picture,
  Text,
  VideoPath,
  wholeNumber,
} from './values.ts';

/** Illustrations drawn for the exhibition; each is one piece of the golden line. */
export const MOTIFS = [
  'spiral',
  'threads',
  'dialogue',
  'parliament',
  'law',
  'book',
  'bird',
  'whiplash',
  'none',
] as const;
export type Motif = (typeof MOTIFS)[number];

/** Data that every kind has. */
const common = {
  /** Names the slide, once in a deck; its words stand under the same name in the text files. */
  id: Id,
  /** Whether the loop that nobody touches shows this slide. @default true */
  attract: v.optional(v.boolean(), true),
  /** How long the slide stands while the show cycles, in seconds. @default from the number of its words */
  dwell: v.optional(numberFrom(3, 3600, 'a number of seconds')),
  /** Keys of the deck's `sources` that bear out what the slide says. @default none */
  sources: v.optional(v.array(Id), []),
  /** The embassy's own picture. The slide looks complete without one. */
  picture: v.optional(Picture),
  /** What the slide stands on: a steppe night, or paper. @default night */
  ground: v.optional(v.picklist(['night', 'paper']), 'night'),
  /** The drawn illustration. @default the kind's own */
  motif: v.optional(v.picklist(MOTIFS)),
};

/** Words that every kind has. */
const words = {
  title: Text,
  /** One or two sentences beside the title, set larger than the text. */
  lead: v.optional(Text),
  /** Says in words what the picture or the drawing shows, for visitors who do not see it. */
  alt: v.optional(Text),
};

/** A list in a slide is always called `items`; each has an id, and its words stand under `items.<id>`. */
function items<const Entries extends v.ObjectEntries>(entries: Entries, least: number, most: number) {
  return v.pipe(
    v.array(v.strictObject({ id: Id, ...entries })),
    v.minLength(least, `at least ${plural(least, 'item')}`),
    v.maxLength(most, `at most ${plural(most, 'item')}`),
  );
}

function itemWords<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.record(v.string(), v.strictObject({ title: Text, ...entries }));
}

const optionalText = v.optional(Text);

/** Two sides of a comparison, row by row. A row shows its amounts, or the words `left` and `right`. */
const rows = items({ left: v.optional(Amount), right: v.optional(Amount) }, 1, 8);
const rowWords = itemWords({ left: optionalText, right: optionalText });

/** A place on the map. */
const Place = v.strictObject({
  /** The country whose outline is drawn. Outlines exist for these two. */
  country: v.picklist(['KZ', 'BE']),
  /** Degrees: longitude east (−180 to 180), then latitude north (−90 to 90). */
  at: v.strictTuple(
    [numberFrom(-180, 180, 'degrees east'), numberFrom(-90, 90, 'degrees north')],
    'two numbers: degrees east, degrees north',
  ),
});

export const KINDS = {
  /** The first picture of the exhibition: title, years, emblems. */
  opening: {
    data: v.strictObject({
      kind: v.literal('opening'),
      ...common,
      from: v.optional(CalendarDate),
      to: v.optional(CalendarDate),
    }),
    words: v.strictObject({ ...words, text: optionalText }),
  },
  /** Two to four strands that run side by side; a touch leads to a slide. */
  threads: {
    data: v.strictObject({
      kind: v.literal('threads'),
      ...common,
      /** `slide` names the slide that a touch leads to. */
      items: items({ slide: v.optional(Id) }, 2, 4),
    }),
    words: v.strictObject({ ...words, items: itemWords({ text: optionalText }) }),
  },
  /** Two sides, row by row. */
  compare: {
    data: v.strictObject({ kind: v.literal('compare'), ...common, items: rows }),
    words: v.strictObject({ ...words, left: Text, right: Text, note: optionalText, items: rowWords }),
  },
  /** Two countries in outline, the arc between two places, and facts side by side. */
  map: {
    data: v.strictObject({
      kind: v.literal('map'),
      ...common,
      left: Place,
      right: Place,
      /** Distance between the two places, shown on the arc. */
      distance: v.optional(Amount),
      /** How many times larger the left country is, shown beside the outlines. */
      ratio: v.optional(Amount),
      items: rows,
    }),
    words: v.strictObject({
      ...words,
      left: Text,
      right: Text,
      /** Names of the two places. */
      leftPlace: Text,
      rightPlace: Text,
      /** Says what `ratio` compares. */
      ratio: optionalText,
      note: optionalText,
      items: rowWords,
    }),
  },
  /** Milestones along a line; a touch opens one. In the order of their dates. */
  timeline: {
    data: v.strictObject({
      kind: v.literal('timeline'),
      ...common,
      items: items({ date: CalendarSpan, sources: v.optional(v.array(Id), []) }, 2, 40),
    }),
    words: v.strictObject({ ...words, items: itemWords({ place: optionalText, text: optionalText }) }),
  },
  /** One thought, and up to six points that may carry a date. */
  statement: {
    data: v.strictObject({
      kind: v.literal('statement'),
      ...common,
      /** `date` is the day itself, e.g. of a signature; `inForce` the day from which an agreement holds. */
      items: v.optional(
        items({ date: v.optional(CalendarSpan), inForce: v.optional(CalendarDate) }, 0, 6),
        [],
      ),
    }),
    words: v.strictObject({
      ...words,
      text: optionalText,
      note: optionalText,
      items: v.optional(itemWords({ text: optionalText }), {}),
    }),
  },
  /** One to six hero numbers. */
  figures: {
    data: v.strictObject({
      kind: v.literal('figures'),
      ...common,
      items: items({ amount: Amount, date: v.optional(CalendarSpan) }, 1, 6),
    }),
    words: v.strictObject({ ...words, note: optionalText, items: itemWords({ text: optionalText }) }),
  },
  /** Parts of a total, as lengths true to scale. */
  bars: {
    data: v.strictObject({
      kind: v.literal('bars'),
      ...common,
      total: v.optional(Amount),
      date: v.optional(CalendarSpan),
      items: items({ amount: Amount }, 2, 8),
    }),
    words: v.strictObject({ ...words, total: optionalText, note: optionalText, items: itemWords({}) }),
  },
  /** A part inside a whole, as areas true to scale. */
  share: {
    data: v.strictObject({
      kind: v.literal('share'),
      ...common,
      part: v.strictObject({ amount: Amount, date: v.optional(CalendarSpan) }),
      whole: v.strictObject({ amount: Amount, date: v.optional(CalendarSpan) }),
    }),
    words: v.strictObject({ ...words, part: Text, whole: Text, note: optionalText }),
  },
  /** As many drawn marks as the number says. */
  count: {
    data: v.strictObject({
      kind: v.literal('count'),
      ...common,
      count: wholeNumber(1, 400),
      /** Says "around" before the number. @default false */
      about: v.optional(v.boolean(), false),
    }),
    words: v.strictObject({ ...words, label: Text, text: optionalText }),
  },
  /** A person and works. */
  portrait: {
    data: v.strictObject({
      kind: v.literal('portrait'),
      ...common,
      born: v.optional(CalendarDate),
      died: v.optional(CalendarDate),
      items: v.optional(
        items(
          {
            date: v.optional(CalendarSpan),
            /** Language of the work’s title. */ language: v.optional(Language),
          },
          0,
          6,
        ),
        [],
      ),
    }),
    words: v.strictObject({
      ...words,
      name: Text,
      text: optionalText,
      items: v.optional(itemWords({ text: optionalText }), {}),
    }),
  },
  /** Pictures that a touch leafs through. */
  gallery: {
    data: v.strictObject({
      kind: v.literal('gallery'),
      ...common,
      items: items({ picture: Picture }, 1, 24),
    }),
    words: v.strictObject({ ...words, items: itemWords({ alt: Text }) }),
  },
  /** A film. The show waits for its end. */
  video: {
    data: v.strictObject({
      kind: v.literal('video'),
      ...common,
      file: VideoPath,
      poster: v.optional(Picture),
      /** Captions (WebVTT) by language. */
      captions: v.optional(v.record(v.string(), CaptionPath), {}),
      /** Without sound. A film with sound starts muted while nobody is there. @default true */
      muted: v.optional(v.boolean(), true),
    }),
    words: v.strictObject({ ...words, text: optionalText }),
  },
  /** The last picture; the line closes into its first spiral. */
  closing: {
    data: v.strictObject({
      kind: v.literal('closing'),
      ...common,
      from: v.optional(CalendarDate),
      to: v.optional(CalendarDate),
    }),
    words: v.strictObject({ ...words, text: optionalText }),
  },
} as const;

export type Kind = keyof typeof KINDS;
export type SlideData<K extends Kind> = v.InferOutput<(typeof KINDS)[K]['data']>;
export type SlideWords<K extends Kind> = v.InferOutput<(typeof KINDS)[K]['words']>;
