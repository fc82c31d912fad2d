// Problems that are looked for again and again: each is logged when it comes, not as long as it stays, and is over when it
// is found no more.
import { formatProblem } from '../../core/deck/problem.ts';
import type { Problem } from '../../core/deck/problem.ts';
import { logProblems } from './log-problems.ts';
import type { Log } from './log.ts';

/** @returns what to call with all problems that there are now */
export function newsLogger(place: string, log: Log): (problems: readonly Problem[]) => void {
  let known: ReadonlySet<string> = new Set();
  return (problems) => {
    const before = known;
    known = new Set(problems.map(formatProblem));
    for (const one of before) if (!known.has(one)) log.over?.(place, one);
    logProblems(
      place,
      problems.filter((problem) => !before.has(formatProblem(problem))),
      log,
    );
  };
}
