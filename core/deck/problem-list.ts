// Collects what is wrong while files are read.
import type { Mismatch, Problem, Severity } from './problem.ts';
import type { Path, SourceFile } from './source.ts';

/** Problems of one file and severity that are told: a hostile file may have millions, and nobody reads them. */
const MOST_PROBLEMS = 1_000;

export class ProblemList {
  readonly #problems: Problem[] = [];
  /** How many there are, by severity and file. */
  readonly #counts = new Map<string, { readonly severity: Severity; readonly file: string; count: number }>();

  get all(): readonly Problem[] {
    const rest = [...this.#counts.values()].filter(({ count }) => count > MOST_PROBLEMS);
    return [
      ...this.#problems,
      ...rest.map(({ severity, file, count }) => ({
        severity,
        file,
        position: undefined,
        path: '',
        expected: `at most ${MOST_PROBLEMS.toLocaleString('en')} problems`,
        found: `${(count - MOST_PROBLEMS).toLocaleString('en')} more`,
        fix: 'mend the others first',
      })),
    ];
  }

  error(file: SourceFile, path: Path, mismatch: Mismatch): void {
    this.#add('error', file, path, mismatch);
  }

  /** An error that goes when those before it are mended. */
  consequence(file: SourceFile, path: Path, mismatch: Mismatch): void {
    this.#add('error', file, path, mismatch, true);
  }

  warning(file: SourceFile, path: Path, mismatch: Mismatch): void {
    this.#add('warning', file, path, mismatch);
  }

  note(file: SourceFile, path: Path, mismatch: Mismatch): void {
    this.#add('note', file, path, mismatch);
  }

  #add(severity: Severity, file: SourceFile, path: Path, mismatch: Mismatch, follows = false): void {
    if (!this.#isTold(severity, file.name)) return;
    const { expected, found, fix } = mismatch;
    this.#problems.push({
      severity,
      file: file.name,
      position: file.locate(path),
      path: pathText(path),
      expected,
      found,
      ...(fix === undefined ? {} : { fix }),
      ...(follows ? { follows } : {}),
    });
  }

  #isTold(severity: Severity, file: string): boolean {
    const key = `${severity} ${file}`;
    const counted = this.#counts.get(key) ?? { severity, file, count: 0 };
    counted.count += 1;
    this.#counts.set(key, counted);
    return counted.count <= MOST_PROBLEMS;
  }
}

/** `slides[3].items[0].amount`; a key that is no plain word stands in quotes: `slides["a b"]`. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${String(step)}]`;
      if (!/^[\p{L}\p{N}_-]+$/u.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
