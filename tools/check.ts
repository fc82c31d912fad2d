// `npm run check -- <folder>`: prints what is wrong in an exhibition, as a compiler would.
import { relative } from 'node:path';
import { plural } from '../core/deck/found.ts';
import { byPosition, formatProblem } from '../core/deck/problem.ts';
import type { Problem, Severity } from '../core/deck/problem.ts';
import type { Parsed } from '../core/deck/parse.ts';
import { readExhibition } from '../electron/exhibition/read.ts';
import { locateExhibition } from '../electron/shown/locate-exhibition.ts';
import { insideHint } from './check-inside.ts';
import { readCommand } from './command.ts';
import { BUILT_IN, EXHIBITIONS } from './root.ts';

const HELP = `Checks an exhibition and prints what is wrong, one problem a line, with file, line and column.

Usage: npm run check -- [<folder>] [flags]

  <folder>   the exhibition’s folder, or the name of one that ships inside; without it, the one that ships
  --strict   take warnings for errors
  --json     print the problems as JSON
  --help     print this and leave

Exit code: 0 when the exhibition can be shown whole, 1 on errors (with --strict also on warnings), 2 on wrong usage.
`;

/** Errors first. */
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

const { values, words } = readCommand({
  help: HELP,
  flags: { strict: { type: 'boolean' }, json: { type: 'boolean' } },
  mostWords: 1,
});
const given = words[0] ?? relative(process.cwd(), BUILT_IN);
const folder = await locateExhibition(given, process.cwd(), EXHIBITIONS);
const { deck, problems } = await readExhibition(folder);
const sorted = inOrder(problems.map((problem) => (values.strict ? strictly(problem) : problem)));
process.stdout.write(values.json ? json(deck, sorted) : lines(given, deck, sorted) + insideHint(folder));
process.exitCode = deck === undefined || sorted.some(({ severity }) => severity === 'error') ? 1 : 0;

function strictly(problem: Problem): Problem {
  return problem.severity === 'warning' ? { ...problem, severity: 'error' } : problem;
}

/** By severity, causes before what follows from them, file and line; what has no line comes first. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (one, other) =>
      ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity) ||
      Number(one.follows ?? false) - Number(other.follows ?? false) ||
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      byPosition(one, other),
  );
}

/** @param given the folder as the caller wrote it */
function lines(given: string, deck: Parsed['deck'], problems: readonly Problem[]): string {
  const body = problems.map((problem) => `${problem.severity} ${formatProblem(problem)}\n`).join('');
  return `${body}${given}: ${summary(deck, problems)}\n`;
}

/** `2 errors, 1 warning in 14 slides, 2 languages (not reviewed yet: fr-BE)`. */
function summary(deck: Parsed['deck'], problems: readonly Problem[]): string {
  const count = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
  const notes = count('note');
  const found = [
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    ...(notes === 0 ? [] : [plural(notes, 'note')]),
  ].join(', ');
  if (deck === undefined) return `${found}; nothing can be shown`;
  const shown = `${plural(deck.slides.length, 'slide')}, ${plural(deck.languages.length, 'language')}`;
  const unreviewed = deck.languages.filter((language) =>
    problems.some(({ file, path }) => file === `text/${language}.yaml` && path === 'reviewed'),
  );
  return `${found} in ${shown}${unreviewed.length === 0 ? '' : ` (not reviewed yet: ${unreviewed.join(', ')})`}`;
}

function json(deck: Parsed['deck'], problems: readonly Problem[]): string {
  const shown = { slides: deck?.slides.length ?? 0, languages: deck?.languages ?? [] };
  return `${JSON.stringify({ ...shown, problems }, undefined, 2)}\n`;
}
