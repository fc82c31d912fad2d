// The settings of this kiosk: its files’, overruled by the command line; what is wrong in them is logged.
import type { Deck } from '../core/deck/schema.ts';
import { languageProblems } from '../core/settings/languages.ts';
import type { Flags } from './command-line.ts';
import { logProblems } from './log-problems.ts';
import type { Log } from './log.ts';
import { userFolder } from './places.ts';
import { systemSettingsFile } from './settings/places.ts';
import { readSettings } from './settings/read.ts';
import type { ReadSettings } from './settings/read.ts';

/** Never rejects: a value that can’t be used is its default. */
export async function kioskSettings({ settings: only, ...flags }: Flags, log: Log): Promise<ReadSettings> {
  const read = await readSettings({
    systemFile: systemSettingsFile(process),
    userFolder: userFolder(),
    workingFolder: process.cwd(),
    only,
    flags,
  });
  logProblems('settings', read.problems, log);
  return read;
}

/** Which of the languages in the settings this exhibition lacks is known once it is read, and whenever it is read again. */
export function logMissingLanguages(read: ReadSettings, deck: Deck | undefined, log: Log): void {
  if (deck !== undefined) logProblems('settings', languageProblems(read, deck), log);
}
