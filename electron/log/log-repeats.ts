// Keeps one line that comes thousands of times from flushing out all others: repeats are counted, and summed up.

/** How often the same line is written within one window; the rest of them is counted. */
const BURST = 10;
/** The first window, ms. Each that is full is followed by one of twice the length, up to LONGEST. */
const FIRST = 60_000;
const LONGEST = 60 * 60_000;
/** Different lines that are watched at a time; beyond that the one is forgotten whose window began first. */
const MOST = 500;

export interface Sum {
  readonly line: string;
  /** How often it came and was not written. */
  readonly count: number;
  /** Within how long, ms. */
  readonly within: number;
}

interface Watched {
  count: number;
  since: number;
  window: number;
}

export class Repeats {
  readonly #watched = new Map<string, Watched>();

  /**
   * Whether this line is to be written. Take `sums` first, or a window that is over still counts.
   * @param now monotonic time, ms
   */
  admits(line: string, now: number): boolean {
    const watched = this.#watched.get(line);
    if (watched === undefined) {
      this.#watch(line, FIRST, now, 1);
      return true;
    }
    watched.count += 1;
    return watched.count <= BURST;
  }

  /**
   * What was counted in windows that are over.
   * @param now monotonic time, ms; Infinity for all windows
   */
  sums(now: number): readonly Sum[] {
    const sums: Sum[] = [];
    for (const [line, { count, since, window }] of this.#watched) {
      if (now - since < window) continue;
      this.#watched.delete(line);
      if (count <= BURST) continue;
      sums.push({ line, count: count - BURST, within: window });
      // Whoever filled a window is watched on, as if it had had its burst.
      this.#watch(line, Math.min(window * 2, LONGEST), now, BURST);
    }
    return sums;
  }

  /** When the next window is over in which lines were counted, ms; undefined without one. */
  get due(): number | undefined {
    const ends = [...this.#watched.values()]
      .filter(({ count }) => count > BURST)
      .map(({ since, window }) => since + window);
    return ends.length === 0 ? undefined : Math.min(...ends);
  }

  #watch(line: string, window: number, since: number, count: number): void {
    const oldest = this.#watched.size < MOST ? undefined : this.#watched.keys().next();
    if (oldest?.value !== undefined) this.#watched.delete(oldest.value);
    this.#watched.set(line, { count, since, window });
  }
}
