// What the closing line adds up from.
import { describe, expect, it } from 'vitest';
import {
  add,
  closingLine,
  countsOf,
  listedTests,
  playwrightCounts,
  readReport,
  vitestCounts,
} from './counts.ts';

describe('the counts', () => {
  it('of Vitest: todo is skipped', () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 };
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 5 });
  });

  it('of Playwright: flaky is failed', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 4 } };
    expect(playwrightCounts(report)).toEqual({ passed: 7, failed: 3, skipped: 4 });
  });

  it('of a list of tests, however deep its suites are', () => {
    const spec = { tests: [{}] };
    const report = { suites: [{ specs: [spec, spec], suites: [{ specs: [spec] }] }, { specs: [] }] };
    expect(listedTests(report)).toBe(3);
    expect(listedTests(undefined)).toBe(0);
  });

  it('never hide a runner that failed without a failed test', () => {
    expect(countsOf({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(countsOf(vitestCounts(undefined), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countsOf({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
    expect(countsOf({ passed: 3, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });

  it('end in one plain line', () => {
    const sum = add({ passed: 1, failed: 0, skipped: 2 }, { passed: 10, failed: 0, skipped: 0 });
    expect(closingLine(sum)).toBe('11 passed, 0 failed, 2 skipped');
  });

  it('have no report where none was written', () => {
    expect(readReport('/nowhere/report.json')).toBeUndefined();
  });
});
