// The kiosk against the clock of its machine: closing in time, jumps, and clocks that can’t be right.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../core/settings/schema.ts';
import { Opening } from './opening.ts';

const NINE_TO_FIVE = ['09:00-17:00'];
const SETTINGS: Pick<Settings, 'hours' | 'timeZone'> = {
  hours: { thursday: NINE_TO_FIVE, friday: NINE_TO_FIVE },
  timeZone: 'Europe/Brussels',
};
const SECOND = 1_000;

let lines: string[] = [];
const say = (level: string) => (place: string, message: string) => {
  lines.push(`${level} ${place} ${message}`);
};
const log = { info: say('info'), warn: say('warn'), error: say('error') };
let opening: Opening | undefined;
let changes: boolean[] = [];

function startAt(time: string, settings = () => SETTINGS): Opening {
  vi.setSystemTime(new Date(time));
  const started = new Opening({
    settings,
    looked: (changed) => {
      if (changed) changes.push(started.open);
    },
    log,
  });
  opening = started;
  return started;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  lines = [];
  changes = [];
});
afterEach(() => {
  opening?.stop();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('opening hours on a machine', () => {
  it('closes and opens to the second, and says until when', () => {
    // Not a whole number of looks before.
    const kiosk = startAt('2026-11-26T15:58:50Z');
    vi.advanceTimersByTime(69_999);
    expect(kiosk.open).toBe(true);
    vi.advanceTimersByTime(1);
    expect(kiosk.open).toBe(false);
    vi.advanceTimersByTime(16 * 3_600 * SECOND);
    expect(changes).toEqual([false, true]);
    expect(lines).toEqual([
      'info hours closed until 2026-11-27T08:00:00.000Z, then open until 2026-11-27T16:00:00.000Z',
      'info hours open until 2026-11-27T16:00:00.000Z, then closed until 2026-12-03T08:00:00.000Z',
    ]);
  });

  it('says that it is closed when it starts so', () => {
    expect(startAt('2026-11-26T20:00:00Z').open).toBe(false);
    expect(lines).toEqual([
      'info hours closed until 2026-11-27T08:00:00.000Z, then open until 2026-11-27T16:00:00.000Z',
    ]);
  });

  it.each([
    ['forward into opening hours', '2026-11-26T03:00:00Z', '2026-11-26T12:00:00Z', true],
    ['back into opening hours', '2026-11-26T18:00:00Z', '2026-11-26T12:00:00Z', true],
    ['forward by months, past any timer', '2026-11-26T12:00:00Z', '2027-05-06T23:00:00Z', false],
    ['back out of opening hours', '2026-11-26T12:00:00Z', '2026-11-26T03:00:00Z', false],
  ])('notices within 30 s that the clock jumped %s', (_what, before, after, open) => {
    const kiosk = startAt(before);
    expect(kiosk.open).toBe(!open);
    vi.setSystemTime(new Date(after));
    vi.advanceTimersByTime(30 * SECOND);
    expect(kiosk.open).toBe(open);
    expect(changes).toEqual([open]);
  });

  it('looks at once when it is told to: the machine woke, or the settings changed', () => {
    let settings = SETTINGS;
    const kiosk = startAt('2026-11-26T12:00:00Z', () => settings);
    settings = { ...SETTINGS, timeZone: 'Pacific/Auckland' };
    kiosk.look();
    expect(changes).toEqual([false]);
    settings = {};
    kiosk.look();
    expect(changes).toEqual([false, true]);
    // However often: one look is due at a time.
    expect(vi.getTimerCount()).toBe(1);
  });

  it('goes by the machine’s time zone without one of its own, also when that changes', () => {
    const before = process.env.TZ;
    process.env.TZ = 'Europe/Brussels';
    const kiosk = startAt('2026-11-26T16:30:00Z', () => ({ hours: SETTINGS.hours }));
    expect(kiosk.open).toBe(false);
    process.env.TZ = 'Europe/London';
    vi.advanceTimersByTime(30 * SECOND);
    expect(kiosk.open).toBe(true);
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each(['', 'Nowhere/Atlantis'])(
    'goes by UTC where nobody knows the zone (TZ=%j), and warns once',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const kiosk = startAt('2026-11-26T16:30:00Z', () => ({ hours: SETTINGS.hours }));
      expect(kiosk.open).toBe(true);
      vi.advanceTimersByTime(1_800 * SECOND);
      expect(kiosk.open).toBe(false);
      expect(lines.filter((line) => line.startsWith('warn'))).toEqual([
        'warn hours the machine’s time zone is not known, and its hours count as UTC’s; set timeZone, such as "Europe/Brussels"',
      ]);
    },
  );

  it('stays open while the clock is plainly wrong, and warns once each time', () => {
    const kiosk = startAt('1970-01-01T00:00:10Z');
    vi.advanceTimersByTime(300 * SECOND);
    expect(kiosk.open).toBe(true);
    expect(lines).toEqual([
      'warn hours the machine’s clock says 1970-01-01T00:00:10.000Z, which can’t be; staying open',
    ]);
    vi.setSystemTime(new Date('2026-11-26T20:00:00Z'));
    vi.advanceTimersByTime(30 * SECOND);
    expect(kiosk.open).toBe(false);
    vi.setSystemTime(new Date('1970-01-01T00:00:10Z'));
    vi.advanceTimersByTime(300 * SECOND);
    expect(lines.filter((line) => line.startsWith('warn'))).toHaveLength(2);
  });

  it('without hours it is open, whatever the clock says', () => {
    expect(startAt('1970-01-01T00:00:10Z', () => ({})).open).toBe(true);
    expect(lines).toEqual([]);
  });
});
