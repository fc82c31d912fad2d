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
    const args = ['--windowed', '--port', '8080', '--exhibition', 'my show', '--browser', '--lang=fr'];
    expect(readStart(args)).toMatchObject({
      browser: true,
      port: 8080,
      windowed: true,
      exhibition: 'my show',
      passed: ['--windowed', '--exhibition', 'my show', '--lang=fr'],
    });
    expect(readStart(['--port=8080', '--settings', 'k.yaml'])).toMatchObject({
      port: 8080,
      passed: ['--settings', 'k.yaml'],
    });
  });

  it.each(['0', '65536', '80a', '-1', ''])('refuses the port "%s"', (port) => {
    expect(readStart([`--port=${port}`])).toEqual({
      kind: 'refused',
      reason: `--port: expected a number from 1 to 65535, found "${port}"`,
    });
  });

  it('prints its version', () => {
    expect(readStart(['--version'])).toEqual({ kind: 'version' });
  });

  it('prints its help', () => {
    expect(readStart(['--help'])).toEqual({ kind: 'help' });
    expect(readStart(['-h', '--windowed'])).toEqual({ kind: 'help' });
  });
});
