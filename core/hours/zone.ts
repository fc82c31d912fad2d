// What a clock on the wall shows in a time zone, and when it shows it. Wall times are ms as if the zone were UTC.

const DAY = 86_400_000;

/** The wall time at an instant (ms since 1970, UTC), to the whole second. */
export type ToWall = (at: number) => number;

/** @param zone IANA’s name, which must exist */
export function wallClock(zone: string): ToWall {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const parts = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}

/**
 * When the wall shows that time, of whole seconds: the first time, where clocks were put back and show it twice; the moment
 * of the change, where they were put forward past it.
 */
export function instantOf(wall: number, toWall: ToWall): number {
  // No zone is a day from UTC, so these lie before and after the instant; no zone changes twice in between.
  const before = toWall(wall - DAY) - (wall - DAY);
  const after = toWall(wall + DAY) - (wall + DAY);
  const [early, late] = [wall - Math.max(before, after), wall - Math.min(before, after)];
  if (toWall(early) === wall) return early;
  if (toWall(late) === wall) return late;
  // Skipped: of two instants, one before and one after the change, the change is the first that shows a later time.
  let [shy, past] = [early, late];
  while (past - shy > 1) {
    const middle = Math.floor((shy + past) / 2);
    if (toWall(middle) < wall) shy = middle;
    else past = middle;
  }
  return past;
}
