// The profile, where it cannot be written: a read-only disk, or another owner. The show does without.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { codeOf } from './exhibition/system-fault.ts';

/**
 * Whether this is the only Jubilee of this profile. Electron’s lock is a file in the profile: where none can be written, it
 * says that another one has it, and a kiosk that left for that would be dark. So there it starts without. Log, dumps and
 * the browser’s own files go to a temporary folder; settings are still read from the profile.
 */
export function isOnlyOne(data: Record<string, unknown>): boolean {
  const profile = app.getPath('userData');
  const fault = faultOfWriting(profile);
  if (fault === undefined) return app.requestSingleInstanceLock(data);
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
