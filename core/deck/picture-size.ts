// How large a picture may be, and how large it should be. Plain figures: the page reads them as well as the check.

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Largest picture taken at all (100 megapixels): while it is scaled it costs 400 MB, 4 bytes a pixel. */
export const MAX_PICTURE_PIXELS = 100_000_000;

/**
 * Larger ones are scaled before they show. Three slides are on the stage, and Chromium keeps a decoded picture:
 * three of 40 megapixels cost half a gigabyte, and of 100 Electron 33 decodes none. A 4K screen has 8 megapixels.
 */
const MOST_PIXELS = 40_000_000;
/** Textures of the graphics of small computers end here, px a side. */
const LONGEST_SIDE = 8_192;
/** To so many pixels it is scaled: as many as a 4K screen has, four times those of full HD. */
const SCALED_PIXELS = 8_294_400;

export function isOversized({ width, height }: PixelSize): boolean {
  return width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE;
}

/** The size, in whole pixels of the same shape, that an oversized picture is shown in. */
export function scaledSize({ width, height }: PixelSize): PixelSize {
  const by = Math.min(Math.sqrt(SCALED_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/** Says the limits as `expected …` does. */
export const NOT_OVERSIZED = `at most ${(MOST_PIXELS / 1e6).toLocaleString('en')} megapixels and ${LONGEST_SIDE.toLocaleString('en')} pixels a side`;

/** Enlarged by more than this, a picture looks soft from 1.5 m. */
const MOST_ENLARGED = 1.5;

/** How many times a picture is enlarged to fill a place; undefined where it is sharp enough. */
export function softness({ width, height }: PixelSize, place: PixelSize): number | undefined {
  const by = Math.max(place.width / width, place.height / height);
  return by > MOST_ENLARGED ? by : undefined;
}
