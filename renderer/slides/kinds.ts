// The component of each kind, loaded when a slide of it is near. A kind without one does not compile.
import type { Component } from 'svelte';
import type { Kind } from '../../core/deck/kinds.ts';
import type { SlideProps } from './contract.ts';

type Loaders = { readonly [K in Kind]: () => Promise<{ readonly default: Component<SlideProps<K>> }> };

export const KIND_COMPONENTS: Loaders = {
  opening: () => import('./Opening.svelte'),
  threads: () => import('./Threads.svelte'),
  compare: () => import('./Compare.svelte'),
  map: () => import('./Map.svelte'),
  timeline: () => import('./Timeline.svelte'),
  statement: () => import('./Statement.svelte'),
  figures: () => import('./Figures.svelte'),
  bars: () => import('./Bars.svelte'),
  share: () => import('./Share.svelte'),
  count: () => import('./Count.svelte'),
  portrait: () => import('./Portrait.svelte'),
  gallery: () => import('./Gallery.svelte'),
  video: () => import('./Video.svelte'),
  closing: () => import('./Closing.svelte'),
};

/** Kinds with a place for the picture: that of their drawing. On the others, it stands beside what they show. */
export const HAVE_PLACE_FOR_PICTURE: ReadonlySet<Kind> = new Set([
  'opening',
  'statement',
  'portrait',
  'closing',
]);

/** Kinds that live by their width: a picture beside them is a narrow one. */
export const NEED_WIDTH: ReadonlySet<Kind> = new Set(['map', 'timeline']);
