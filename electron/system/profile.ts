// The profile and the temporary folder, where they cannot be written: a disk that is full or read-only, or another owner.
// The show does without; nothing here throws.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { codeOf } from '../exhibition/system-fault.ts';
import { faultOfLock, removeLock } from './profile-lock.ts';

/** A full disk may still take an empty file, or a tiny one, which ext4 keeps beside its name: this needs blocks, bytes. */
const PROBE = 16 * 1024;

/**
 * Whether this is the only Jubilee of this profile. Chromium’s lock is a link in the profile and a socket in the temporary
 * folder: where one of them cannot be made, it says that another one has it, and a kiosk that left for that would be dark.
 * So it starts without a lock then. Without a profile, log, dumps and the browser’s own files go to a temporary folder;
 * settings are still read from the profile.
 */
export function isOnlyOne(data: Record<string, unknown>): boolean {
  const profile = app.getPath('userData');
  const fault = faultOfWriting(profile);
  const temporary = chooseTemporaryFolder();
  if (fault === undefined) return isAlone(profile, data);
  const instead = temporary === undefined ? undefined : moveOut(temporary);
  const log = instead === undefined ? 'there is no log' : `the log is in ${instead}`;
  say(
    `the profile cannot be written (${fault}): ${profile}; nothing is kept, and ${log}. Give it back to the account that runs Jubilee, and see that its disk has room and can be written`,
  );
  return true;
}

/** Why no file of some kB can be made in a folder, as a code such as EROFS; undefined where one can. The folder is made. */
export function faultOfWriting(folder: string): string | undefined {
  const probe = join(folder, `.writable-${String(process.pid)}`);
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(probe, Buffer.alloc(PROBE));
    } finally {
      rmSync(probe, { force: true });
    }
    return undefined;
  } catch (error) {
    return codeOf(error) || String(error);
  }
}

/** A lock that is nobody’s is taken away; where none can be made even then, it is done without. */
function isAlone(profile: string, data: Record<string, unknown>): boolean {
  if (app.requestSingleInstanceLock(data)) return true;
  const fault = faultOfLock(profile);
  if (fault === undefined) return false;
  say(`${fault}; nobody has that lock, and it is taken away`);
  removeLock(profile);
  app.requestSingleInstanceLock(data);
  return true;
}

/** The folder for temporary files, for Chromium too: another one where the usual one cannot be written. */
function chooseTemporaryFolder(): string | undefined {
  const usual = tmpdir();
  const others = process.platform === 'linux' ? [process.env.XDG_RUNTIME_DIR, '/dev/shm'] : [];
  const chosen = [usual, ...others].find((folder) => folder && faultOfWriting(folder) === undefined);
  if (chosen === usual) return usual;
  say(
    `the folder for temporary files cannot be written: ${usual}; ${chosen === undefined ? 'nor is there another one' : `${chosen} is used`}. See that its disk has room and can be written`,
  );
  if (chosen !== undefined) process.env.TMPDIR = chosen;
  return chosen;
}

/** @returns where it is; undefined where even that can’t be */
function moveOut(temporary: string): string | undefined {
  try {
    const instead = mkdtempSync(join(temporary, 'jubilee-'));
    // Electron does not start without these.
    for (const name of ['sessionData', 'logs', 'crashDumps'] as const) {
      const folder = join(instead, name);
      mkdirSync(folder);
      app.setPath(name, folder);
    }
    return instead;
  } catch {
    return undefined;
  }
}

function say(what: string): void {
  process.stderr.write(`jubilee: ${what}\n`);
}
