// The profile, where it cannot be written: a read-only disk, or another owner. The show does without.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { codeOf } from './exhibition/system-fault.ts';

/**
 * Whether this is the only Jubilee of this profile. Electron’s lock is a file in the profile: where none can be written, it
 * says that another one has it. A kiosk that left for that would be dark, so there it starts without, its browser’s data go
 * to a temporary folder, and staff read why on stderr. Settings are still read from the profile.
 */
export function isOnlyOne(data: Record<string, unknown>): boolean {
  const folder = app.getPath('userData');
  const fault = faultOfWriting(folder);
  if (fault === undefined) return app.requestSingleInstanceLock(data);
  process.stderr.write(
    `jubilee: the profile cannot be written (${fault}), so that nothing is kept: ${folder}; give it back to the account that runs Jubilee, and see that its disk is mounted for writing\n`,
  );
  app.setPath('sessionData', temporaryFolder() ?? folder);
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

function temporaryFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'jubilee-'));
  } catch {
    return undefined;
  }
}
