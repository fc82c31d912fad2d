// The track that slides stand on: which of them are mounted, and where. One slide shows, its two neighbours wait
// beside it; a slide from farther away takes a neighbour’s place and comes in from there. Each keeps its language until
// it is out of sight: one that changes together with the slide comes in with the newcomer.
import type { Language } from '../../core/deck/values.ts';

export interface Slot {
  /** Names the mounted slide for as long as it is mounted. */
  readonly key: number;
  /** Position in the deck. */
  readonly index: number;
  /** Place on the track, in widths of the stage. */
  readonly place: number;
  readonly language: Language;
}

/** A slide beside another: its position in the deck, and what it will speak there. */
export interface Neighbour {
  readonly index: number;
  readonly language: Language;
}

export class Track {
  #slots: readonly Slot[] = $state.raw([]);
  #place = $state(0);
  #moving = $state(false);
  #keys = 0;
  #neighbours: (index: number, by: 1 | -1) => Neighbour | undefined;

  /** `neighbours` says which slide lies beside another, or undefined where the deck ends. */
  constructor(first: Neighbour, neighbours: (index: number, by: 1 | -1) => Neighbour | undefined) {
    this.#neighbours = neighbours;
    this.reset(first);
  }

  /** In the order in which they were mounted: an element that moves among its siblings loses the touch that is on it. */
  get slots(): readonly Slot[] {
    return this.#slots.toSorted((one, other) => one.key - other.key);
  }

  /** Place of the slide that shows, in widths of the stage. */
  get place(): number {
    return this.#place;
  }

  /** Whether a change of slide is under way. */
  get moving(): boolean {
    return this.#moving;
  }

  get index(): number {
    return this.#showing.index;
  }

  /** Which way the slide at `to` comes in: from the side where it waits, else by its place in the deck. */
  direction(to: number): 1 | -1 {
    if (this.#neighbours(this.index, 1)?.index === to) return 1;
    if (this.#neighbours(this.index, -1)?.index === to) return -1;
    return to > this.index ? 1 : -1;
  }

  /** Mounts a slide beside the one that shows, if it does not wait there already. */
  bring(to: Neighbour): void {
    const place = this.#place + this.direction(to.index);
    this.#slots = [...this.#slots.filter((slot) => slot.place !== place), this.#slot(to, place)];
  }

  /** The slide that shows changes its language where it stands, and what waits beside it goes along. */
  speak(language: Language): void {
    const showing = this.#showing;
    if (!this.#moving) this.#slots = this.#beside({ ...showing, language });
    else if (showing.language !== language)
      this.#slots = this.#slots.map((slot) => (slot === showing ? { ...slot, language } : slot));
  }

  /** Starts to move to the slide at `to`, which `bring` has mounted. */
  move(to: number): void {
    this.#place += this.direction(to);
    this.#moving = true;
    // Moves may come faster than they settle: what is out of sight goes at once.
    this.#slots = this.#slots.filter((slot) => Math.abs(slot.place - this.#place) <= 2);
  }

  /** The move is over: everything but the slide that shows and its neighbours goes, and places count from 0 again. */
  settle(): void {
    const showing = this.#showing;
    this.#slots = this.#beside({ ...showing, place: 0 });
    this.#place = 0;
    this.#moving = false;
  }

  /** Shows a slide at once. `same`: it is the slide that shows already, at a new position in the deck. */
  reset({ index, language }: Neighbour, same = false): void {
    const key = same ? this.#showing.key : this.#newKey();
    this.#slots = this.#beside({ key, index, place: 0, language });
    this.#place = 0;
    this.#moving = false;
  }

  get #showing(): Slot {
    const slot = this.#slots.find((one) => one.place === this.#place);
    if (slot === undefined) throw new Error('a track always has a slide that shows');
    return slot;
  }

  #newKey(): number {
    this.#keys += 1;
    return this.#keys;
  }

  /** A slide at a place of the track; the one that stands there stays mounted if it is the same. */
  #slot({ index, language }: Neighbour, place: number): Slot {
    const there = this.#slots.find((slot) => slot.place === place && slot.index === index);
    return { key: there?.key ?? this.#newKey(), index, place, language };
  }

  /** The slot that shows with its neighbours; those that are mounted already stay mounted. */
  #beside(showing: Slot): readonly Slot[] {
    const slots = [showing];
    for (const by of [-1, 1] as const) {
      const to = this.#neighbours(showing.index, by);
      if (to === undefined || to.index === showing.index) continue;
      slots.push({ ...this.#slot(to, this.#place + by), place: by });
    }
    return slots;
  }
}
