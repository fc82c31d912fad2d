// What a slide needs before it may be seen: its component, loaded, and its pictures, decoded.
import type { Component } from 'svelte';
import type { Kind } from '../../core/deck/kinds.ts';
import type { Slide } from '../../core/deck/schema.ts';
import type { Picture } from '../../core/deck/values.ts';
import { contentAddress } from '../host/host.ts';
import type { SlideProps } from './contract.ts';
import { KIND_COMPONENTS } from './kinds.ts';

/** A component that is only ever given slides of its own kind. */
export type SlideComponent = Component<SlideProps<Kind>>;

/** Longest wait for a picture, ms. After that its slide shows, and the picture when it is there. */
const PICTURE_LIMIT = 2_000;

const components = new Map<Kind, SlideComponent>();
const broken = new Set<string>();

/** Loads what the slide needs. Rejects only if the component itself cannot be loaded; a picture may fail. */
export async function prepare(slide: Slide): Promise<SlideComponent> {
  const [component] = await Promise.all([load(slide.kind), ...picturesOf(slide).map(decode)]);
  return component;
}

/** Whether a picture may be shown: there is one, and it has not proved to be broken. */
export function showable(picture: Picture | undefined): picture is Picture {
  return picture !== undefined && !broken.has(picture.file);
}

async function load(kind: Kind): Promise<SlideComponent> {
  const known = components.get(kind);
  if (known !== undefined) return known;
  const module = await KIND_COMPONENTS[kind]();
  const component = module.default as unknown as SlideComponent;
  components.set(kind, component);
  return component;
}

/** Pictures that are there at first sight; of a gallery, the first two. */
function picturesOf(slide: Slide): string[] {
  const files = slide.picture === undefined ? [] : [slide.picture.file];
  if (slide.kind === 'gallery') files.push(...slide.items.slice(0, 2).map((item) => item.picture.file));
  if (slide.kind === 'video' && slide.poster !== undefined) files.push(slide.poster.file);
  return files;
}

async function decode(file: string): Promise<void> {
  const image = new Image();
  image.src = contentAddress(file);
  const decoded = image.decode().then(
    () => broken.delete(file),
    () => broken.add(file),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PICTURE_LIMIT);
  });
  await Promise.race([decoded, late]);
  clearTimeout(timer);
}
