// Whether a media file is what the deck takes it for.
import { quote } from './found.ts';
import { isOversized, MAX_PICTURE_PIXELS, NOT_OVERSIZED, softness } from './picture-size.ts';
import type { PixelSize } from './picture-size.ts';
import type { Mismatch } from './problem.ts';
import type { MediaFacts } from './source.ts';
import {
  CAPTION_TYPES,
  endingOf,
  MAX_CAPTION_BYTES,
  MAX_PICTURE_BYTES,
  MAX_VIDEO_BYTES,
  PICTURE_TYPES,
  VIDEO_TYPES,
} from './values.ts';

interface Use {
  readonly what: string;
  /** MIME types by ending. */
  readonly types: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly maxPixels?: number;
  /** The largest place that it fills, in pixels of a full-HD screen. */
  readonly place?: PixelSize;
}

export const PICTURE: Use = {
  what: 'a picture',
  types: PICTURE_TYPES,
  maxBytes: MAX_PICTURE_BYTES,
  maxPixels: MAX_PICTURE_PIXELS,
  // As wide as a band across an upright screen, as high as a slide is above its line.
  place: { width: 1080, height: 940 },
};
/** Before a film: as large as the film’s screen on a slide. */
export const POSTER: Use = { ...PICTURE, place: { width: 932, height: 524 } };
/** A square emblem on its plate; wide and tall ones are drawn with the same area. */
export const EMBLEM: Use = { ...PICTURE, place: { width: 80, height: 80 } };
export const VIDEO: Use = { what: 'a video', types: VIDEO_TYPES, maxBytes: MAX_VIDEO_BYTES };
export const CAPTIONS: Use = { what: 'captions', types: CAPTION_TYPES, maxBytes: MAX_CAPTION_BYTES };

const FIND_IT = 'put it in the folder, or write its name as it is there, capitals too';

/** What is wrong with the file at `path`; undefined where it can be shown. */
export function mediaFault(path: string, facts: MediaFacts | undefined, use: Use): Mismatch | undefined {
  const { what, types, maxBytes, maxPixels } = use;
  if (facts === undefined) return { expected: what, found: `no file ${quote(path)}`, fix: FIND_IT };
  if (facts.fault !== undefined) return { expected: what, found: facts.fault };
  if (facts.bytes === 0) return { expected: what, found: 'an empty file (0 bytes)' };
  if (facts.bytes > maxBytes) {
    return { expected: `${what} of at most ${mebibytes(maxBytes)}`, found: mebibytes(facts.bytes) };
  }
  const wanted = types[endingOf(path)] ?? 'a known type';
  if (facts.type !== wanted) {
    const ending = Object.keys(types).find((one) => types[one] === facts.type);
    return {
      expected: `${wanted}, as its ending says`,
      found: facts.type ?? 'content of no known type',
      ...(ending === undefined ? {} : { fix: `give it the ending .${ending}` }),
    };
  }
  const { width, height } = facts;
  if (maxPixels !== undefined && width !== undefined && height !== undefined && width * height > maxPixels) {
    return {
      expected: `${what} of at most ${(maxPixels / 1e6).toLocaleString('en')} megapixels`,
      found: pixels({ width, height }),
      fix: SCALE_IT,
    };
  }
  return undefined;
}

/** What is not as it should be about a file that is shown all the same. */
export function mediaFlaw({ width, height }: MediaFacts, { what, place }: Use): Mismatch | undefined {
  if (width === undefined || height === undefined) return undefined;
  const size = { width, height };
  if (isOversized(size)) {
    return {
      expected: `${what} of ${NOT_OVERSIZED}`,
      found: pixels(size),
      fix: `it is shown scaled, late and at the cost of ${Math.round((width * height * 4) / 1e6).toLocaleString('en')} MB; ${SCALE_IT}`,
    };
  }
  const enlarged = place && softness(size, place);
  if (place === undefined || enlarged === undefined) return undefined;
  const times = enlarged.toLocaleString('en', { maximumFractionDigits: 1 });
  return {
    expected: `${what} of at least ${pixels(place)}`,
    found: pixels(size),
    fix: `it looks soft: on a full-HD screen it is enlarged ${times} times`,
  };
}

const SCALE_IT = 'save it with 4,000 pixels along its longer side';

function pixels({ width, height }: PixelSize): string {
  return `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MiB`;
}
