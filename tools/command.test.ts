// What each npm command says to `--help` and to a mistyped flag: an answer at once, and never a stack trace.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './root.ts';

/** Starting a process takes a while on a busy machine, ms. */
const PATIENCE = 60_000;

describe.each([
  ['npm start', 'tools/start.ts', '--windowd', '--windowed'],
  ['npm test', 'tools/test.ts', '--ony', '--only'],
  ['npm run dev', 'tools/dev.ts', '--browsr', '--browser'],
  ['npm run build', 'tools/build.ts', '--exhibtion', '--exhibition'],
  ['npm run package', 'tools/package.ts', '--linx', '--linux'],
  ['npm run check', 'tools/check.ts', '--strct', '--strict'],
  ['npm run measure', 'e2e/measure.ts', '--hlep', '--help'],
])('%s', { timeout: PATIENCE }, (command, file, mistyped, right) => {
  const ask = (...args: readonly string[]) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, file), ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    return { code: run.status, out: run.stdout, err: run.stderr };
  };

  it('explains itself', () => {
    expect(ask('--help')).toEqual({
      code: 0,
      out: expect.stringContaining(`\nUsage: ${command} -- [`),
      err: '',
    });
  });

  it(`refuses ${mistyped} in one line, with the right name`, () => {
    expect(ask(mistyped)).toEqual({
      code: 2,
      out: '',
      err: `there is no flag ${mistyped}; did you mean ${right}? (--help lists the flags)\n`,
    });
  });
});
