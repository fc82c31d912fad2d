// The contacts that are on the screen: fingers, or the mouse with a button down.

/**
 * A contact that says nothing for longer than this, ms, does not count: screens lose the end of a touch now and then
 * (electron#6059). A finger that rests on the glass trembles, and is heard again with each pixel.
 */
const SILENCE = 60_000;

export class Contacts {
  /** When each was last heard of, ms. */
  readonly #heard = new Map<number, number>();

  get size(): number {
    const since = performance.now() - SILENCE;
    return [...this.#heard.values()].filter((heard) => heard >= since).length;
  }

  press(id: number): void {
    if (this.size === 0) this.#heard.clear();
    this.#heard.set(id, performance.now());
  }

  /** A mouse that is not down moves, too. */
  move(id: number): void {
    if (this.#heard.has(id)) this.#heard.set(id, performance.now());
  }

  release(id: number): void {
    this.#heard.delete(id);
  }
}
