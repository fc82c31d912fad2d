// The profile, where it cannot be written: a read-only disk, or another owner. The show does without.
import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { codeOf } from './exhibition/system-fault.ts';
import { lives } from './files/lives.ts';

/** What Chromium’s lock is made of (Linux, macOS): links all three, the first one to `<host>-<process id>`. */
const LOCK = 'SingletonLock';
const LOCK_PARTS = [LOCK, 'SingletonSocket', 'SingletonCookie'];

/**
 * Whether this is the only Jubilee of this profile. Electron’s lock is a file in the profile: where none can be written, it
 * says that another one has it, and a kiosk that left for that would be dark. So there it starts without. Log, dumps and
 * the browser’s own files go to a temporary folder; settings are still read from the profile.
 */
export function isOnlyOne(data: Record<string, unknown>): boolean {
  const profile = app.getPath('userData');
  const fault = faultOfWriting(profile);
  if (fault === undefined) return isLocked(profile, data);
  const instead = mkdtempSync(join(tmpdir(), 'jubilee-'));
  process.stderr.write(
    `jubilee: the profile cannot be written (${fault}): ${profile}; nothing is kept, and the log is in ${instead}. Give it back to the account that runs Jubilee, and see that its disk has room and can be written\n`,
  );
  // Electron does not start without these.
  for (const name of ['sessionData', 'logs', 'crashDumps'] as const) {
    const folder = join(instead, name);
    mkdirSync(folder);
    app.setPath(name, folder);
  }
  return true;
}

/** Chromium also says that another one has the lock where there is only a damaged one, and nobody who would ever take it away. */
function isLocked(profile: string, data: Record<string, unknown>): boolean {
  if (app.requestSingleInstanceLock(data)) return true;
  const fault = faultOfLock(profile, hostname());
  if (fault === undefined) return false;
  process.stderr.write(`jubilee: ${fault}; nobody has that lock, and it is taken away\n`);
  for (const name of LOCK_PARTS) rmSync(join(profile, name), { recursive: true, force: true });
  return app.requestSingleInstanceLock(data);
}

/** Why the lock is nobody’s; undefined where it is that of another process that lives. @param host name of this machine */
export function faultOfLock(profile: string, host: string): string | undefined {
  const lock = join(profile, LOCK);
  const [, owner, pid] = /^(.*)-(\d+)$/.exec(targetOf(lock) ?? '') ?? [];
  // Half a lock may be our own, from the try before.
  if (owner === host && Number(pid) !== process.pid && lives(Number(pid))) return undefined;
  const odd = LOCK_PARTS.map((name) => join(profile, name)).find(
    (part) => existsSync(part) && targetOf(part) === undefined,
  );
  if (odd !== undefined) return `${odd} is no link`;
  if (owner === undefined) return `${lock} names no process`;
  // A profile is one machine’s: it was renamed, or its disk comes from another one.
  if (owner !== host) return `${lock} was made when this machine was called “${owner}”`;
  return `${lock} is that of a process that is gone`;
}

/** Where a link leads; undefined where it is none. */
function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/** Why no file can be made in a folder, as a code such as EROFS; undefined where one can. */
export function faultOfWriting(folder: string): string | undefined {
  const probe = join(folder, `.writable-${String(process.pid)}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe, { force: true });
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}
