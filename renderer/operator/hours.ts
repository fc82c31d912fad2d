// Opening hours as the panel changes them: one window a day, by quarters of an hour.

import { wallClock } from '../../core/hours/zone.ts';
import type { Hours } from '../../core/hours/schema.ts';

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof DAYS)[number];

/** One window, in minutes after midnight; `to` is on the next day where it is not after `from`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * - closed: no window
 * - simple: one, which steppers change
 * - several: shown and kept; whoever wrote them does so in the file
 */
export type DayHours =
  | { readonly type: 'closed' }
  | { readonly type: 'simple'; readonly window: Window }
  | { readonly type: 'several'; readonly windows: readonly string[] };

const QUARTER = 15;
const DAY = 1_440;

const ALL_DAY = '00:00-24:00';

/** What a day is opened with. */
const OFFICE = '09:00-18:00';

/** A week to begin with: Monday to Friday. */
export const OFFICE_WEEK: Hours = {
  monday: [OFFICE],
  tuesday: [OFFICE],
  wednesday: [OFFICE],
  thursday: [OFFICE],
  friday: [OFFICE],
  saturday: [],
  sunday: [],
};

/** Always open in so many words: for a kiosk whose file says otherwise. */
export const ALL_WEEK: Hours = Object.fromEntries(DAYS.map((day) => [day, [ALL_DAY]]));

export function isAlways(hours: Hours | undefined): boolean {
  if (hours === undefined) return true;
  return (hours.holidays ?? []).length === 0 && DAYS.every((day) => hours[day]?.join() === ALL_DAY);
}

export function dayHours(hours: Hours, day: Day): DayHours {
  const windows = hours[day] ?? [];
  const [first] = windows;
  if (first === undefined) return { type: 'closed' };
  const window = parseWindow(first);
  if (windows.length > 1 || window === undefined) return { type: 'several', windows };
  return { type: 'simple', window };
}

/** The hours with another day; everything else is kept, holidays too. */
export function withDay(hours: Hours, day: Day, windows: readonly string[]): Hours {
  return { ...hours, [day]: windows };
}

/** A closed day opens as Monday does, or as an office; an open one closes. */
export function flipped(hours: Hours, day: Day): Hours {
  const [monday = OFFICE] = hours.monday ?? [];
  return withDay(hours, day, dayHours(hours, day).type === 'closed' ? [monday] : []);
}

/** One end of a window a quarter earlier (−1) or later (1), round the clock, and never onto the other end. */
export function stepped(window: Window, end: keyof Window, by: 1 | -1): Window {
  const other = end === 'from' ? window.to : window.from;
  const next = quarter(window[end], end, by);
  return { ...window, [end]: next === other ? quarter(next, end, by) : next };
}

/** The next full quarter in a direction. Midnight begins a day as 0, and ends one as 1,440. */
function quarter(minutes: number, end: keyof Window, by: 1 | -1): number {
  const next = by === 1 ? Math.floor(minutes / QUARTER) + 1 : Math.ceil(minutes / QUARTER) - 1;
  const at = (next * QUARTER + DAY) % DAY;
  return at === 0 && end === 'to' ? DAY : at;
}

export function writeWindow({ from, to }: Window): string {
  return `${clock(from)}-${clock(to)}`;
}

/** "09:00". */
export function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Day, date and time on the wall: "2026-11-26", "11:33". `iso`: an instant; `zone`: IANA’s name. */
export function onWall(
  iso: string,
  zone: string,
): { readonly day: Day; readonly date: string; readonly time: string } {
  const wall = wallClock(zone)(Date.parse(iso));
  const minutes = Math.floor(wall / 60_000);
  // 1 January 1970 was a Thursday.
  const day = DAYS[(Math.floor(minutes / DAY) + 3) % 7] ?? 'monday';
  return { day, date: new Date(wall).toISOString().slice(0, 10), time: clock(minutes % DAY) };
}

function parseWindow(text: string): Window | undefined {
  const [, ...parts] = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(text) ?? [];
  const [fromHour, fromMinute, toHour, toMinute] = parts.map(Number);
  if (fromHour === undefined || fromMinute === undefined || toHour === undefined || toMinute === undefined)
    return undefined;
  return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
}
