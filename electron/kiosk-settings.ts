// The settings of this kiosk: its files’, overruled by the command line; what is wrong in them is logged.
import { inOrderOfLines } from '../core/deck/problem.ts';
import type { Deck } from '../core/deck/schema.ts';
import type { ParsedSettings } from '../core/settings/parse.ts';
import type { Flags } from './command-line/command-line.ts';
import { logProblems } from './log/log-problems.ts';
import type { Log } from './log/log.ts';
import { within } from './timing/patience.ts';
import { copiedExhibition } from './shown/exhibition-copy.ts';
import { missingExhibitions } from './shown/missing-exhibitions.ts';
import { copyFolder, exhibitionsFolder, userFolder } from './places.ts';
import { CurrentSettings } from './settings/current-settings.ts';
import { SETTINGS_FILE, STAFF_SETTINGS_FILE, systemSettingsFile } from './settings/places.ts';
import { unspokenLanguages } from './settings/unspoken-languages.ts';

/** Longest wait for the drives of exhibitions, ms. */
const PATIENCE = 2_000;

/** Never rejects: a value that can’t be used is its default. */
export async function kioskSettings({ settings: only, ...flags }: Flags, log: Log): Promise<CurrentSettings> {
  const kiosk = await CurrentSettings.open({
    systemFile: systemSettingsFile(process),
    userFolder: userFolder(),
    workingFolder: process.cwd(),
    only,
    flags,
  });
  const files = kiosk.files.length === 0 ? 'none' : kiosk.files.join(', ');
  log.info('settings', `read: ${files}; exhibition: ${kiosk.settings.exhibition}`);
  const copied = await copiedExhibition(copyFolder());
  // Of a drive that hangs, its reading tells.
  const missing = (await within(PATIENCE, missingExhibitions(kiosk, exhibitionsFolder(), copied))) ?? [];
  logProblems('settings', inOrderOfLines([...kiosk.problems, ...missing]), log);
  if (kiosk.overruled.length > 0)
    log.info('settings', `${STAFF_SETTINGS_FILE} overrules ${SETTINGS_FILE}: ${kiosk.overruled.join(', ')}`);
  return kiosk;
}

/** Which of the languages in the settings this exhibition lacks is known once it is read, and whenever it is read again. */
export function logMissingLanguages(kiosk: ParsedSettings, deck: Deck | undefined, log: Log): void {
  if (deck !== undefined) logProblems('settings', unspokenLanguages(kiosk, deck), log);
}
