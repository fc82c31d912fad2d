// Languages that people wrote into the settings and that the exhibition lacks. What staff choose at the screen is chosen
// among those of an exhibition: of another one, what is not there is just not offered.
import { basename } from 'node:path';
import type { Problem } from '../../core/deck/problem.ts';
import type { Deck } from '../../core/deck/schema.ts';
import { languageProblems } from '../../core/settings/languages.ts';
import type { ParsedSettings } from '../../core/settings/parse.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { STAFF_SETTINGS_FILE } from './places.ts';

/** Nor is a file wrong whose language staff switched off. */
export function unspokenLanguages(
  { settings, origins }: Pick<ParsedSettings, 'settings' | 'origins'>,
  deck: Pick<Deck, 'languages' | 'defaultLanguage'>,
): readonly Problem[] {
  const isStaffs = (key: keyof Settings) => basename(origins.get(key)?.name ?? '') === STAFF_SETTINGS_FILE;
  const { languages: _, ...others } = settings;
  // Twice: whose fault it is shows without staff's choice, and what is used instead shows with it.
  const written = languageProblems({ settings: isStaffs('languages') ? others : settings, origins }, deck);
  return languageProblems({ settings, origins }, deck).filter(
    ({ file, path }) =>
      basename(file) !== STAFF_SETTINGS_FILE && written.some((one) => one.file === file && one.path === path),
  );
}
