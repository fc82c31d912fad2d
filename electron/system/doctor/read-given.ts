// Reads what the kiosk is given to show, and how: its settings and its exhibition, and whether they fit together.
import { formatProblem } from '../../../core/deck/problem.ts';
import type { Problem } from '../../../core/deck/problem.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { readExhibition } from '../../exhibition/read.ts';
import { readSettings } from '../../settings/read.ts';
import type { SettingsRequest } from '../../settings/read.ts';
import { unspokenLanguages } from '../../settings/unspoken-languages.ts';
import { locateExhibition } from '../../shown/locate-exhibition.ts';
import { missingExhibitions } from '../../shown/missing-exhibitions.ts';
import type { Facts } from './facts.ts';

export interface Given {
  readonly settings: Settings;
  readonly facts: Pick<Facts, 'exhibition' | 'settings'>;
}

/**
 * Never rejects. What is wrong is what a start would log.
 * @param shipped folder of the exhibitions that ship inside
 */
export async function readGiven(request: SettingsRequest, shipped: string): Promise<Given> {
  const read = await readSettings(request);
  const folder = await locateExhibition(read.settings.exhibition, read.exhibitionBase, shipped);
  const { deck, problems } = await readExhibition(folder);
  const unfit = [
    ...read.problems,
    ...(await missingExhibitions(read, shipped)),
    ...(deck === undefined ? [] : unspokenLanguages(read, deck)),
  ];
  return {
    settings: read.settings,
    facts: {
      exhibition: { folder, shows: deck !== undefined, errors: errorsOf(problems) },
      settings: { errors: errorsOf(unfit) },
    },
  };
}

function errorsOf(problems: readonly Problem[]): readonly string[] {
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}
