// `npm run check -- <folder>`: prints what is wrong in an exhibition or in a settings file, as a compiler would.
import { relative } from 'node:path';
import { plural } from '../core/deck/found.ts';
import { byPosition, formatProblem } from '../core/deck/problem.ts';
import type { Problem, Severity } from '../core/deck/problem.ts';
import type { Parsed } from '../core/deck/parse.ts';
import { refuse } from '../electron/command-line/flags.ts';
import { readExhibition } from '../electron/exhibition/read.ts';
import { locateExhibition } from '../electron/shown/locate-exhibition.ts';
import { insideHint } from './check-inside.ts';
import { settingsProblems } from './check-settings.ts';
import { leave, readCommand } from './command.ts';
import { BUILT_IN, EXHIBITIONS } from './root.ts';

const HELP = `Checks an exhibition and prints what is wrong, one problem a line, with file, line and column.

Usage: npm run check -- [<folder>] [flags]

  <folder>            the exhibition’s folder, or the name of one that ships inside; without it, the one that ships
  --settings <file>   check a kiosk’s settings file instead, such as kiosk.yaml
  --strict            take warnings for errors
  --json              print the problems as JSON
  --help              print this and leave

Exit code: 0 when all of it counts, 1 on errors (with --strict also on warnings), 2 on wrong usage.
`;

/** Errors first. */
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

const { values, words } = readCommand({
  help: HELP,
  flags: { settings: { type: 'string' }, strict: { type: 'boolean' }, json: { type: 'boolean' } },
  mostWords: 1,
});
const [word] = words;
if (values.settings === undefined) await checkExhibition(word ?? relative(process.cwd(), BUILT_IN));
else if (word === undefined) await checkSettings(values.settings);
else leave(refuse(`"${word}" is too much: --settings checks a settings file alone`).refusal);

/** @param given the folder as the caller wrote it */
async function checkExhibition(given: string): Promise<void> {
  const folder = await locateExhibition(given, process.cwd(), EXHIBITIONS);
  const { deck, problems } = await readExhibition(folder);
  const sorted = inOrder(problems);
  const shown = { slides: deck?.slides.length ?? 0, languages: deck?.languages ?? [] };
  print(sorted, shown, `${given}: ${summary(deck, sorted)}\n${insideHint(folder)}`);
  if (deck === undefined) process.exitCode = 1;
}

async function checkSettings(given: string): Promise<void> {
  const sorted = inOrder(await settingsProblems(given));
  print(sorted, {}, `${given}: ${counts(sorted)}\n`);
}

/** @param last the line that sums up */
function print(problems: readonly Problem[], facts: object, last: string): void {
  const body = problems.map((problem) => `${problem.severity} ${formatProblem(problem)}\n`).join('');
  process.stdout.write(
    values.json ? `${JSON.stringify({ ...facts, problems }, undefined, 2)}\n` : body + last,
  );
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function strictly(problem: Problem): Problem {
  return problem.severity === 'warning' ? { ...problem, severity: 'error' } : problem;
}

/** By severity, causes before what follows from them, file and line; what has no line comes first. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const judged = problems.map((problem) => (values.strict ? strictly(problem) : problem));
  return judged.sort(
    (one, other) =>
      ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity) ||
      Number(one.follows ?? false) - Number(other.follows ?? false) ||
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      byPosition(one, other),
  );
}

/** `2 errors, 1 warning in 14 slides, 2 languages (not reviewed yet: fr-BE)`. */
function summary(deck: Parsed['deck'], problems: readonly Problem[]): string {
  const found = counts(problems);
  if (deck === undefined) return `${found}; nothing can be shown`;
  const shown = `${plural(deck.slides.length, 'slide')}, ${plural(deck.languages.length, 'language')}`;
  const unreviewed = deck.languages.filter((language) =>
    problems.some(({ file, path }) => file === `text/${language}.yaml` && path === 'reviewed'),
  );
  return `${found} in ${shown}${unreviewed.length === 0 ? '' : ` (not reviewed yet: ${unreviewed.join(', ')})`}`;
}

function counts(problems: readonly Problem[]): string {
  const count = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
  const notes = count('note');
  return [
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    ...(notes === 0 ? [] : [plural(notes, 'note')]),
  ].join(', ');
}
