// What a kiosk knows of its own health: the staff panel shows it, and health.json holds it for whoever watches the machine.

/** One thing that went wrong, as the log has it. */
export interface LoggedProblem {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly level: 'warn' | 'error';
  /** The part of the program. */
  readonly place: string;
  readonly message: string;
}

/** One time that the page was brought back. */
export interface Restart {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly cause: string;
}

export interface Health {
  /** When this was written; ISO 8601, UTC. A file that is minutes old means that nobody writes it. */
  readonly time: string;
  readonly version: string;
  readonly electron: string;
  /** Since the program started, whole seconds. */
  readonly uptime: number;
  /** Folder of the exhibition that shows. */
  readonly exhibition: string;
  /** Whether it is within opening hours; outside of them the screen is dark, once a visit is over. */
  readonly open: boolean;
  /** Id of the slide that showed last; "" before the first. */
  readonly slide: string;
  /** When the page last proved that it paints; ISO 8601, UTC, or undefined before it has. */
  readonly painted: string | undefined;
  /** All processes together, and the page alone: resident memory, MB (10⁶ bytes). */
  readonly memory: { readonly all: number; readonly page: number };
  readonly restarts: {
    /** Since the program started. */
    readonly count: number;
    /** The latest, newest first; 20 at most. */
    readonly latest: readonly Restart[];
  };
  /** Warnings and errors, newest first; 20 at most. */
  readonly problems: readonly LoggedProblem[];
}
