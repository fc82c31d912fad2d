// Whether a kiosk is open, and when that changes. Windows are times on the wall: they keep through daylight saving.
import { WEEKDAYS } from './schema.ts';
import type { Hours } from './schema.ts';
import { instantOf, wallClock } from './zone.ts';
import type { ToWall } from './zone.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/**
 * Without a holiday ahead, every week is like the last. Two of them, because a change of clocks can swallow a window, or
 * the time between two; and two days for those that pass midnight.
 */
const LOOK_AHEAD = 16;
/**
 * Days to the last holiday that is looked for: it may be a slip (2062 for 2026), and each day costs a tenth of a millisecond
 * at each look at the clock.
 */
const FARTHEST = 400;

/** From and until when it is open, ms since 1970. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether it is open at an instant (ms since 1970). Without hours it always is.
 * @param zone IANA’s name of the kiosk’s time zone, which must exist
 */
export function isOpen(hours: Hours | undefined, at: number, zone: string): boolean {
  if (hours === undefined) return true;
  const toWall = wallClock(zone);
  const today = dayOf(at, toWall);
  for (const { from, to } of spans(hours, today, today, toWall)) if (from <= at && at < to) return true;
  return false;
}

/** When it opens or closes next, ms since 1970; undefined if it never does, or not within 400 days. */
export function nextChange(hours: Hours | undefined, at: number, zone: string): number | undefined {
  if (hours === undefined) return undefined;
  const toWall = wallClock(zone);
  const today = dayOf(at, toWall);
  const lastHoliday = (hours.holidays ?? []).reduce(
    (last, days) => Math.max(last, holidayOf(days).to),
    today,
  );
  const last = Math.min(lastHoliday, today + FARTHEST) + LOOK_AHEAD;
  let end: number | undefined;
  for (const { from, to } of spans(hours, today, last, toWall)) {
    if (to <= at) continue;
    if (end === undefined && from > at) return from;
    if (end !== undefined && from > end) return end;
    end = Math.max(end ?? to, to);
  }
  // Open through all of that, it never closes.
  return end !== undefined && end < instantOf((last + 1) * DAY, toWall) ? end : undefined;
}

/** When it is open on these days, in order of the beginnings; spans may overlap. Yesterday’s windows may still be open. */
function* spans(hours: Hours, today: number, last: number, toWall: ToWall): Generator<Span> {
  const holidays = (hours.holidays ?? []).map(holidayOf);
  for (let day = today - 1; day <= last; day += 1) {
    if (holidays.some(({ from, to }) => from <= day && day <= to)) continue;
    for (const window of windowsOn(day, hours)) {
      const [from, to] = [instantOf(window.from, toWall), instantOf(window.to, toWall)];
      // A change of clocks may have swallowed it.
      if (from < to) yield { from, to };
    }
  }
}

/** The day on the wall, whole days since 1970. */
function dayOf(at: number, toWall: ToWall): number {
  return Math.floor(toWall(at) / DAY);
}

/** The windows that begin on a day (whole days since 1970), in order; wall times. */
function windowsOn(day: number, hours: Hours): readonly Span[] {
  const weekday = WEEKDAYS[new Date(day * DAY).getUTCDay()] ?? 'sunday';
  return (hours[weekday] ?? [])
    .map((window) => {
      const [from, to] = [minutesOf(window.slice(0, 5)), minutesOf(window.slice(6))];
      return {
        from: day * DAY + from * MINUTE,
        to: day * DAY + to * MINUTE + (to <= from ? DAY : 0),
      };
    })
    .toSorted((one, other) => one.from - other.from);
}

/** Minutes since midnight. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** First and last day, whole days since 1970. */
function holidayOf(days: string): Span {
  const [from = '', to = from] = days.split('..');
  return { from: Date.parse(from) / DAY, to: Date.parse(to) / DAY };
}
