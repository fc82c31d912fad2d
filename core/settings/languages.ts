// Which of an exhibition’s languages a kiosk offers, and which its loop goes through; what it lacks is named.
import { withOutcome } from '../deck/problem.ts';
import type { Problem } from '../deck/problem.ts';
import { ProblemList } from '../deck/problem-list.ts';
import type { Deck } from '../deck/schema.ts';
import type { Path } from '../deck/source.ts';
import type { Language } from '../deck/values.ts';
import type { ParsedSettings } from './parse.ts';
import type { PageSettings } from './page.ts';
import type { Settings } from './schema.ts';

type Spoken = Pick<Deck, 'languages' | 'defaultLanguage'>;

/** The languages that visitors may choose, the kiosk’s own first. */
export function offeredLanguages(
  deck: Spoken,
  settings: Pick<PageSettings, 'language' | 'languages'>,
): readonly Language[] {
  const wanted = settings.languages;
  const offered =
    wanted === undefined ? deck.languages : deck.languages.filter((one) => wanted.includes(one));
  const languages = offered.length > 0 ? offered : deck.languages;
  const first = [settings.language, deck.defaultLanguage].find(
    (one) => one !== undefined && languages.includes(one),
  );
  return first === undefined ? languages : [first, ...languages.filter((one) => one !== first)];
}

/** The languages that the loop goes through, a round each, in this order; a visitor may choose every one of them. */
export function attractLanguages(deck: Spoken, settings: PageSettings): readonly Language[] {
  const offered = offeredLanguages(deck, settings);
  const wanted = new Set(settings.attractLanguages ?? offered);
  const languages = [...wanted].filter((one) => offered.includes(one));
  return languages.length > 0 ? languages : offered;
}

/** What the settings say of languages that the exhibition does not speak or the kiosk does not offer: it is left out. */
export function languageProblems(
  { settings, origins }: Pick<ParsedSettings, 'settings' | 'origins'>,
  deck: Spoken,
): readonly Problem[] {
  const problems = new ProblemList();
  const offered = offeredLanguages(deck, settings);
  const check = (path: Path, language: Language, among: readonly Language[], outcome: string) => {
    const file = origins.get(path[0] as keyof Settings);
    if (file === undefined || among.includes(language)) return;
    const expected = `a language of the exhibition that is offered (${among.join(', ')})`;
    const near = among.find((one) => one.split('-')[0] === language.split('-')[0]);
    const guess = near === undefined ? {} : { fix: `did you mean "${near}"?` };
    problems.error(file, path, withOutcome({ expected, found: `"${language}"`, ...guess }, outcome));
  };
  const out = 'it is left out';
  settings.languages?.forEach((one, at) => {
    check(['languages', at], one, deck.languages, out);
  });
  if (settings.language !== undefined)
    check(['language'], settings.language, offered, `${String(offered[0])} is used`);
  settings.attractLanguages?.forEach((one, at) => {
    check(['attractLanguages', at], one, offered, out);
  });
  return problems.all;
}
