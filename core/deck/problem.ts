// What is wrong in a file, so that staff can find it and mend it.

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/**
 * An error leaves something out of the show; a warning does not. A note is for those who make the exhibition, e.g. that
 * a translation is not approved yet: `npm run check` lists it, a kiosk's log does not.
 */
export type Severity = 'error' | 'warning' | 'note';

/** What a value should be and what it is. Both are phrases that complete "expected …, found …". */
export interface Mismatch {
  readonly expected: string;
  readonly found: string;
  /** How to mend it, where that is not plain from the rest. */
  readonly fix?: string;
}

export interface Problem extends Mismatch {
  readonly severity: Severity;
  /** The file's name, relative to the exhibition's folder (or the settings file's path). */
  readonly file: string;
  readonly position: Position | undefined;
  /** Where in the file, e.g. `slides[3].items[0].amount.value`; "" for the file as a whole. */
  readonly path: string;
  /** Whether it only follows from problems that were told before it, and goes when they are mended. */
  readonly follows?: true;
}

/** One line: `deck.yaml:31:12 slides[3].items[0].amount: expected a number, found "419,7"`. */
export function formatProblem(problem: Problem): string {
  const place = problem.position
    ? `${problem.file}:${String(problem.position.line)}:${String(problem.position.column)}`
    : problem.file;
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  return `${place}${path}: ${mismatchText(problem)}`;
}

/** Says also what comes of it, e.g. that the slide is left out. */
export function withOutcome(mismatch: Mismatch, outcome: string): Mismatch {
  return { ...mismatch, fix: mismatch.fix === undefined ? outcome : `${mismatch.fix}; ${outcome}` };
}

/** `expected a number, found "419,7" (…)`. */
export function mismatchText({ expected, found, fix }: Mismatch): string {
  return `expected ${expected}, found ${found}${fix === undefined ? '' : ` (${fix})`}`;
}

/**
 * As whoever mends them goes through them: file after file, as they come, and each from its first line to its last. What
 * has no line comes first.
 */
export function inOrderOfLines(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return problems.toSorted(
    (one, other) => files.indexOf(one.file) - files.indexOf(other.file) || byPosition(one, other),
  );
}

/** For problems of the same file. */
export function byPosition({ position: one }: Problem, { position: other }: Problem): number {
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}
