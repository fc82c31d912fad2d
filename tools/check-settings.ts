// What is wrong in one settings file, wherever it will be used.
import { dirname, resolve } from 'node:path';
import { parseSettings } from '../core/settings/parse.ts';
import type { Problem } from '../core/deck/problem.ts';
import { readExhibition } from '../electron/exhibition/read.ts';
import { readSettingsFile } from '../electron/settings/read.ts';
import { unspokenLanguages } from '../electron/settings/unspoken-languages.ts';
import { locateExhibition } from '../electron/shown/locate-exhibition.ts';
import { missingExhibitions } from '../electron/shown/missing-exhibitions.ts';
import { EXHIBITIONS } from './root.ts';

/** @param given relative to the working folder, or absolute */
export async function settingsProblems(given: string): Promise<readonly Problem[]> {
  const path = resolve(given);
  const read = await readSettingsFile(path, true);
  const parsed = parseSettings([read.file]);
  const base = dirname(path);
  const asking = { ...parsed, exhibitionBase: base, displaysBase: base };
  // A kiosk may have what this machine lacks.
  const missing = (await missingExhibitions(asking, EXHIBITIONS, undefined)).map((problem): Problem => ({
    ...problem,
    severity: 'warning',
  }));
  const folder = await locateExhibition(parsed.settings.exhibition, base, EXHIBITIONS);
  const { deck } = await readExhibition(folder);
  const unspoken = deck === undefined ? [] : unspokenLanguages(parsed, deck);
  const problems = [...read.problems, ...parsed.problems, ...missing, ...unspoken];
  return problems.map((problem) => (problem.file === path ? { ...problem, file: given } : problem));
}
