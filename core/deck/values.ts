// The small values that slides are made of: identifiers, languages, dates, amounts and media.
import * as v from 'valibot';

const A_NAME = 'lower case letters, digits and hyphens, e.g. "friendship-groups"';

/** A name in a file: lower case letters, digits and single hyphens, e.g. `friendship-groups`. */
export const Id = v.pipe(
  v.string(A_NAME),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, A_NAME),
  v.maxLength(64, 'at most 64 characters'),
  // Valibot refuses these as keys of a map, where an item's words would stand.
  v.check((id) => id !== 'constructor' && id !== 'prototype', 'another name'),
);
export type Id = v.InferOutput<typeof Id>;

const A_LANGUAGE = 'a language tag such as "en", "kk" or "fr-BE"';

/** A BCP 47 tag of language and, where it matters, region: `en`, `kk`, `fr-BE`. */
export const Language = v.pipe(
  v.string(A_LANGUAGE),
  v.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, A_LANGUAGE),
);
export type Language = v.InferOutput<typeof Language>;

/** Words on the screen: plain text with `*emphasis*` and line breaks (core/deck/text.ts), never HTML. */
export const Text = v.pipe(
  v.string('some words'),
  v.trim(),
  v.nonEmpty('some words'),
  v.maxLength(2000, 'at most 2,000 characters'),
);

const A_DATE = 'a date such as 1992-08-25, 2021-11 or 2011';

/** A day, a month or a year: `1992-08-25`, `2021-11`, `2011`. A bare year may be written as a number. */
export const CalendarDate = v.union(
  [
    v.pipe(
      v.string(),
      v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, A_DATE),
      v.check(exists, 'a day that is in the calendar'),
    ),
    v.pipe(
      v.number(),
      v.integer(A_DATE),
      v.minValue(1000, A_DATE),
      v.maxValue(9999, A_DATE),
      v.transform(String),
    ),
  ],
  A_DATE,
);
export type CalendarDate = v.InferOutput<typeof CalendarDate>;

/** One date, or a span of two. */
export const CalendarSpan = v.union(
  [
    CalendarDate,
    v.pipe(
      v.strictObject({ from: CalendarDate, to: CalendarDate }),
      v.check(({ from, to }) => !isLater(from, to), 'a span that ends after it begins'),
    ),
  ],
  A_DATE,
);
export type CalendarSpan = v.InferOutput<typeof CalendarSpan>;

/** Units that an amount may have: a currency by its ISO 4217 code, or one of these. */
const MEASURES = ['km', 'km²', '%'] as const;
const A_UNIT = 'a currency such as USD, or km, km² or %';

/** A number with its unit. It is formatted in the visitor's language: never write it as words. */
export const Amount = v.strictObject({
  value: said(
    v.pipe(v.number(), v.finite('a finite number')),
    'The plain number: 419700000, not "419.7 m". 12.5 % is 12.5. Needed.',
  ),
  unit: v.optional(
    said(
      v.union([v.picklist(MEASURES), v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, A_UNIT))], A_UNIT),
      'A currency by its ISO 4217 code (USD, EUR, KZT), or km, km² or %. Default: none, a bare number.',
    ),
  ),
  digits: v.optional(said(wholeNumber(1, 21), 'How many significant digits are shown, 1–21. Default: 4.'), 4),
  compact: v.optional(
    said(v.boolean(), 'Whether large numbers are shortened in words: 419.7 million. Default: true.'),
    true,
  ),
  about: v.optional(said(v.boolean(), 'Says “around” before the number. Default: false.'), false),
});
export type Amount = v.InferOutput<typeof Amount>;

/** What a picture file may be; the key is the file's ending. */
export const PICTURE_TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
} as const;

/** What a video file may be; the key is the file's ending. */
export const VIDEO_TYPES = { webm: 'video/webm', mp4: 'video/mp4' } as const;

/** Captions are WebVTT. */
export const CAPTION_TYPES = { vtt: 'text/vtt' } as const;

/** Largest picture file taken, in bytes (64 MiB). Larger ones cost more memory than a kiosk has to spare. */
export const MAX_PICTURE_BYTES = 64 * 1024 * 1024;
/** Largest video file taken, in bytes (4 GiB). */
export const MAX_VIDEO_BYTES = 4 * 1024 * 1024 * 1024;
/** Largest caption file taken, in bytes (1 MiB: many hours of talk). */
export const MAX_CAPTION_BYTES = 1024 * 1024;

function mediaPath(types: Readonly<Record<string, string>>) {
  const endings = Object.keys(types).join(', ');
  return v.pipe(
    v.string(),
    v.check(staysInside, 'a path inside the exhibition’s folder, with "/" and without ".."'),
    v.check((path) => endingOf(path) in types, `a file ending in ${endings}`),
  );
}

/** A picture's path, relative to the exhibition's folder: `media/handshake.jpg`. */
export const PicturePath = mediaPath(PICTURE_TYPES);
export const VideoPath = mediaPath(VIDEO_TYPES);
export const CaptionPath = mediaPath(CAPTION_TYPES);

/** A picture and the point of it that must stay visible when it is cropped. */
export const Picture = v.strictObject({
  file: said(
    PicturePath,
    'Path inside the exhibition’s folder: media/handshake.jpg. PNG, JPEG, WebP, AVIF or SVG; at most 64 MiB and 100 megapixels. 2,400 pixels along its longer side are enough for full HD. Needed.',
  ),
  focus: v.optional(
    said(
      v.strictObject({ x: numberFrom(0, 1), y: numberFrom(0, 1) }),
      'The point that stays visible when the picture is cropped: 0 is the left and the top edge, 1 the right and the bottom. Default: { x: 0.5, y: 0.5 }.',
    ),
    { x: 0.5, y: 0.5 },
  ),
});
export type Picture = v.InferOutput<typeof Picture>;

/** A schema with its meaning: what units and which default a value has, as editors show it to an author. */
export function said<const Schema extends v.GenericSchema>(schema: Schema, meaning: string) {
  return v.pipe(schema, v.description<v.InferOutput<Schema>, string>(meaning));
}

/** A number within bounds; the message names both. */
export function numberFrom(least: number, most: number, what = 'a number') {
  const range = `${what} from ${String(least).replace('-', '−')} to ${most.toLocaleString('en')}`;
  return v.pipe(v.number(range), v.minValue(least, range), v.maxValue(most, range));
}

export function wholeNumber(least: number, most: number) {
  return v.pipe(numberFrom(least, most, 'a whole number'), v.integer('a whole number'));
}

/** The ending of a path in lower case, without its dot; "" where there is none. */
export function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Whether a relative path cannot leave the folder that it is resolved against, on any platform. */
export function staysInside(path: string): boolean {
  if (path === '' || path.includes('\\') || path.includes('\0') || path.startsWith('/')) return false;
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Whether one date is later than another, as far as both say: 2011 is not later than 2011-05. */
export function isLater(date: CalendarDate, than: CalendarDate): boolean {
  const precision = Math.min(date.length, than.length);
  return date.slice(0, precision) > than.slice(0, precision);
}

function exists(date: string): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
