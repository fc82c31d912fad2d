// The command line: our flags, foreign switches, and what is refused.
import { describe, expect, it } from 'vitest';
import { ownArguments, readCommandLine } from './command-line.ts';

describe('readCommandLine', () => {
  it('takes our flags in both spellings', () => {
    const command = readCommandLine(['--exhibition', './mine', '--language=fr-BE', '--windowed']);
    expect(command).toEqual({
      kind: 'run',
      flags: { exhibition: './mine', language: 'fr-BE', windowed: true },
    });
  });

  it('lets Chromium’s, Electron’s and Playwright’s switches pass', () => {
    const args = ['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '--user-data-dir=/tmp/x'];
    expect(readCommandLine(args)).toEqual({ kind: 'run', flags: {} });
    expect(readCommandLine(['--original-process-start-time=1'])).toMatchObject({
      kind: 'run',
    });
  });

  it.each([
    ['--help', 'help'],
    ['-h', 'help'],
    ['--version', 'version'],
    ['-v', 'version'],
    ['--set-pin', 'set-pin'],
  ])('%s asks for %s', (flag, kind) => {
    expect(readCommandLine(['--windowed', flag])).toEqual({ kind });
  });

  it.each([
    [['--exhibtion', 'x'], 'there is no flag --exhibtion; did you mean --exhibition?'],
    [['--window'], 'there is no flag --window; did you mean --windowed?'],
    [['--fullscreen'], 'there is no flag --fullscreen (--help'],
    [['--exhibition'], '--exhibition needs a value'],
    [['--exhibition', '--windowed'], '--exhibition needs a value'],
    [['--settings='], '--settings needs a value'],
    [['--windowed=no'], '--windowed takes no value'],
    [['--language', 'french'], '--language "french" is not a language tag'],
    [['--lang', 'en'], 'there is no flag --lang; did you mean --language?'],
    [['--lang=fr-BE'], 'there is no flag --lang; did you mean --language?'],
    [['./mine'], '"./mine" is not a flag; write a path with spaces in quotes (--help'],
  ])('refuses %j', (args, reason) => {
    const command = readCommandLine(args);
    expect(command.kind === 'refused' && command.reason).toContain(reason);
  });
});

it.each([
  [['--set-pin', '4082']],
  [['--set-pin=4082']],
  [['--windowed', '--set-pin=4082']],
  [['4082', '--set-pin']],
])('refuses a PIN in sight of everyone, and does not repeat it: %j', (args) => {
  const command = readCommandLine(args);
  expect(command).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('--set-pin takes no PIN'),
  });
  expect(JSON.stringify(command)).not.toContain('4082');
});

describe('ownArguments', () => {
  it('starts behind the folder that Electron was told to run', () => {
    expect(ownArguments(['electron', '--no-sandbox', '.', '--windowed'], true)).toEqual(['--windowed']);
  });

  it('starts behind the executable in a package', () => {
    expect(ownArguments(['/opt/jubilee/jubilee', '--windowed'], false)).toEqual(['--windowed']);
  });
});
