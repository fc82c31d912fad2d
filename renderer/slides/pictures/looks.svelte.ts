// What is known of the exhibition’s pictures once they were looked at: where to get each from, or that it is broken.
import { SvelteMap } from 'svelte/reactivity';
import { isOversized, scaledSize } from '../../../core/deck/picture-size.ts';
import type { PixelSize } from '../../../core/deck/picture-size.ts';
import { tellFault } from '../../fault.ts';
import { contentAddress } from '../../host/content.ts';
import { scaledCopy } from './scaled-copy.ts';

export interface Look extends PixelSize {
  /** Of the file, or of a scaled copy where the file is too large to be shown. */
  readonly address: string;
}

const looks = new SvelteMap<string, Look | 'broken'>();
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the screen depends on it
const looking = new Map<string, Promise<void>>();

/** How to show a picture; undefined where it was not looked at yet, or is broken. */
export function lookOf(file: string): Look | undefined {
  const look = looks.get(file);
  return look === 'broken' ? undefined : look;
}

export function isBroken(file: string): boolean {
  return looks.get(file) === 'broken';
}

/** Loads and decodes the picture, so that it shows without a flash. Never rejects: what fails is broken. */
export function lookAt(file: string): Promise<void> {
  const going = looking.get(file);
  if (going !== undefined) return going;
  const look = take(file)
    .then(
      (taken) => {
        if (lookOf(file)?.address !== taken.address) looks.set(file, taken);
      },
      () => {
        looks.set(file, 'broken');
        tellFault(`${file} can’t be shown: the picture is damaged, or gone. Save it again`);
      },
    )
    .finally(() => looking.delete(file));
  looking.set(file, look);
  return look;
}

async function take(file: string): Promise<Look> {
  // A copy takes seconds to make, so there is one.
  const address = lookOf(file)?.address ?? contentAddress(file);
  const image = await load(address);
  const size = { width: image.naturalWidth, height: image.naturalHeight };
  // A drawing (SVG) is painted in the size that it shows in, whatever it says of itself.
  if (!isOversized(size) || /\.svg$/i.test(file)) {
    await image.decode();
    return { address, ...size };
  }
  const copy = await scaledCopy(address, scaledSize(size));
  await (await load(copy)).decode();
  return { address: copy, ...size };
}

/** Loaded, it says its size; only when it is decoded it costs memory. */
async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  await new Promise((loaded, failed) => {
    image.addEventListener('load', loaded, { once: true });
    image.addEventListener('error', failed, { once: true });
    image.src = address;
  });
  return image;
}
