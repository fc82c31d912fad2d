// Problems of an exhibition or of the settings, as lines of the log.
import { formatProblem } from '../../core/deck/problem.ts';
import type { Problem } from '../../core/deck/problem.ts';
import type { Log } from './log.ts';

/** Most problems of one reading that are logged; the rest is counted. `npm run check` prints them all. */
const MOST_LINES = 50;

/** Errors and warnings. Notes are for those who make an exhibition, not for those who run a kiosk. */
export function seriousProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => problem.severity !== 'note');
}

/** @param folder of the files that the problems name; said before the first of them */
export function logProblems(place: string, problems: readonly Problem[], log: Log, folder?: string): void {
  const serious = seriousProblems(problems);
  if (folder !== undefined && serious.some(({ file }) => file !== folder)) log.info(place, `in ${folder}:`);
  for (const problem of serious.slice(0, MOST_LINES)) {
    log[problem.severity === 'error' ? 'error' : 'warn'](place, formatProblem(problem));
  }
  const more = serious.length - MOST_LINES;
  if (more > 0) log.warn(place, `and ${String(more)} problems more`);
}
