// Settings in layers: each value by itself, the bad ones named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../deck/problem.ts';
import type { SourceFile } from '../deck/source.ts';
import { parseSettings } from './parse.ts';
import { DEFAULT_SETTINGS, SETTINGS } from './schema.ts';

function layer(name: string, value: unknown): SourceFile {
  return { name, value, locate: (path) => ({ line: path.length + 1, column: 1 }) };
}

function said(...layers: readonly SourceFile[]): readonly string[] {
  return parseSettings(layers).problems.map(formatProblem);
}

describe('settings', () => {
  it('are the defaults without a file', () => {
    expect(parseSettings([]).settings).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({ exhibition: 'kz-be-30', autoplay: true, idle: 60, warning: 20 });
  });

  it('come from the strongest layer that gives them', () => {
    const system = layer('system', { idle: 90, warning: 30, exhibition: 'a' });
    const user = layer('user', { idle: 120, exhibition: 'b' });
    const { settings, origins } = parseSettings([system, user, layer('flags', { windowed: true })]);
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      idle: 120,
      warning: 30,
      exhibition: 'b',
      windowed: true,
    });
    expect([...origins].map(([key, file]) => [key, file.name])).toEqual(
      expect.arrayContaining([
        ['idle', 'user'],
        ['warning', 'system'],
        ['exhibition', 'user'],
        ['windowed', 'flags'],
      ]),
    );
  });

  it('take the next weaker value for a bad one, and for that one alone', () => {
    const weak = layer('weak', { idle: 90 });
    const { settings, origins } = parseSettings([weak, layer('strong', { idle: 'soon', autoplay: false })]);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, idle: 90, autoplay: false });
    expect(origins.get('idle')?.name).toBe('weak');
  });

  it('count a key without a value as not given', () => {
    const { settings, problems } = parseSettings([
      layer('a', { idle: 90 }),
      layer('b', { idle: null, language: null }),
    ]);
    expect(settings.idle).toBe(90);
    expect(problems).toEqual([]);
  });
});

describe('a bad setting is named, with what counts instead', () => {
  it.each([
    [
      { idle: 'soon' },
      'kiosk.yaml:2:1 idle: expected a number of seconds from 5 to 3,600, found "soon" (60 is used)',
    ],
    [{ idle: 4 }, 'kiosk.yaml:2:1 idle: expected a number of seconds from 5 to 3,600, found 4 (60 is used)'],
    [
      { warning: 19 },
      'kiosk.yaml:2:1 warning: expected a number of seconds from 20 to 300, found 19 (20 is used)',
    ],
    [
      { brightness: 19 },
      'kiosk.yaml:2:1 brightness: expected a number of percent from 20 to 100, found 19 (100 is used)',
    ],
    [
      { volume: 101 },
      'kiosk.yaml:2:1 volume: expected a number of percent from 0 to 100, found 101 (100 is used)',
    ],
    [
      { autoplay: 'no' },
      'kiosk.yaml:2:1 autoplay: expected true or false, found "no" (write false; true is used)',
    ],
    [{ languages: [] }, 'kiosk.yaml:2:1 languages: expected at least one language, found 0 items'],
    [
      { languages: ['en', 'Deutsch'] },
      'kiosk.yaml:3:1 languages[1]: expected a language tag such as "en", "kk" or "fr-BE", found "Deutsch"',
    ],
    [
      { attractLanguages: [] },
      'kiosk.yaml:2:1 attractLanguages: expected at least one language, found 0 items',
    ],
    [
      { display: 'left' },
      'kiosk.yaml:2:1 display: expected the id of a display, or its size and place such as 1920x1080+1920+0, found "left"',
    ],
    [
      { displays: 'both' },
      'kiosk.yaml:2:1 displays: expected one, all, or a list of displays, found "both" (one is used)',
    ],
    [
      { autoplai: true },
      'kiosk.yaml:2:1 autoplai: expected a known key, found "autoplai" (did you mean "autoplay"?)',
    ],
    [
      { colour: 1 },
      `kiosk.yaml:2:1 colour: expected a known key, found "colour" (known keys: ${Object.keys(SETTINGS).join(', ')})`,
    ],
    [['idle'], 'kiosk.yaml:1:1: expected a map of settings, found a list of 1'],
    ['idle: 60', 'kiosk.yaml:1:1: expected a map of settings, found "idle: 60"'],
  ])('%j', (value, message) => {
    expect(said(layer('kiosk.yaml', value))).toEqual([message]);
  });

  it('also where a stronger layer overrules it', () => {
    expect(said(layer('weak', { idle: 1 }), layer('strong', { idle: 90 }))).toEqual([
      'weak:2:1 idle: expected a number of seconds from 5 to 3,600, found 1 (90 is used)',
    ]);
  });

  it.each([undefined, null])('but a file without content (%s) is not', (value) => {
    expect(said(layer('kiosk.yaml', value))).toEqual([]);
  });
});

it('never throws, and always gives settings that hold', () => {
  const key = fc.constantFrom(
    ...Object.keys(DEFAULT_SETTINGS),
    'languages',
    'attractLanguages',
    'lock',
    '__proto__',
    'constructor',
    'other',
  );
  const layers = fc.array(
    fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }))),
    {
      maxLength: 3,
    },
  );
  fc.assert(
    fc.property(layers, (values) => {
      const { settings } = parseSettings(values.map((value) => layer('kiosk.yaml', value)));
      const again = parseSettings([layer('again', settings)]);
      expect(again.problems).toEqual([]);
      expect(again.settings).toEqual(settings);
    }),
  );
});
