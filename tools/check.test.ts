// `npm run check`, run as staff run it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_IN, ROOT } from './root.ts';

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
    expect(out).toMatch(/kz-be-30: 0 errors, 0 warnings, \d+ notes? in 13 slides, \d+ languages/);
    expect(code).toBe(0);
  });

  it('says where the exhibitions are, of the folder around them', () => {
    const { out, code } = check(join('assets', 'exhibitions'));
    expect(out).toMatch(
      /nothing can be shown\nThere is an exhibition each in kz-be-30\/, sample\/: check that.\n$/,
    );
    expect(code).toBe(1);
  });

  it('names the languages of the exhibition that ships which nobody has reviewed yet', () => {
    const { out } = check();
    const unreviewed = readdirSync(join(BUILT_IN, 'text'))
      .filter((name) => !/^reviewed: true$/m.test(readFileSync(join(BUILT_IN, 'text', name), 'utf8')))
      .map((name) => name.replace('.yaml', ''));
    const named = /\(not reviewed yet: (.*)\)\n$/.exec(out)?.[1]?.split(', ') ?? [];
    expect(named.toSorted()).toEqual(unreviewed.toSorted());
    for (const language of unreviewed)
      expect(out).toMatch(
        new RegExp(
          `^note text/${language}\\.yaml:\\d+:\\d+ reviewed: expected true, once a native speaker has approved the words, found false$`,
          'm',
        ),
      );
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
    expect(out).toContain(
      `${join(FIXTURES, 'bad-head')}: 8 errors, 1 warning in 1 slide, 1 language (not reviewed yet: en)\n`,
    );
    expect(code).toBe(1);
  });

  it.each<[string, string[]]>([
    ['no-text-files', ['deck.yaml:2:13 languages[0]: ', 'deck.yaml:3:1 slides: ']],
    ['not-utf-8', ['text/en.yaml: ', 'deck.yaml:2:13 languages[0]: ', 'deck.yaml:3:1 slides: ']],
    ['nothing-good', ['deck.yaml:4:5 ', 'deck.yaml:5:38 ', 'deck.yaml:3:1 slides: ']],
    [
      'words-missing',
      [
        'text/en.yaml:3:1 ',
        'text/en.yaml:5:3 ',
        'text/en.yaml:6:3 ',
        'text/en.yaml:9:5 ',
        'text/en.yaml:11:21 ',
        'text/en.yaml:15:5 ',
        'text/en.yaml:18:5 ',
        'deck.yaml:17:5 slides[5].items: ',
        'deck.yaml:20:5 slides[6].items: ',
      ],
    ],
    [
      'too-few-items',
      [
        'deck.yaml:7:5 slides[1].items: ',
        'deck.yaml:10:55 slides[2].items[1].date: ',
        'deck.yaml:13:113 ',
        'deck.yaml:10:5 slides[2].items: ',
      ],
    ],
  ])('prints causes before what follows from them: %s', (fixture, begins) => {
    const lines = check(join(FIXTURES, fixture)).out.split('\n').slice(0, -2);
    expect(lines).toEqual(begins.map((begin): unknown => expect.stringContaining(`error ${begin}`)));
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

  it.each([
    join(ROOT, FIXTURES, 'too-many-words'),
    `.${sep}${join(FIXTURES, 'too-many-words')}${sep}`,
    'sample',
  ])('names the folder as it was given: %s', (given) => {
    const [, name] = /^(.*): \d+ errors?, .* slides?, .*$/m.exec(check(given).out) ?? [];
    expect(name).toBe(given);
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

  it('checks a settings file, and that alone', () => {
    const file = join(ROOT, 'nowhere', 'kiosk.yaml');
    expect(check('--settings', file)).toEqual({
      code: 1,
      out: `error ${file}: expected a file, found nothing there (check the path)\n${file}: 1 error, 0 warnings\n`,
      err: '',
    });
    expect(check('--settings', file, 'sample')).toMatchObject({ code: 2, out: '' });
  });

  it('takes one folder at a time', () => {
    expect(check('a', 'b')).toEqual({ code: 2, out: '', err: '"b" is too much (--help lists the flags)\n' });
  });
});
