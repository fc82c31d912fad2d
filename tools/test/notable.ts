// Tests that failed or were skipped, by name, from the reports of Vitest and Playwright: the end of a long log has them all.
import { relative } from 'node:path';
import { ROOT } from '../root.ts';

/** What is read of either report. */
interface Suite {
  readonly file?: string;
  readonly title?: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
}
interface Spec {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly tests: readonly {
    readonly status: string;
    readonly projectName: string;
    readonly annotations: readonly { readonly type: string; readonly description?: string }[];
  }[];
}
interface Reports extends Suite {
  readonly testResults?: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const FAILED = new Set(['failed', 'unexpected', 'flaky']);
const SKIPPED = new Set(['skipped', 'pending', 'todo']);

/** A line for each test of a report that failed or was skipped, the failed ones first. */
export function notableIn(report: unknown): readonly string[] {
  const given = (report ?? {}) as Reports;
  const all = [...vitestLines(given), ...playwrightLines(given, [])];
  return [...all.filter(([failed]) => failed), ...all.filter(([failed]) => !failed)].map(([, line]) => line);
}

type Line = readonly [failed: boolean, line: string];

function vitestLines({ testResults = [] }: Reports): Line[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ status, fullName }) => line(status, `${relative(ROOT, name)} › ${fullName}`)),
  );
}

function playwrightLines({ title, file, suites = [], specs = [] }: Suite, above: readonly string[]): Line[] {
  // A file’s own suite is named as the file is.
  const names = title === undefined || title === file ? above : [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests.flatMap(({ status, projectName, annotations }) => {
      const name = [`[${projectName}] ${spec.file}:${String(spec.line)}`, ...names, spec.title].join(' › ');
      const why = annotations.find(({ type }) => type === 'skip')?.description;
      return line(status, why === undefined ? name : `${name}: ${why}`);
    }),
  );
  return [...own, ...suites.flatMap((suite) => playwrightLines(suite, names))];
}

function line(status: string, name: string): Line[] {
  if (FAILED.has(status)) return [[true, `failed   ${name}`]];
  return SKIPPED.has(status) ? [[false, `skipped  ${name}`]] : [];
}
