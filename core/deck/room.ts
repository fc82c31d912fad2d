// How much room the texts of a slide have. The figures are in room-table.ts; the content check warns by them.
import type { Kind, SlideWords } from './kinds.ts';
import { ROOM } from './room-table.ts';
import type { Slide } from './schema.ts';

/** What a text may hold, in characters. Marks and soft hyphens are none; a line break is one. */
export interface TextRoom {
  readonly most: number;
  /** The longest stretch that may not be broken: between spaces, hyphens and soft hyphens. */
  readonly word: number;
}

/** Texts that share a place, and what all of them may hold. */
export interface SharedRoom<Name extends string = string> {
  readonly texts: readonly Name[];
  readonly most: number;
}

/** What the words of each item may hold in a slide of up to so many items. Nought is no text at all. */
export interface ItemRoom<Name extends string = string, Own extends string = string> {
  readonly upTo: number;
  readonly texts: Readonly<Record<Name, TextRoom>>;
  /** All texts of an item that has more than one. */
  readonly together?: number;
  /** Texts of the slide that share a place with the title of its longest item. */
  readonly beside?: SharedRoom<Own>;
  /** Where items are rows of two sides: in every shape of screen. */
  readonly rows?: readonly RowRoom[];
}

/** A row takes as many lines as its longer side. */
export interface RowRoom {
  /** Characters in a line. */
  readonly line: number;
  /** Lines of all rows. */
  readonly lines: number;
}

export interface Room<Own extends string = string, Item extends string = string> {
  readonly texts: Readonly<Record<Own, TextRoom>>;
  readonly together?: SharedRoom<Own>;
  /** By the number of items, ascending; more items than the last one’s have no room for any words. */
  readonly items?: readonly ItemRoom<Item, Own>[];
  /** Instead of `items`, where the items stand below a drawing or a picture. */
  readonly itemsBelow?: readonly ItemRoom<Item, Own>[];
}

/** Texts that are printed; `alt` is read aloud. */
export type OwnText<K extends Kind> = Exclude<keyof SlideWords<K>, 'alt' | 'items'> & string;
export type ItemText<K extends Kind> =
  SlideWords<K> extends { readonly items: Readonly<Record<string, infer Item>> }
    ? Exclude<keyof Item, 'alt'> & string
    : never;

/** A kind, or a text of one, that has no figures does not compile. */
export type RoomTable = {
  readonly [K in Kind]: Room<OwnText<K>, ItemText<K>> &
    ([ItemText<K>] extends [never] ? unknown : Required<Pick<Room<OwnText<K>, ItemText<K>>, 'items'>>);
};

export interface SlideRoom extends Omit<Room, 'items' | 'itemsBelow'> {
  /** Undefined where the slide has no items, and where it has more than find room. */
  readonly item: ItemRoom | undefined;
  /** The most items that have room for words. */
  readonly mostItems: number;
}

export function roomOf(slide: Slide): SlideRoom {
  const { items = [], itemsBelow, ...rest }: Room = ROOM[slide.kind];
  const rows = itemsBelow !== undefined && standsBelow(slide) ? itemsBelow : items;
  const count = 'items' in slide ? slide.items.length : 0;
  return {
    ...rest,
    item: count === 0 ? undefined : rows.find(({ upTo }) => count <= upTo),
    mostItems: rows.at(-1)?.upTo ?? 0,
  };
}

/** As renderer/slides/Statement.svelte and Portrait.svelte have it: a ribbon and a book leave the items the whole height. */
function standsBelow(slide: Slide): boolean {
  const whole = { statement: 'law', portrait: 'book' };
  if (slide.kind !== 'statement' && slide.kind !== 'portrait') return false;
  const motif = slide.motif ?? (slide.kind === 'portrait' ? 'book' : 'whiplash');
  return slide.picture !== undefined || motif !== whole[slide.kind];
}
