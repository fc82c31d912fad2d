// How large an emblem is drawn, whatever its shape.
import type { PixelSize } from '../../../core/deck/picture-size.ts';

/** Area of each emblem in square units: a square one of 80 × 80. */
const AREA = 80 * 80;
/** Beyond these, units, a very wide or tall emblem gets less than its area. */
const MOST: PixelSize = { width: 240, height: 88 };

/** In units; of the artwork’s shape. */
export function fitted({ width, height }: PixelSize): PixelSize {
  const scale = Math.min(Math.sqrt(AREA / (width * height)), MOST.width / width, MOST.height / height);
  return { width: width * scale, height: height * scale };
}
