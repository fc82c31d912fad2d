// What visitors do, counted by day: how many came, what they looked at, which language they took. Never who, nor when.
import * as v from 'valibot';

/** Days kept, those without a visitor not counted. */
const MOST_DAYS = 400;
/** Different slides of a day that are counted, and languages likewise: a deck that changes all day must not fill the file. */
const MOST_NAMES = 200;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Counts = v.record(v.pipe(v.string(), v.maxLength(64)), Count);
const Day = v.object({ visits: Count, slides: Counts, languages: Counts });
const Counters = v.object({
  days: v.record(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)), Day),
});
export type Day = v.InferOutput<typeof Day>;
export type Counters = v.InferOutput<typeof Counters>;

/** What the page tells of itself at each change of slide, and each minute. */
export interface Painted {
  /** Id of the slide that shows. */
  readonly slide: string;
  /** The language that shows. */
  readonly language?: string | undefined;
  /** Whether a visit is under way. Without it, nothing is counted. */
  readonly visiting?: boolean | undefined;
}

/** The counters that a file holds; undefined where it holds none. */
export function parseCounters(text: string): Counters | undefined {
  const read = v.safeParse(Counters, JSON.parse(text));
  return read.success ? read.output : undefined;
}

/**
 * The counters after another report of the page: a visit begins when `visiting` turns true; within one, each other slide
 * was led to by hand, and each other language was chosen. The same object where nothing is to be counted.
 * @param before what the page reported last
 * @param date the kiosk's local date, `2026-11-26`
 */
export function count(
  counters: Counters,
  before: Painted | undefined,
  report: Painted,
  date: string,
): Counters {
  if (report.visiting !== true) return counters;
  const began = before?.visiting !== true;
  const slide = !began && before.slide !== report.slide ? report.slide : undefined;
  const language = !began && before.language !== report.language ? report.language : undefined;
  if (!began && slide === undefined && language === undefined) return counters;
  const day = counters.days[date] ?? { visits: 0, slides: {}, languages: {} };
  const counted: Day = {
    visits: day.visits + (began ? 1 : 0),
    slides: oneMore(day.slides, slide),
    languages: oneMore(day.languages, language),
  };
  return { days: newest({ ...counters.days, [date]: counted }) };
}

function oneMore(counts: Day['slides'], name: string | undefined): Day['slides'] {
  if (name === undefined) return counts;
  const so = Object.hasOwn(counts, name) ? counts[name] : undefined;
  if (so === undefined && Object.keys(counts).length >= MOST_NAMES) return counts;
  return { ...counts, [name]: (so ?? 0) + 1 };
}

/** By number, not by age: a clock that jumps ahead for a day must not cost all the others. */
function newest(days: Counters['days']): Counters['days'] {
  const dates = Object.keys(days).sort();
  return Object.fromEntries(dates.slice(-MOST_DAYS).map((date) => [date, days[date] as Day]));
}

/** The date here, `2026-11-26`. */
export function localDate(time: Date): string {
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
