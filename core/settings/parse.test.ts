// Settings in layers: each value by itself, the bad ones named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../deck/problem.ts';
import type { SourceFile } from '../deck/source.ts';
import { WEEKDAYS } from '../hours/schema.ts';
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
    [
      { languages: [] },
      'kiosk.yaml:2:1 languages: expected at least one language, found 0 items (all of the exhibition’s are offered)',
    ],
    [
      { languages: ['en', 'Deutsch'] },
      'kiosk.yaml:3:1 languages[1]: expected a language tag such as "en", "kk" or "fr-BE", found "Deutsch" (it is left out)',
    ],
    [
      { attractLanguages: [] },
      'kiosk.yaml:2:1 attractLanguages: expected at least one language, found 0 items (all that are offered take their turn)',
    ],
    [
      { display: 'left' },
      'kiosk.yaml:2:1 display: expected the id of a display, or its size and place such as 1920x1080+1920+0, found "left" (the primary one is used)',
    ],
    [
      { language: 'french' },
      'kiosk.yaml:2:1 language: expected a language tag such as "en", "kk" or "fr-BE", found "french" (the exhibition’s own is used)',
    ],
    [
      { lock: 'on' },
      'kiosk.yaml:2:1 lock: expected true or false, found "on" (write true; an installed kiosk is locked, and npm start is not)',
    ],
    [
      { timeZone: 'Brussels' },
      'kiosk.yaml:2:1 timeZone: expected a time zone such as "Europe/Brussels", found "Brussels" (the machine’s is used)',
    ],
    [
      { screenOff: 'dpms' },
      'kiosk.yaml:2:1 screenOff: expected one of none, xset, wlopm, ddcutil, found "dpms" (none is used)',
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

describe('opening hours', () => {
  const ALL_DAY = ['00:00-24:00'];
  const NEVER = 'hours: expected at least one day on which it opens, found none (it is always open)';
  const WEEK = Object.fromEntries(WEEKDAYS.map((day) => [day, ALL_DAY]));
  const DAY = 'hours such as "09:00-17:00", a list of them, or closed';

  it('are a list of windows a day, however they are written', () => {
    const written = {
      monday: '09:00-17:00',
      tuesday: ['09:00-12:00', '20:00-02:00'],
      saturday: 'closed',
      sunday: [],
      holidays: ['2026-12-25', '2026-12-28..2026-12-28', '2026-12-31..2027-01-02'],
    };
    const { settings, problems } = parseSettings([layer('kiosk.yaml', { hours: written })]);
    expect(problems).toEqual([]);
    expect(settings.hours).toEqual({ ...written, monday: ['09:00-17:00'], saturday: [] });
  });

  it.each<[hours: unknown, message: string, used: unknown]>([
    [
      { monday: ['09:00-17:00', '19-21'], friday: '10:00-12:00' },
      'hours.monday[1]: expected hours such as "09:00-17:00", found "19-21" (write "19:00-21:00"; it is open all day)',
      { monday: ALL_DAY, friday: ['10:00-12:00'] },
    ],
    [
      { monday: '9:00 – 17h30', friday: '10:00-12:00' },
      `hours.monday: expected ${DAY}, found "9:00 – 17h30" (write "09:00-17:30"; it is open all day)`,
      { monday: ALL_DAY, friday: ['10:00-12:00'] },
    ],
    [
      { monday: ['09:00-25:00'] },
      'hours.monday[0]: expected hours such as "09:00-17:00", found "09:00-25:00" (it is open all day)',
      { monday: ALL_DAY },
    ],
    [
      { monday: '09:00-09:00' },
      `hours.monday: expected ${DAY}, found "09:00-09:00" (it is open all day)`,
      { monday: ALL_DAY },
    ],
    [
      { monday: ['09:00-09:00'] },
      'hours.monday[0]: expected hours that end after they begin, found "09:00-09:00" (it is open all day)',
      { monday: ALL_DAY },
    ],
    [{ monday: 9 }, `hours.monday: expected ${DAY}, found 9 (it is open all day)`, { monday: ALL_DAY }],
    [
      { monday: ALL_DAY, sunday: [], holidays: ['2026-12-25', 'Christmas', '2027-12-25'] },
      'hours.holidays[1]: expected a day such as "2026-12-25", or days such as "2026-12-24..2027-01-02", found "Christmas" (it is left out)',
      { monday: ALL_DAY, sunday: [], holidays: ['2026-12-25', '2027-12-25'] },
    ],
    [
      { monday: ALL_DAY, holidays: ['2026-02-29'] },
      'hours.holidays[0]: expected days that are in the calendar, found "2026-02-29" (it is left out)',
      { monday: ALL_DAY, holidays: [] },
    ],
    [
      { monday: ALL_DAY, holidays: ['2026-13-01'] },
      'hours.holidays[0]: expected days that are in the calendar, found "2026-13-01" (it is left out)',
      { monday: ALL_DAY, holidays: [] },
    ],
    [
      { monday: ALL_DAY, holidays: ['2027-01-02..2026-12-24'] },
      'hours.holidays[0]: expected a span that ends after it begins, found "2027-01-02..2026-12-24" (it is left out)',
      { monday: ALL_DAY, holidays: [] },
    ],
    [
      { mondy: '09:00-17:00', friday: '10:00-12:00' },
      'hours.mondy: expected a known key, found "mondy" (did you mean "monday"?; days that are not named are open all day)',
      { ...WEEK, friday: ['10:00-12:00'] },
    ],
    [
      { thrusday: '00:00-24:00' },
      'hours.thrusday: expected a known key, found "thrusday" (did you mean "thursday"?; days that are not named are open all day)',
      WEEK,
    ],
    [{}, NEVER, undefined],
    [{ monday: 'closed', sunday: [] }, NEVER, undefined],
    [{ holidays: ['2026-12-25'] }, NEVER, undefined],
    [
      { holidays: ['Christmas'] },
      `hours.holidays[0]: expected a day such as "2026-12-25", or days such as "2026-12-24..2027-01-02", found "Christmas" (it is left out)\n${NEVER}`,
      undefined,
    ],
    [
      '9-17',
      'hours: expected a map with monday, tuesday, wednesday, thursday, friday, saturday, sunday, holidays, found "9-17" (it is always open)',
      undefined,
    ],
  ])('%j are named, and all but what is wrong in them counts', (hours, message, used) => {
    const { settings, problems } = parseSettings([layer('kiosk.yaml', { hours })]);
    expect(problems.map(formatProblem).map((one) => one.replace(/^\S+ /, ''))).toEqual(message.split('\n'));
    expect(settings.hours).toEqual(used);
    expect(parseSettings([layer('again', settings)]).settings).toEqual(settings);
  });

  it('give way to a weaker file’s as a whole, where they are none at all', () => {
    const weak = layer('weak', { hours: { friday: '10:00-12:00' } });
    const { settings, problems } = parseSettings([weak, layer('strong', { hours: 'always' })]);
    expect(settings.hours).toEqual({ friday: ['10:00-12:00'] });
    expect(problems.map(({ fix }) => fix)).toEqual(['those of another file are used']);
  });
});

it('never throws, and always gives settings that hold', () => {
  const key = fc.constantFrom(
    ...Object.keys(DEFAULT_SETTINGS),
    'languages',
    'attractLanguages',
    'lock',
    'hours',
    'timeZone',
    'screenOff',
    '__proto__',
    'constructor',
    'other',
  );
  const day = fc.constantFrom('monday', 'sunday', 'holidays', 'mondy', '__proto__');
  const windows = fc.constantFrom(
    '09:00-17:00',
    '24:00-01:00',
    'closed',
    '2026-12-25',
    '2026-02-30..',
    9,
    null,
  );
  const hours = fc.dictionary(day, fc.oneof(windows, fc.array(windows), fc.jsonValue({ maxDepth: 1 })));
  const layers = fc.array(
    fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.dictionary(key, fc.jsonValue({ maxDepth: 2 })),
      fc.record({ hours }),
    ),
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
