// Where a kiosk's settings are looked for.
import { posix, win32 } from 'node:path';

/** The file's name in every place. */
export const SETTINGS_FILE = 'kiosk.yaml';

/** What staff change at the screen; in the folder of the account’s own file, stronger than that one. */
export const STAFF_SETTINGS_FILE = 'staff.json';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The settings of all who use the machine. Staff write it; a visitor's account must not be able to. */
export function systemSettingsFile({ platform, env }: Machine): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.PROGRAMDATA ?? 'C:\\ProgramData', 'Jubilee', SETTINGS_FILE);
    case 'darwin':
      return posix.join('/Library/Application Support/Jubilee', SETTINGS_FILE);
    default:
      return posix.join('/etc/jubilee', SETTINGS_FILE);
  }
}
