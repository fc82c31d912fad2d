// The track that slides stand on: which of them are mounted, and where. One slide shows, its two neighbours wait
// beside it; a slide from farther away takes a neighbour’s place and comes in from there.

export interface Slot {
  /** Names the mounted slide for as long as it is mounted. */
  readonly key: number;
  /** Position in the deck. */
  readonly index: number;
  /** Place on the track, in widths of the stage. */
  readonly place: number;
}

export class Track {
  #slots: readonly Slot[] = $state.raw([]);
  #place = $state(0);
  #moving = $state(false);
  #keys = 0;
  #neighbours: (index: number, by: 1 | -1) => number | undefined;

  /** `neighbours` says which slide lies beside another, or undefined where the deck ends. */
  constructor(index: number, neighbours: (index: number, by: 1 | -1) => number | undefined) {
    this.#neighbours = neighbours;
    this.reset(index);
  }

  get slots(): readonly Slot[] {
    return this.#slots;
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
    if (this.#neighbours(this.index, 1) === to) return 1;
    if (this.#neighbours(this.index, -1) === to) return -1;
    return to > this.index ? 1 : -1;
  }

  /** Mounts the slide at `to` beside the one that shows, if it does not wait there already. */
  bring(to: number): void {
    const place = this.#place + this.direction(to);
    const waiting = this.#slots.find((slot) => slot.place === place);
    if (waiting?.index === to) return;
    this.#slots = [...this.#slots.filter((slot) => slot.place !== place), this.#slot(to, place)];
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

  /** Shows the slide at `index` at once. `same`: it is the slide that shows already, at a new position in the deck. */
  reset(index: number, same = false): void {
    this.#slots = this.#beside(same ? { ...this.#showing, index, place: 0 } : this.#slot(index, 0));
    this.#place = 0;
    this.#moving = false;
  }

  get #showing(): Slot {
    const slot = this.#slots.find((one) => one.place === this.#place);
    if (slot === undefined) throw new Error('a track always has a slide that shows');
    return slot;
  }

  #slot(index: number, place: number): Slot {
    this.#keys += 1;
    return { key: this.#keys, index, place };
  }

  /** The slot that shows with its neighbours; those that are mounted already stay as they are. */
  #beside(showing: Slot): readonly Slot[] {
    const slots = [showing];
    for (const by of [-1, 1] as const) {
      const index = this.#neighbours(showing.index, by);
      if (index === undefined || index === showing.index) continue;
      const mounted = this.#slots.find((slot) => slot.place === this.#place + by && slot.index === index);
      slots.push(mounted === undefined ? this.#slot(index, by) : { ...mounted, place: by });
    }
    return slots;
  }
}
