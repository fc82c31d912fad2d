// Opening hours as kiosk.yaml writes them: windows a weekday, and days on which it stays closed.
import * as v from 'valibot';
import { said } from '../deck/values.ts';

/** In the order of `Date.getUTCDay`. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

const A_WINDOW = 'hours such as "09:00-17:00"';
const A_HOLIDAY = 'a day such as "2026-12-25", or days such as "2026-12-24..2027-01-02"';

/** `09:00-17:00`; past midnight where the end is not after the beginning: `20:00-02:00`. All day: `00:00-24:00`. */
const Window = v.pipe(
  v.string(A_WINDOW),
  v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, A_WINDOW),
  v.check((window) => window.slice(0, 5) !== window.slice(6), 'hours that end after they begin'),
);

const Windows = v.union(
  [
    v.array(Window),
    v.pipe(
      v.literal('closed'),
      v.transform((): string[] => []),
    ),
    v.pipe(
      Window,
      v.transform((window) => [window]),
    ),
  ],
  `${A_WINDOW}, a list of them, or closed`,
);

/** One day, or a span of them, in the calendar of the kiosk’s time zone. */
const Holiday = v.pipe(
  v.string(A_HOLIDAY),
  v.regex(/^\d{4}-\d\d-\d\d(?:\.\.\d{4}-\d\d-\d\d)?$/, A_HOLIDAY),
  v.check((days) => days.split('..').every(exists), 'days that are in the calendar'),
  v.check(
    (days) => days.length === 10 || days.slice(0, 10) <= days.slice(12),
    'a span that ends after it begins',
  ),
);

function windowsOf(day: string) {
  const meaning = `When it is open on a ${day}: "09:00-17:00", or a list of such windows; "20:00-02:00" passes midnight, "00:00-24:00" is all day. Default: closed.`;
  return v.optional(said(Windows, meaning));
}

export const Hours = v.pipe(
  v.strictObject({
    monday: windowsOf('Monday'),
    tuesday: windowsOf('Tuesday'),
    wednesday: windowsOf('Wednesday'),
    thursday: windowsOf('Thursday'),
    friday: windowsOf('Friday'),
    saturday: windowsOf('Saturday'),
    sunday: windowsOf('Sunday'),
    holidays: v.optional(
      said(
        v.array(Holiday),
        'Days on which it does not open: "2026-12-25", or "2026-12-24..2027-01-02". A window of the evening before runs to its end. Default: none.',
      ),
    ),
  }),
  // Nobody wants a kiosk that is dark for ever: such hours are a slip.
  v.check(
    (hours) => WEEKDAYS.some((day) => (hours[day] ?? []).length > 0),
    'at least one day on which it opens',
  ),
);
export type Hours = v.InferOutput<typeof Hours>;

/** IANA’s name of a time zone, as far as this machine knows it: `Europe/Brussels`. */
export const TimeZone = v.pipe(
  v.string('a time zone such as "Europe/Brussels"'),
  v.check(isZone, 'a time zone such as "Europe/Brussels"'),
);

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
