// What the tools print, in one voice.
import { formatProblem } from '../core/deck/problem.ts';
import type { Problem } from '../core/deck/problem.ts';
import type { Log } from '../electron/log.ts';

/** A log for someone who sits before it: without times and places. */
export const TERMINAL: Log = {
  info: (_place, message) => {
    console.log(message);
  },
  warn: (_place, message) => {
    console.warn(`warning: ${message}`);
  },
  error: (_place, message) => {
    console.error(`error: ${message}`);
  },
};

/** Prints problems as a compiler would, errors and warnings alike. */
export function sayProblems(problems: readonly Problem[], exhibition: string): void {
  if (problems.length === 0) return;
  console.error(`In ${exhibition}:`);
  for (const problem of problems) console.error(`  ${problem.severity}: ${formatProblem(problem)}`);
}

/** A time as people say it: `0.4 s`, `12 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60
    ? `${String(seconds)} s`
    : `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}
