// A settings file, checked before a kiosk has it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { formatProblem } from '../core/deck/problem.ts';
import { settingsProblems } from './check-settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What is wrong in a file with these lines, in the order in which it was found. */
async function wrong(yaml: string): Promise<readonly string[]> {
  const file = join(folder, 'kiosk.yaml');
  writeFileSync(file, yaml);
  const problems = await settingsProblems(file);
  return problems.map((one) => `${one.severity} ${formatProblem(one).replaceAll(`${file}:`, '')}`);
}

it('finds nothing wrong in a good one, with an exhibition that ships or one that lies beside it', async () => {
  expect(await wrong('exhibition: sample\nlanguage: fr-BE\nhours: { monday: "09:00-17:00" }\n')).toEqual([]);
  mkdirSync(join(folder, 'ours'));
  expect(await wrong('exhibition: ours\n')).toEqual([]);
});

it('names what counts for nothing, with its line', async () => {
  expect(await wrong('idle: 1\nidel: 60\n')).toEqual([
    expect.stringMatching(/^error 1:7 idle: expected .*, found 1/),
    expect.stringMatching(/^error 2:7 idel: .*\(did you mean "idle"\?\)/),
  ]);
});

it('names languages that the exhibition lacks', async () => {
  expect(await wrong('exhibition: sample\nlanguage: kk\n')).toEqual([
    expect.stringMatching(
      /^error 2:11 language: expected a language of the exhibition that is offered \(en, fr-BE\)/,
    ),
  ]);
});

it('only warns of an exhibition that is not here: the kiosk may have it', async () => {
  expect(await wrong('exhibition: /srv/ours\ndisplays: [{ display: "2", exhibition: samplo }]\n')).toEqual([
    expect.stringMatching(/^warning 1:13 exhibition: .*, found "\/srv\/ours"/),
    expect.stringMatching(/^warning 2:40 displays\[0\].exhibition: .*did you mean "sample"/),
  ]);
});

it('says that there is no such file, or that it is no YAML', async () => {
  expect(await settingsProblems(join(folder, 'none.yaml'))).toMatchObject([
    { severity: 'error', file: join(folder, 'none.yaml'), found: 'nothing there' },
  ]);
  expect(await wrong('idle: [1\n')).toEqual([
    expect.stringMatching(/^error 1:7: .*nothing in this file counts/),
  ]);
});
