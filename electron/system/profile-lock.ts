// Chromium’s lock of a profile, which says that there is only one of us. Where it is damaged, or left behind, Chromium says
// that another one has it, and nobody would ever take it away.
import { lstatSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lives } from '../files/lives.ts';

/** What it is made of (Linux, macOS): links all three, the first one to `<host>-<process id>`. */
const LOCK = 'SingletonLock';
const PARTS = [LOCK, 'SingletonSocket', 'SingletonCookie'];

/**
 * Why the lock is nobody’s; undefined where it is that of another process that lives.
 * @param host name of this machine
 */
export function faultOfLock(profile: string, host = hostname()): string | undefined {
  // There the lock is no file, and can be trusted.
  if (process.platform === 'win32') return undefined;
  const lock = join(profile, LOCK);
  const [, owner, pid] = /^(.*)-(\d+)$/.exec(targetOf(lock) ?? '') ?? [];
  // Half a lock may be our own, from the try before.
  if (owner === host && Number(pid) !== process.pid && lives(Number(pid))) return undefined;
  const odd = PARTS.map((name) => join(profile, name)).find(
    (part) => isThere(part) && targetOf(part) === undefined,
  );
  if (odd !== undefined) return `${odd} is no link`;
  if (!isThere(lock)) return `${lock} could not be made`;
  if (owner === undefined) return `${lock} names no process`;
  // A profile is one machine’s: it was renamed, or its disk comes from another one.
  if (owner !== host) return `${lock} was made when this machine was called “${owner}”`;
  return `${lock} is that of a process that is gone`;
}

/** Takes away what is left of a lock; what can’t be taken away stays. */
export function removeLock(profile: string): void {
  for (const name of PARTS) {
    try {
      rmSync(join(profile, name), { recursive: true, force: true });
    } catch {
      // A disk that can only be read, for one.
    }
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Where a link leads; undefined where it is none. */
function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}
