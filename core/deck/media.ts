// Whether a media file is what the deck takes it for.
import { quote } from './found.ts';
import type { Mismatch } from './problem.ts';
import type { MediaFacts } from './source.ts';
import {
  CAPTION_TYPES,
  endingOf,
  MAX_CAPTION_BYTES,
  MAX_PICTURE_BYTES,
  MAX_PICTURE_PIXELS,
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
}

export const PICTURE: Use = {
  what: 'a picture',
  types: PICTURE_TYPES,
  maxBytes: MAX_PICTURE_BYTES,
  maxPixels: MAX_PICTURE_PIXELS,
};
export const VIDEO: Use = { what: 'a video', types: VIDEO_TYPES, maxBytes: MAX_VIDEO_BYTES };
export const CAPTIONS: Use = { what: 'captions', types: CAPTION_TYPES, maxBytes: MAX_CAPTION_BYTES };

/** What is wrong with the file at `path`; undefined where it can be shown. */
export function mediaFault(path: string, facts: MediaFacts | undefined, use: Use): Mismatch | undefined {
  const { what, types, maxBytes, maxPixels } = use;
  if (facts === undefined) return { expected: what, found: `no file ${quote(path)}` };
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
      found: `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`,
    };
  }
  return undefined;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MiB`;
}
