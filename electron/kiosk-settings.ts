// The settings of this kiosk: its files’, overruled by the command line; what is wrong in them is logged.
import { inOrderOfLines } from '../core/deck/problem.ts';
import type { Deck } from '../core/deck/schema.ts';
import type { ParsedSettings } from '../core/settings/parse.ts';
import type { Flags } from './command-line/command-line.ts';
import { newsLogger } from './log/log-news.ts';
import type { Log } from './log/log.ts';
import { patiently } from './timing/patience.ts';
import { copiedExhibition } from './shown/exhibition-copy.ts';
import { missingExhibitions } from './shown/missing-exhibitions.ts';
import { copyFolder, exhibitionsFolder, userFolder } from './places.ts';
import { CurrentSettings } from './settings/current-settings.ts';
import { SETTINGS_FILE, STAFF_SETTINGS_FILE, systemSettingsFile } from './settings/places.ts';
import { unspokenLanguages } from './settings/unspoken-languages.ts';

/** Longest wait for the drives of exhibitions, ms. */
const PATIENCE = 2_000;

export interface KioskSettings {
  readonly kiosk: CurrentSettings;
  /** Looks again what is wrong in them, such as an exhibition that is not there: logs what is new. Never rejects. */
  readonly look: () => Promise<void>;
}

/** Never rejects: a value that can’t be used is its default. */
export async function kioskSettings({ settings: only, ...flags }: Flags, log: Log): Promise<KioskSettings> {
  const kiosk = await CurrentSettings.open({
    systemFile: systemSettingsFile(process),
    userFolder: userFolder(),
    workingFolder: process.cwd(),
    only,
    flags,
  });
  const files = kiosk.files.length === 0 ? 'none' : kiosk.files.join(', ');
  log.info('settings', `read: ${files}; exhibition: ${kiosk.settings.exhibition}`);
  const look = looker(kiosk, log);
  await look();
  if (kiosk.overruled.length > 0)
    log.info('settings', `${STAFF_SETTINGS_FILE} overrules ${SETTINGS_FILE}: ${kiosk.overruled.join(', ')}`);
  return { kiosk, look };
}

function looker(kiosk: CurrentSettings, log: Log): () => Promise<void> {
  const tell = newsLogger('settings', log);
  const ask = patiently(PATIENCE);
  return async () => {
    const copied = await copiedExhibition(copyFolder());
    // Of a drive that hangs, its reading tells.
    const missing = (await ask(() => missingExhibitions(kiosk, exhibitionsFolder(), copied))) ?? [];
    tell(inOrderOfLines([...kiosk.problems, ...missing]));
  };
}

/**
 * Which of the languages in the settings an exhibition lacks is known once it is read, and whenever it is read again.
 * @returns what to call with it then
 */
export function missingLanguagesLogger(kiosk: ParsedSettings, log: Log): (deck: Deck | undefined) => void {
  const tell = newsLogger('settings', log);
  return (deck) => {
    if (deck !== undefined) tell(unspokenLanguages(kiosk, deck));
  };
}
