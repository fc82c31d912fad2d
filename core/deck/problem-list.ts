// Collects what is wrong while files are read.
import type { Mismatch, Problem, Severity } from './problem.ts';
import type { Path, SourceFile } from './source.ts';

export class ProblemList {
  readonly #problems: Problem[] = [];

  get all(): readonly Problem[] {
    return this.#problems;
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
