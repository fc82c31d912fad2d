// `npm run check`, run as staff run it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './root.ts';

const FIXTURES = join('electron', 'exhibition', 'fixtures');

function check(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join('tools', 'check.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** Starting a process takes a while on a busy machine, ms. */
const PATIENCE = 30_000;

describe('npm run check', { timeout: PATIENCE }, () => {
  it('finds no error in the exhibition that ships', () => {
    const { code, out } = check();
    expect(out).toMatch(/kz-be-30: 0 errors, 0 warnings, \d+ notes? in 13 slides, \d+ languages\n$/);
    expect(code).toBe(0);
  });

  it('prints errors before warnings, in the order of files and lines, and leaves with 1', () => {
    const { code, out } = check(join(FIXTURES, 'bad-head'));
    expect(out.split('\n').map((line) => /^\w+ [^ ]+/.exec(line)?.[0])).toEqual([
      'error deck.yaml:1:5',
      'error deck.yaml:2:17',
      'error deck.yaml:3:18',
      'error deck.yaml:5:36',
      'error deck.yaml:7:11',
      'error deck.yaml:9:13',
      'error text/en.yaml:1:8',
      'error text/en.yaml:2:11',
      'warning deck.yaml:11:13',
      undefined,
      undefined,
    ]);
    expect(out).toContain(`${join(FIXTURES, 'bad-head')}: 8 errors, 1 warning in 1 slide, 1 language\n`);
    expect(code).toBe(1);
  });

  it('leaves with 0 on warnings, and with 1 when they are taken for errors', () => {
    const folder = join(FIXTURES, 'dates-out-of-order');
    expect(check(folder)).toMatchObject({ code: 0, out: expect.stringMatching(/^warning deck\.yaml:8:26 /) });
    expect(check(folder, '--strict')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^error deck\.yaml:8:26 /),
    });
  });

  it('takes no note for an error, however strict', () => {
    expect(check('kz-be-30', '--strict')).toMatchObject({
      code: 0,
      out: expect.stringContaining('note text/'),
    });
  });

  it('leaves with 1 where nothing can be shown', () => {
    expect(check('nowhere')).toEqual({
      code: 1,
      out: `error ${join(ROOT, 'nowhere')}: expected an exhibition’s folder, found no such folder (check the path)\nnowhere: 1 error, 0 warnings; nothing can be shown\n`,
      err: '',
    });
  });

  it('speaks JSON', () => {
    const { code, out } = check(join(FIXTURES, 'too-many-words'), '--json');
    expect(JSON.parse(out)).toEqual({
      slides: 2,
      languages: ['en'],
      problems: [
        {
          severity: 'warning',
          file: 'text/en.yaml',
          position: { line: 4, column: 3 },
          path: 'slides.opening',
          expected: 'at most 70 words on the screen',
          found: '71',
        },
      ],
    });
    expect(code).toBe(0);
  });

  it('takes one folder at a time', () => {
    expect(check('a', 'b')).toEqual({ code: 2, out: '', err: '"b" is too much (--help lists the flags)\n' });
  });
});
