// When a kiosk is open: by tables of dates, and against a clock on the wall that is read minute by minute.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, nextChange } from './hours.ts';
import type { Hours } from './schema.ts';

const BRUSSELS = 'Europe/Brussels';
const ALMATY = 'Asia/Almaty';
const MINUTE = 60_000;

const week = (windows: readonly string[]): Hours => ({
  monday: [...windows],
  tuesday: [...windows],
  wednesday: [...windows],
  thursday: [...windows],
  friday: [...windows],
  saturday: [...windows],
  sunday: [...windows],
});
const office: Hours = { ...week(['09:00-17:00']), saturday: [], sunday: [] };

/** The next changes after a moment, and whether it is open from each on: `+2026-03-30T07:00Z`. */
function changes(hours: Hours, from: string, zone: string, count: number): readonly string[] {
  const found: string[] = [];
  for (let at: number | undefined = Date.parse(from); found.length < count;) {
    at = nextChange(hours, at, zone);
    if (at === undefined) break;
    found.push(
      `${isOpen(hours, at, zone) ? '+' : '-'}${new Date(at).toISOString().replace(':00.000Z', 'Z')}`,
    );
  }
  return found;
}

describe('a kiosk', () => {
  it('is always open without hours, and never with empty ones', () => {
    expect(isOpen(undefined, 0, BRUSSELS)).toBe(true);
    expect(nextChange(undefined, 0, BRUSSELS)).toBeUndefined();
    expect(isOpen({}, Date.now(), BRUSSELS)).toBe(false);
    expect(nextChange({}, Date.now(), BRUSSELS)).toBeUndefined();
  });

  it.each<[what: string, hours: Hours, from: string, zone: string, expected: readonly string[]]>([
    [
      'closes over the weekend',
      office,
      '2026-11-27T12:00Z',
      BRUSSELS,
      ['-2026-11-27T16:00Z', '+2026-11-30T08:00Z', '-2026-11-30T16:00Z'],
    ],
    [
      'opens an hour earlier by UTC after the spring change (29 March 2026)',
      { ...office, sunday: ['09:00-17:00'] },
      '2026-03-28T12:00Z',
      BRUSSELS,
      ['+2026-03-29T07:00Z', '-2026-03-29T15:00Z', '+2026-03-30T07:00Z'],
    ],
    [
      'and an hour later after the autumn change (25 October 2026)',
      { ...office, sunday: ['09:00-17:00'] },
      '2026-10-23T12:00Z',
      BRUSSELS,
      ['-2026-10-23T15:00Z', '+2026-10-25T08:00Z', '-2026-10-25T16:00Z', '+2026-10-26T08:00Z'],
    ],
    [
      'opens at the change where its time is skipped',
      { sunday: ['02:30-04:00'] },
      '2026-03-28T12:00Z',
      BRUSSELS,
      ['+2026-03-29T01:00Z', '-2026-03-29T02:00Z', '+2026-04-05T00:30Z'],
    ],
    [
      'does not open for a window that is skipped as a whole',
      { sunday: ['02:10-02:50'] },
      '2026-03-28T12:00Z',
      BRUSSELS,
      ['+2026-04-05T00:10Z', '-2026-04-05T00:50Z'],
    ],
    [
      'stays open where the time between two windows is skipped',
      { ...week(['00:00-24:00']), sunday: ['00:00-02:15', '02:45-24:00'] },
      '2026-03-23T12:00Z',
      BRUSSELS,
      ['-2026-04-05T00:15Z', '+2026-04-05T00:45Z'],
    ],
    [
      'takes the first of two times where an hour is repeated',
      { sunday: ['01:00-02:30'], monday: ['12:00-13:00'] },
      '2026-10-24T12:00Z',
      BRUSSELS,
      ['+2026-10-24T23:00Z', '-2026-10-25T00:30Z', '+2026-10-26T11:00Z'],
    ],
    [
      'is open through both where the window goes past them',
      { sunday: ['02:30-03:30'] },
      '2026-10-24T12:00Z',
      BRUSSELS,
      ['+2026-10-25T00:30Z', '-2026-10-25T02:30Z'],
    ],
    [
      'keeps its hours when a law changes the zone (Kazakhstan, 1 March 2024)',
      week(['10:00-19:00']),
      '2024-02-28T20:00Z',
      ALMATY,
      ['+2024-02-29T04:00Z', '-2024-02-29T13:00Z', '+2024-03-01T05:00Z', '-2024-03-01T14:00Z'],
    ],
    [
      'also in the very hour that came twice then',
      { thursday: ['20:00-23:30'], friday: ['00:00-01:00'] },
      '2024-02-29T00:00Z',
      ALMATY,
      ['+2024-02-29T14:00Z', '-2024-02-29T17:30Z', '+2024-02-29T19:00Z', '-2024-02-29T20:00Z'],
    ],
    [
      'runs past midnight into a holiday, and stays closed on it',
      { ...week(['20:00-02:00']), holidays: ['2026-12-25'] },
      '2026-12-24T12:00Z',
      BRUSSELS,
      ['+2026-12-24T19:00Z', '-2026-12-25T01:00Z', '+2026-12-26T19:00Z', '-2026-12-27T01:00Z'],
    ],
    [
      'stays closed over a span of holidays across the year’s end',
      { ...office, holidays: ['2026-12-24..2027-01-03'] },
      '2026-12-23T12:00Z',
      BRUSSELS,
      ['-2026-12-23T16:00Z', '+2027-01-04T08:00Z'],
    ],
    [
      'opens again after a whole summer',
      { ...office, holidays: ['2026-07-01..2026-08-31'] },
      '2026-06-30T12:00Z',
      BRUSSELS,
      ['-2026-06-30T15:00Z', '+2026-09-01T07:00Z'],
    ],
    [
      'passes midnight of the year’s end',
      { thursday: ['22:00-03:00'] },
      '2026-12-31T12:00Z',
      BRUSSELS,
      ['+2026-12-31T21:00Z', '-2027-01-01T02:00Z'],
    ],
    [
      'knows leap days',
      { ...week(['09:00-10:00']), holidays: ['2028-02-29'] },
      '2028-02-28T07:00Z',
      BRUSSELS,
      ['+2028-02-28T08:00Z', '-2028-02-28T09:00Z', '+2028-03-01T08:00Z'],
    ],
    [
      'closes for a holiday a year ahead, if it is open day and night',
      { ...week(['00:00-24:00']), holidays: ['2028-02-29'] },
      '2027-03-01T12:00Z',
      BRUSSELS,
      ['-2028-02-28T23:00Z', '+2028-02-29T23:00Z'],
    ],
    [
      'looks no further than 400 days for a holiday, which may be a slip',
      { ...week(['00:00-24:00']), holidays: ['2062-12-25'] },
      '2026-03-01T12:00Z',
      BRUSSELS,
      [],
    ],
    ['never closes, if it is open day and night', week(['00:00-24:00']), '2026-03-01T12:00Z', BRUSSELS, []],
    [
      'joins windows that touch or overlap',
      { monday: ['14:00-18:00', '09:00-12:00', '12:00-13:00', '13:00-15:00'] },
      '2026-11-30T00:00Z',
      BRUSSELS,
      ['+2026-11-30T08:00Z', '-2026-11-30T17:00Z'],
    ],
    [
      'loses a whole day where the calendar skipped one (Samoa, 30 December 2011)',
      week(['09:00-17:00']),
      '2011-12-29T12:00Z',
      'Pacific/Apia',
      ['+2011-12-29T19:00Z', '-2011-12-30T03:00Z', '+2011-12-30T19:00Z'],
    ],
  ])('%s', (_what, hours, from, zone, expected) => {
    expect(changes(hours, from, zone, Math.max(expected.length, 1))).toEqual(expected);
  });
});

