// Opening hours by steppers: round the clock, by quarters, and nothing lost of what only a file can say.
import { describe, expect, it } from 'vitest';
import {
  ALL_WEEK,
  dayHours,
  flipped,
  isAlways,
  onWall,
  OFFICE_WEEK,
  stepped,
  withDay,
  writeWindow,
} from './hours.ts';
import type { Hours } from '../../core/hours/schema.ts';

const window = (from: string, to: string) => {
  const found = dayHours({ monday: [`${from}-${to}`] }, 'monday');
  if (found.type !== 'simple') throw new Error(found.type);
  return found.window;
};

describe('a stepper', () => {
  it.each([
    ['09:00', '18:00', 'from', 1, '09:15-18:00'],
    ['09:00', '18:00', 'from', -1, '08:45-18:00'],
    ['09:00', '18:00', 'to', 1, '09:00-18:15'],
    ['09:07', '18:00', 'from', 1, '09:15-18:00'],
    ['09:07', '18:00', 'from', -1, '09:00-18:00'],
    ['00:00', '18:00', 'from', -1, '23:45-18:00'],
    ['18:00', '23:45', 'to', 1, '18:00-24:00'],
    ['09:00', '24:00', 'to', -1, '09:00-23:45'],
    ['09:00', '24:00', 'to', 1, '09:00-00:15'],
    // Never an empty window.
    ['09:00', '09:15', 'from', 1, '09:30-09:15'],
    ['09:00', '09:15', 'to', -1, '09:00-08:45'],
    ['00:15', '24:00', 'from', -1, '00:00-24:00'],
    ['00:00', '23:45', 'to', 1, '00:00-24:00'],
    ['00:00', '00:15', 'to', -1, '00:00-24:00'],
  ] as const)('takes %s-%s by its %s and %i to %s', (from, to, end, by, result) => {
    expect(writeWindow(stepped(window(from, to), end, by))).toBe(result);
  });
});

describe('a day', () => {
  const hours: Hours = {
    monday: ['10:00-16:00'],
    tuesday: ['09:00-12:00', '13:00-18:00'],
    wednesday: [],
    holidays: ['2026-12-25..2027-01-02'],
  };

  it.each([
    ['monday', { type: 'simple', window: { from: 600, to: 960 } }],
    ['tuesday', { type: 'several', windows: ['09:00-12:00', '13:00-18:00'] }],
    ['wednesday', { type: 'closed' }],
    ['thursday', { type: 'closed' }],
  ] as const)('%s is %j', (day, result) => {
    expect(dayHours(hours, day)).toEqual(result);
  });

  it('that is written otherwise is kept as it is', () => {
    expect(dayHours({ monday: ['all day'] }, 'monday')).toEqual({ type: 'several', windows: ['all day'] });
  });

  it('opens as Monday does, and closes', () => {
    expect(flipped(hours, 'sunday').sunday).toEqual(['10:00-16:00']);
    expect(flipped(hours, 'tuesday').tuesday).toEqual([]);
    expect(flipped({}, 'monday').monday).toEqual(['09:00-18:00']);
  });

  it('that changes leaves the others and the holidays alone', () => {
    expect(withDay(hours, 'friday', ['09:00-10:00'])).toEqual({ ...hours, friday: ['09:00-10:00'] });
  });
});

it.each([
  [undefined, true],
  [ALL_WEEK, true],
  [{ ...ALL_WEEK, holidays: ['2026-12-25'] }, false],
  [{ ...ALL_WEEK, sunday: [] }, false],
  [OFFICE_WEEK, false],
  [{}, false],
])('%j is always open: %s', (hours, always) => {
  expect(isAlways(hours)).toBe(always);
});

it.each([
  ['2026-11-25T22:15:00.000Z', 'Europe/Brussels', 'wednesday', '2026-11-25', '23:15'],
  ['2026-11-25T22:15:00.000Z', 'Asia/Almaty', 'thursday', '2026-11-26', '03:15'],
  ['2026-11-29T12:00:00.000Z', 'UTC', 'sunday', '2026-11-29', '12:00'],
])('at %s a clock in %s shows %s, %s, %s', (iso, zone, day, date, time) => {
  expect(onWall(iso, zone)).toEqual({ day, date, time });
});
