// Logs of folders that are read again and again: what was said of one before it is read anew counts no more.
import type { Level, Log } from './log.ts';

export interface RevisedLog extends Log {
  /** All that was said is over; what still is so is said again. */
  readonly revise: () => void;
}

export class RevisedLogs {
  readonly #log: Log;
  readonly #logs = new Map<string, RevisedLog>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** The log of a folder. */
  of(folder: string): RevisedLog {
    const log = this.#logs.get(folder) ?? revisedLog(this.#log);
    this.#logs.set(folder, log);
    return log;
  }

  /** What was said of other folders than this one counts no more. */
  keepOnly(folder: string): void {
    for (const [other, log] of this.#logs) {
      if (other === folder) continue;
      log.revise();
      this.#logs.delete(other);
    }
  }
}

function revisedLog(log: Log): RevisedLog {
  const said = new Map<string, () => void>();
  const hear = (level: Level) => (place: string, message: string) => {
    said.set(`${place} ${message}`, () => log.over?.(place, message));
    log[level](place, message);
  };
  return {
    info: log.info,
    warn: hear('warn'),
    error: hear('error'),
    revise: () => {
      for (const over of said.values()) over();
      said.clear();
    },
  };
}
