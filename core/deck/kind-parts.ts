// What the kinds of slide have in common: data and words that every one has, lists of items, rows of a comparison.
import * as v from 'valibot';
import { plural } from './found.ts';
import { Amount, CalendarDate, CalendarSpan, Id, numberFrom, Picture, said, Text } from './values.ts';

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

/** An optional text with its meaning. */
export function text(meaning: string) {
  return v.optional(said(Text, `${meaning} Default: none.`));
}
/** A text that a slide needs. */
export function neededText(meaning: string) {
  return said(Text, `${meaning} Needed.`);
}
export function date(meaning: string) {
  return v.optional(said(CalendarDate, `${meaning} Written 1992-08-25, 2021-11 or 2011. Default: none.`));
}
export function span(meaning: string) {
  return v.optional(
    said(CalendarSpan, `${meaning} A date such as 2011, or { from: …, to: … }. Default: none.`),
  );
}
export function amount(meaning: string) {
  return v.optional(said(Amount, `${meaning} Default: none.`));
}
export function flag(meaning: string, byDefault: boolean) {
  return v.optional(said(v.boolean(), `${meaning} Default: ${String(byDefault)}.`), byDefault);
}
export function sources(meaning: string) {
  return v.optional(said(v.array(Id), `${meaning} Default: none.`), []);
}

const slideId = said(
  Id,
  'Names the slide, once in a deck; its words stand under the same name in the text files. Lower case letters, digits and hyphens.',
);

/** Data that every kind has. */
export const common = {
  id: slideId,
  attract: flag('Whether the loop that nobody touches shows this slide.', true),
  dwell: v.optional(
    said(
      numberFrom(3, 3600, 'a number of seconds'),
      'How long the slide stands while the show cycles, in seconds, 3–3600. Default: from the number of its words.',
    ),
  ),
  sources: sources('Keys of the deck’s sources that bear out what the slide says.'),
  picture: v.optional(
    said(Picture, 'A picture of your own. The slide looks complete without one. Default: none.'),
  ),
  ground: v.optional(
    said(
      v.picklist(['night', 'paper']),
      'What the slide stands on: night (dark) or paper (light). Default: night.',
    ),
    'night',
  ),
  motif: v.optional(said(v.picklist(MOTIFS), 'The drawn illustration. Default: the kind’s own.')),
};

/** Words that every kind has. */
export const words = {
  title: neededText('The slide’s title: four or five words.'),
  lead: text('One or two sentences beside the title, set larger than the text.'),
  alt: text(
    'What the picture or the drawing shows, for visitors who do not see it. Read aloud, not printed.',
  ),
};

/** A list in a slide is always called `items`; each has an id, and its words stand under `items.<id>`. */
export function items<const Entries extends v.ObjectEntries>(entries: Entries, least: number, most: number) {
  const id = said(Id, 'Names the item, once in its slide; its words stand under items, under the same name.');
  return v.pipe(
    v.array(v.strictObject({ id, ...entries })),
    v.minLength(least, `at least ${plural(least, 'item')}`),
    v.maxLength(most, `at most ${plural(most, 'item')}`),
    v.description(`The slide’s items, ${String(least)}–${String(most)}.`),
  );
}

export function itemWords<const Entries extends v.ObjectEntries>(entries: Entries) {
  const title = neededText('The item’s title.');
  return said(
    v.record(v.string(), v.strictObject({ title, ...entries })),
    'The words of the items, by their id.',
  );
}

/** Two sides of a comparison, row by row. A row shows its amounts, or the words `left` and `right`. */
export const rows = items(
  { left: amount('What the left side comes to.'), right: amount('What the right side comes to.') },
  1,
  8,
);
export const rowWords = itemWords({
  left: text('What stands on the left, where deck.yaml has no amount.'),
  right: text('What stands on the right, where deck.yaml has no amount.'),
});

/** A place on the map. */
export const Place = v.strictObject({
  country: said(
    v.picklist(['KZ', 'BE']),
    'The country whose outline is drawn. Outlines exist for these two. Needed.',
  ),
  at: said(
    v.strictTuple(
      [numberFrom(-180, 180, 'degrees east'), numberFrom(-90, 90, 'degrees north')],
      'two numbers: degrees east, degrees north',
    ),
    'Degrees east (−180 to 180), then degrees north (−90 to 90): [71.43, 51.13]. Needed.',
  ),
});

/** A quantity drawn as an area. */
export function area(meaning: string) {
  const entries = { amount: said(Amount, 'How much it is. Needed.'), date: span('When that was.') };
  return said(v.strictObject(entries), `${meaning} Needed.`);
}

export const note = text('A remark in small type.');
