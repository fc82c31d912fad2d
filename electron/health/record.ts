// What this kiosk knows of its health: told things as they happen, it gives a snapshot at any time.
import type { Health, LoggedProblem, Restart } from '../../core/health.ts';

/** What is asked for when a snapshot is taken. */
export interface HealthFacts {
  readonly version: string;
  readonly electron: string;
  /** Folder of the exhibition that shows. */
  readonly exhibition: () => string;
  readonly open: () => boolean;
  readonly memory: () => Health['memory'];
  /** Newest first. */
  readonly problems: () => readonly LoggedProblem[];
}

/** As many as `Health` holds. */
const MOST_RESTARTS = 20;

export class HealthRecord {
  readonly #facts: HealthFacts;
  #slide = '';
  #painted: string | undefined;
  #restarts: Health['restarts'] = { count: 0, latest: [] };

  constructor(facts: HealthFacts) {
    this.#facts = facts;
  }

  /** The page reports a slide: it does so as well where nobody draws it, so that this is no proof. */
  painted(slide: string): void {
    this.#slide = slide;
  }

  /** The page proved that it still paints. */
  proved(): void {
    this.#painted = new Date().toISOString();
  }

  /** The page is brought back. */
  restarted(cause: string): void {
    const restart: Restart = { time: new Date().toISOString(), cause };
    const { count, latest } = this.#restarts;
    this.#restarts = { count: count + 1, latest: [restart, ...latest].slice(0, MOST_RESTARTS) };
  }

  snapshot(): Health {
    const { version, electron, exhibition, open, memory, problems } = this.#facts;
    return {
      time: new Date().toISOString(),
      version,
      electron,
      // Counted from the start of the process, by a clock that never jumps.
      uptime: Math.floor(performance.now() / 1_000),
      exhibition: exhibition(),
      open: open(),
      slide: this.#slide,
      painted: this.#painted,
      memory: memory(),
      restarts: this.#restarts,
      problems: problems(),
    };
  }
}
