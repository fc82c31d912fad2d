// How many tests passed, failed and were skipped, by the reports of Vitest and Playwright.
import { readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };
export const ONE_PASSED: Counts = { ...NOTHING, passed: 1 };
export const ONE_FAILED: Counts = { ...NOTHING, failed: 1 };

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The closing line, which CI reads: nothing may stand beside it. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}

/** Counts in the report of `vitest --reporter=json`. */
export function vitestCounts(report: unknown): Counts {
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

/** Counts in the report of Playwright’s JSON reporter. A flaky test is a failed one. */
export function playwrightCounts(report: unknown): Counts {
  const stats = (report as { stats?: unknown } | undefined)?.stats;
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
    skipped: numberAt(stats, 'skipped'),
  };
}

/** How many tests `playwright test --list --reporter=json` names. */
export function listedTests(report: unknown): number {
  const { suites = [], specs = [] } = (report ?? {}) as {
    suites?: unknown[];
    specs?: { tests?: unknown[] }[];
  };
  const own = specs.reduce((sum, spec) => sum + (spec.tests?.length ?? 0), 0);
  return suites.reduce<number>((sum, suite) => sum + listedTests(suite), own);
}

/**
 * What a step’s report and its exit code say together: a runner that failed without a failed test (a file that does
 * not load, a crash) counts as one failure, so that nothing broken ever adds up to "0 failed".
 */
export function countsOf(reported: Counts, exitCode: number): Counts {
  return exitCode !== 0 && reported.failed === 0 ? add(reported, ONE_FAILED) : reported;
}

/** A report’s content, or undefined if it was not written. */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function numberAt(value: unknown, key: string): number {
  const found = (value as Record<string, unknown> | undefined | null)?.[key];
  return typeof found === 'number' ? found : 0;
}
