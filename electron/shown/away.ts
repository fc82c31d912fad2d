// What staff read while the folder of the wanted exhibition is away: what shows instead, and that it comes back by itself.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../core/deck/problem.ts';
import type { Log } from '../log/log.ts';
import { patiently } from '../timing/patience.ts';
import type { Ask } from '../timing/patience.ts';

export interface Away {
  /** The folder that is away. */
  readonly wanted: string;
  /** Why, such as `is not there`. */
  readonly away: string;
  /** Folder of its copy; undefined where there is none. */
  readonly copy: string | undefined;
  readonly builtIn: string;
  /** Folder of what shows; undefined for nothing. What was read of one that is away may show on. */
  readonly shown: string | undefined;
}

/** One line. Never rejects. */
export async function awayMessage({ wanted, away, copy, builtIn, shown }: Away): Promise<string> {
  const instead =
    copy !== undefined && (shown === copy || shown === wanted)
      ? `the kiosk shows its copy${await dateOf(copy)}`
      : shown === wanted
        ? 'the kiosk shows what it has read of it, and has no copy of its pictures'
        : shown === builtIn
          ? 'the kiosk shows the built-in exhibition'
          : `the kiosk shows ${shown ?? 'nothing'}`;
  return `the folder ${wanted} ${away}; ${instead}; once it is there, it shows by itself`;
}

/** ` of 2026-11-26`: when the copy was made last, in UTC as all times of the log. */
async function dateOf(copy: string): Promise<string> {
  // Its texts are written anew each time that it is made.
  const facts = await stat(join(copy, 'deck.yaml')).catch(() => undefined);
  return facts === undefined ? '' : ` of ${facts.mtime.toISOString().slice(0, 10)}`;
}

/** The reading of a folder whose drive says nothing. @param patience how long that was waited for, ms */
export function silence(folder: string, patience: number) {
  const away = noAnswer(patience);
  const problem: Problem = {
    severity: 'error',
    file: folder,
    position: undefined,
    path: '',
    expected: 'an exhibition’s folder',
    found: `a drive that ${away}`,
    fix: 'see that it is there, or its server',
  };
  return { deck: undefined, problems: [problem], unread: [], away };
}

/** Asks the drive of what shows; the log says when it falls silent. @param patience ms */
export function askDrive(folder: string, patience: number, log: Log): Ask {
  const instead = 'until it does, pictures and films are those of its copy, where there is one';
  const silent = ['exhibition', `the drive of ${folder} ${noAnswer(patience)}; ${instead}`] as const;
  return patiently(
    patience,
    () => {
      log.error(...silent);
    },
    () => log.over?.(...silent),
  );
}

/** @param patience ms */
function noAnswer(patience: number): string {
  return `did not answer for ${String(patience / 1_000)} s`;
}
