// Reads what the kiosk is given to show, and how: its settings and its exhibition, and whether they fit together.
import { formatProblem, inOrderOfLines } from '../../../core/deck/problem.ts';
import type { Problem } from '../../../core/deck/problem.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { readExhibition } from '../../exhibition/read.ts';
import type { Log } from '../../log/log.ts';
import { CurrentSettings } from '../../settings/current-settings.ts';
import type { SettingsRequest } from '../../settings/read.ts';
import { CurrentExhibition } from '../../shown/current-exhibition.ts';
import type { Reading } from '../../shown/current-exhibition.ts';
import { copiedExhibition, ExhibitionCopy } from '../../shown/exhibition-copy.ts';
import { unspokenLanguages } from '../../settings/unspoken-languages.ts';
import { locateExhibition } from '../../shown/locate-exhibition.ts';
import { missingExhibitions } from '../../shown/missing-exhibitions.ts';
import type { Facts } from './facts.ts';

/** Folders. */
export interface ExhibitionPlaces {
  /** Of the exhibitions that ship inside. */
  readonly shipped: string;
  /** Of the one of them that shows where the wanted one can’t. */
  readonly builtIn: string;
  /** Of the last good copy. */
  readonly copy: string;
}

export interface Given {
  readonly settings: Settings;
  readonly facts: Pick<Facts, 'exhibition' | 'settings'>;
}

/** What a start would log is what is found here. */
const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Never rejects. What is wrong is what a start would log. */
export async function readGiven(request: SettingsRequest, places: ExhibitionPlaces): Promise<Given> {
  const kiosk = await CurrentSettings.open(request);
  const { settings, exhibitionBase, overruled, problems } = kiosk;
  const folder = await locateExhibition(settings.exhibition, exhibitionBase, places.shipped);
  const wanted = await readExhibition(folder);
  const copied = await copiedExhibition(places.copy);
  const unfit = [
    ...problems,
    ...(await missingExhibitions(kiosk, places.shipped, copied)),
    ...(wanted.deck === undefined ? [] : unspokenLanguages(kiosk, wanted.deck)),
  ];
  return {
    settings,
    facts: {
      exhibition: {
        folder,
        shows: await shownFor(folder, wanted, places),
        errors: errorsOf(wanted.problems),
      },
      settings: { errors: errorsOf(inOrderOfLines(unfit)), overruled },
    },
  };
}

/** What a start would show. */
async function shownFor(
  wanted: string,
  reading: Reading,
  { shipped, builtIn, copy: folder }: ExhibitionPlaces,
): Promise<Facts['exhibition']['shows']> {
  const copy = await ExhibitionCopy.open({ folder, shipped, original: () => undefined, log: SILENT });
  const copyOf = (original: string) => copy.folderOf(original);
  const read = async (one: string) => (one === wanted ? reading : readExhibition(one));
  const shown = await CurrentExhibition.open({ wanted, builtIn, copyOf, read, log: SILENT });
  if (shown.folder === '') return 'nothing';
  if (shown.folder === wanted) return 'itself';
  return shown.folder === builtIn ? 'the built-in one' : 'its last good copy';
}

function errorsOf(problems: readonly Problem[]): readonly string[] {
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}