it('nextChange is the first minute at which isOpen flips, around changes of clocks and holidays', () => {
  const time = fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
  const window = fc
    .tuple(time, time)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `${from}-${to}`);
  const windows = fc.array(window, { maxLength: 3 });
  const hours: fc.Arbitrary<Hours> = fc.record(
    {
      friday: windows,
      saturday: windows,
      sunday: fc.oneof(windows, fc.constant<string[]>(['00:00-24:00'])),
      monday: windows,
      holidays: fc.constantFrom<string[][]>(
        ['2026-03-28'],
        ['2026-10-24..2026-10-25', '2026-03-29'],
        ['2024-03-01'],
      ),
    },
    { requiredKeys: [] },
  );
  const moment = fc
    .tuple(
      fc.constantFrom(
        ['2026-03-29T01:00Z', BRUSSELS],
        ['2026-10-25T01:00Z', BRUSSELS],
        ['2024-02-29T18:00Z', ALMATY],
        ['2026-04-04T15:00Z', 'Australia/Lord_Howe'],
      ),
      fc.integer({ min: -1440, max: 300 }),
    )
    .map(([[change, zone], minutes]) => ({ at: Date.parse(change) + minutes * MINUTE, zone }));
  fc.assert(
    fc.property(hours, moment, (some, { at, zone }) => {
      const next = nextChange(some, at, zone);
      const open = isOpen(some, at, zone);
      // Three hours, and never past the change.
      const end = Math.min(next ?? Number.POSITIVE_INFINITY, at + 180 * MINUTE);
      for (let minute = at; minute < end; minute += MINUTE) {
        expect(isOpen(some, minute, zone), new Date(minute).toISOString()).toBe(open);
      }
      if (next !== undefined) expect(isOpen(some, next, zone)).toBe(!open);
    }),
    { numRuns: 30 },
  );
});

it('isOpen goes by the clock on the wall', () => {
  const some: Hours = { ...week(['08:30-12:15', '22:00-01:45']), holidays: ['2026-10-24'] };
  const start = Date.parse('2026-10-23T00:00Z');
  for (let at = start; at < start + 4 * 1440 * MINUTE; at += 15 * MINUTE) {
    const wall = new Intl.DateTimeFormat('sv', {
      timeZone: BRUSSELS,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const [day, time = ''] = wall.format(at).split(' ');
    const early = time < '01:45' && day !== '2026-10-25';
    const inside = (time >= '08:30' && time < '12:15') || time >= '22:00';
    expect(isOpen(some, at, BRUSSELS), `${String(day)} ${time}`).toBe(
      early || (inside && day !== '2026-10-24'),
    );
  }
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}
