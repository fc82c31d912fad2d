// What the end of `npm test` names.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { notableIn } from './notable.ts';

describe('the end of a run', () => {
  it('names what Vitest saw fail, then what it skipped', () => {
    const assertionResults = [
      { status: 'todo', fullName: 'a later one' },
      { status: 'passed', fullName: 'a good one' },
      { status: 'failed', fullName: 'a bad one' },
    ];
    expect(notableIn({ testResults: [{ name: join(ROOT, 'core/some.test.ts'), assertionResults }] })).toEqual(
      ['failed   core/some.test.ts › a bad one', 'skipped  core/some.test.ts › a later one'],
    );
  });

  it('names what Playwright saw fail, and why something was skipped, however deep it lies', () => {
    const test = (status: string, ...annotations: object[]) => ({
      status,
      projectName: 'browser',
      annotations,
    });
    const spec = (title: string, ...tests: object[]) => ({ title, file: 'e2e/a.spec.ts', line: 7, tests });
    const report = {
      suites: [
        {
          file: 'e2e/a.spec.ts',
          title: 'e2e/a.spec.ts',
          specs: [
            spec('a skipped one', test('skipped', { type: 'skip', description: 'no screen' })),
            spec('a good one', test('expected')),
          ],
          suites: [
            {
              title: 'a group',
              specs: [spec('a flaky one', test('flaky')), spec('a bad one', test('unexpected'))],
            },
          ],
        },
      ],
    };
    expect(notableIn(report)).toEqual([
      'failed   [browser] e2e/a.spec.ts:7 › a group › a flaky one',
      'failed   [browser] e2e/a.spec.ts:7 › a group › a bad one',
      'skipped  [browser] e2e/a.spec.ts:7 › a skipped one: no screen',
    ]);
  });

  it('names nothing where there is no report', () => {
    expect(notableIn(undefined)).toEqual([]);
  });
});
