// What a slide needs before it may be seen: its component, loaded, and its pictures, decoded.
import type { Component } from 'svelte';
import type { Kind } from '../../core/deck/kinds.ts';
import type { Emblem, Slide } from '../../core/deck/schema.ts';
import type { Picture } from '../../core/deck/values.ts';
import type { SlideProps } from './contract.ts';
import { KIND_COMPONENTS } from './kinds.ts';
import { isBroken, lookAt } from './pictures/looks.svelte.ts';

/** A component that is only ever given slides of its own kind. */
export type SlideComponent = Component<SlideProps<Kind>>;

/** Longest wait for a picture, ms. After that its slide shows, and the picture when it is there. */
const PICTURE_LIMIT = 2_000;

const components = new Map<Kind, SlideComponent>();

/** Loads what the slide needs. Rejects only if the component itself cannot be loaded; a picture may fail. */
export async function prepare(slide: Slide, emblems: readonly Emblem[] = []): Promise<SlideComponent> {
  const [component] = await Promise.all([componentOf(slide.kind), ...picturesOf(slide, emblems).map(inTime)]);
  return component;
}

/** The component itself once it is loaded: a slide that shows stays mounted then when its deck is replaced. */
export function componentOf(kind: Kind): SlideComponent | Promise<SlideComponent> {
  return components.get(kind) ?? load(kind);
}

/** Whether a picture may be shown: there is one, and it has not proved to be broken. */
export function showable(picture: Picture | undefined): picture is Picture {
  return picture !== undefined && !isBroken(picture.file);
}

async function load(kind: Kind): Promise<SlideComponent> {
  const module = await KIND_COMPONENTS[kind]();
  const component = module.default as unknown as SlideComponent;
  components.set(kind, component);
  return component;
}

/** Pictures that are there at first sight; of a gallery, the first two. */
function picturesOf(slide: Slide, emblems: readonly Emblem[]): string[] {
  const files = slide.picture === undefined ? [] : [slide.picture.file];
  if (slide.kind === 'gallery') files.push(...slide.items.slice(0, 2).map((item) => item.picture.file));
  if (slide.kind === 'video' && slide.poster !== undefined) files.push(slide.poster.file);
  if (slide.kind === 'opening' || slide.kind === 'closing') files.push(...emblems.map(({ file }) => file));
  return files;
}

async function inTime(file: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PICTURE_LIMIT);
  });
  await Promise.race([lookAt(file), late]);
  clearTimeout(timer);
}
