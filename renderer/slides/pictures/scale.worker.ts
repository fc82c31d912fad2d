// Scales one picture, beside the page’s own thread. Chromium decodes it whole, and keeps only what is asked for.
import type { PixelSize } from '../../../core/deck/picture-size.ts';

export interface Order {
  /** Absolute. */
  readonly address: string;
  /** Pixels that the copy shall have. */
  readonly size: PixelSize;
}

/** The copy as WebP, which keeps transparency; undefined where there is none. */
export type Answer = Blob | undefined;

/** Of 1; no difference is seen at a step’s distance. */
const QUALITY = 0.9;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  void scaled(data).then(postMessage, () => {
    postMessage(undefined);
  });
});

async function scaled({ address, size: { width, height } }: Order): Promise<Answer> {
  const response = await fetch(address);
  const bitmap = await createImageBitmap(await response.blob(), {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  });
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
}
