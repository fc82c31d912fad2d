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
  /** Of the file: 0, and one more each time that it was replaced under its name. */
  readonly version: number;
}

/** Longest wait for a host that says whether a file is still the same, ms. */
const PATIENCE = 2_000;

const looks = new SvelteMap<string, Look | 'broken'>();
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the screen depends on it
const looking = new Map<string, Promise<void>>();
/** By file: its version, and what the host said of it. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the screen depends on it
const known = new Map<string, { readonly version: number; readonly stamp: Promise<string | undefined> }>();

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
        if (lookOf(file)?.address !== taken.address) replaceLook(file, taken);
      },
      () => {
        replaceLook(file, 'broken');
        tellFault(`${file} can’t be shown: the picture is damaged, or gone. Save it again`);
      },
    )
    .finally(() => looking.delete(file));
  looking.set(file, look);
  return look;
}

/**
 * Looks again at the pictures whose file was replaced under its name, or came back. Resolves when it is known which
 * these are; each shows as it was until the new one is decoded. Never rejects: who does not answer has changed nothing.
 */
export async function renewLooks(): Promise<void> {
  await Promise.all(
    [...known].map(async ([file, { version, stamp }]) => {
      const [before, now] = await Promise.all([stamp, stampOf(file)]);
      if (now === undefined || before === now) return;
      known.set(file, { version: version + 1, stamp: Promise.resolve(now) });
      // One that is under way looks at the file as it was.
      void (looking.get(file) ?? Promise.resolve()).then(() => lookAt(file));
    }),
  );
}

function replaceLook(file: string, look: Look | 'broken'): void {
  const before = lookOf(file)?.address;
  looks.set(file, look);
  if (before?.startsWith('blob:') === true) URL.revokeObjectURL(before);
}

/** What the host says of the file: another text for another file. Undefined where it says nothing. */
async function stampOf(file: string): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    // A website’s worker answers no HEAD.
    const { ok, headers, body } = await fetch(contentAddress(file), { cache: 'no-store', signal });
    void body?.cancel();
    const said = ['etag', 'last-modified', 'content-length'].map((name) => headers.get(name));
    return ok ? said.join(' ') : undefined;
  } catch {
    return undefined;
  }
}

async function take(file: string): Promise<Look> {
  const { version } = known.get(file) ?? { version: 0 };
  if (!known.has(file)) known.set(file, { version, stamp: stampOf(file) });
  const look = lookOf(file);
  // A copy takes seconds to make, so there is one. An address that Chromium knows, it does not ask for again.
  const fresh = version === 0 ? contentAddress(file) : `${contentAddress(file)}?v=${String(version)}`;
  const address = look?.version === version ? look.address : fresh;
  const image = await load(address);
  const size = { width: image.naturalWidth, height: image.naturalHeight };
  // A drawing (SVG) is painted in the size that it shows in, whatever it says of itself.
  if (!isOversized(size) || /\.svg$/i.test(file)) {
    await image.decode();
    return { address, version, ...size };
  }
  const copy = await scaledCopy(address, scaledSize(size));
  await (await load(copy)).decode();
  return { address: copy, version, ...size };
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
