// The latest warnings and errors of the log: what staff look for first.
import type { LoggedProblem } from '../../core/health.ts';
import { plain } from '../log/log.ts';
import type { Log } from '../log/log.ts';

/** As many as `Health` holds. */
const MOST = 20;

export class RecentProblems {
  #latest: readonly LoggedProblem[] = [];
  /** Called after each error, and when a problem is over. */
  onchange: (() => void) | undefined;

  /** Newest first; of equal ones, the newest alone. */
  get latest(): readonly LoggedProblem[] {
    return this.#latest;
  }

  /** The same log, with an ear on it. What can’t be mended while Jubilee runs is never said to be over, and stays. */
  hear(log: Log): Required<Log> {
    return {
      info: log.info,
      warn: (place, message) => {
        log.warn(place, message);
        this.#add('warn', place, message);
      },
      error: (place, message) => {
        log.error(place, message);
        this.#add('error', place, message);
        this.onchange?.();
      },
      over: (place, message) => {
        const others = this.#latest.filter((one) => one.place !== place || one.message !== plain(message));
        if (others.length === this.#latest.length) return;
        this.#latest = others;
        this.onchange?.();
      },
    };
  }

  #add(level: LoggedProblem['level'], place: string, message: string): void {
    const problem = { time: new Date().toISOString(), level, place, message: plain(message) };
    const others = this.#latest.filter((one) => !isSame(one, problem));
    this.#latest = [problem, ...others].slice(0, MOST);
  }
}

function isSame(one: LoggedProblem, other: LoggedProblem): boolean {
  return one.message === other.message && one.place === other.place && one.level === other.level;
}
