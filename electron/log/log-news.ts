// Problems that are looked for again and again: each is logged when it comes, and not as long as it stays.
import { formatProblem } from '../../core/deck/problem.ts';
import type { Problem } from '../../core/deck/problem.ts';
import { logProblems } from './log-problems.ts';
import type { Log } from './log.ts';

/** @returns what to call with all problems that there are now */
export function newsLogger(place: string, log: Log): (problems: readonly Problem[]) => void {
  let known: ReadonlySet<string> = new Set();
  return (problems) => {
    logProblems(
      place,
      problems.filter((problem) => !known.has(formatProblem(problem))),
      log,
    );
    known = new Set(problems.map(formatProblem));
  };
}
