// What `npm start -- …` makes of its arguments.
import { describe, expect, it } from 'vitest';
import { readStart } from './arguments.ts';

describe('npm start', () => {
  it('shows the exhibition that ships inside, full screen, in Electron', () => {
    expect(readStart([])).toEqual({
      kind: 'start',
      browser: false,
      port: 0,
      exhibition: undefined,
      language: undefined,
      windowed: false,
      passed: [],
    });
  });

  it('passes on what Electron understands, and keeps its own flags back', () => {
    const args = ['--windowed', '--port', '8080', '--exhibition', 'my show', '--browser', '--in-process-gpu'];
    expect(readStart(args)).toMatchObject({
      browser: true,
      port: 8080,
      windowed: true,
      exhibition: 'my show',
      passed: ['--windowed', '--exhibition=my show', '--in-process-gpu'],
    });
    expect(readStart(['--port=8080', '--settings', 'k.yaml'])).toMatchObject({
      port: 8080,
      passed: ['--settings=k.yaml'],
    });
  });

  it.each(['0', '65536', '80a', '-1'])('refuses the port "%s"', (port) => {
    expect(readStart([`--port=${port}`])).toEqual({
      kind: 'refused',
      reason: `--port: expected a number from 1 to 65535, found "${port}"`,
    });
  });

  it.each([
    [['--exhibtion', 'x'], 'there is no flag --exhibtion; did you mean --exhibition?'],
    [['--browser', '--windowd'], 'there is no flag --windowd; did you mean --windowed?'],
    [['--brwser'], 'there is no flag --brwser; did you mean --browser?'],
    [['--browser', '--exhibition'], '--exhibition needs a value'],
    [['--browser=yes'], '--browser takes no value'],
    [['--port='], '--port needs a value'],
    [['--browser', '--language', 'french'], '--language "french" is not a language tag'],
    [['--browser', './mine'], '"./mine" is not a flag; write a path with spaces in quotes'],
  ])('refuses %j as Electron would, before anything is built', (args, reason) => {
    expect(readStart(args)).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
  });

  it('prints its version', () => {
    expect(readStart(['--version'])).toEqual({ kind: 'version' });
  });

  it('prints its help', () => {
    expect(readStart(['--help'])).toEqual({ kind: 'help' });
    expect(readStart(['-h', '--windowed'])).toEqual({ kind: 'help' });
  });
});
