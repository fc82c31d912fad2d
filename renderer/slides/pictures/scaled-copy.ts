// Copies of pictures that are too large to be shown as they are. They live as long as the page.
import type { PixelSize } from '../../../core/deck/picture-size.ts';
import type { Answer, Order } from './scale.worker.ts';

/** One after the other: while one is scaled, it needs up to 400 MB. */
let last: Promise<unknown> = Promise.resolve();

/** Address of a copy of the picture in that size. Rejects where the picture cannot be decoded. */
export function scaledCopy(address: string, size: PixelSize): Promise<string> {
  const copy = last.then(() => scale({ address: new URL(address, document.baseURI).href, size }));
  last = copy.catch(() => undefined);
  return copy;
}

/** A worker of its own each time: the screen answers fingers meanwhile, and all its memory goes with it. */
async function scale(order: Order): Promise<string> {
  const worker = new Worker(new URL('./scale.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<Answer>((done, failed) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        done(data);
      });
      worker.addEventListener('error', () => {
        failed(new Error('no worker to scale pictures'));
      });
      worker.postMessage(order);
    });
    if (answer === undefined) throw new Error(`${order.address} can’t be scaled`);
    return URL.createObjectURL(answer);
  } finally {
    worker.terminate();
  }
}
