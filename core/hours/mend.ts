// Opening hours that are wrong in parts: the rest of them counts.
import { isMap, mend } from '../deck/mend.ts';
import type { Path } from '../deck/source.ts';
import { WEEKDAYS } from './schema.ts';

/** Better lit in vain than dark before visitors. */
const ALL_DAY = Object.fromEntries(WEEKDAYS.map((day) => [day, ['00:00-24:00']]));

/**
 * Hours without what is wrong at `paths`: a day is open throughout then, anything else is left out. Beside a key that
 * nobody knows, days that are not named are open too: one of them may have been meant. Undefined if they are no hours.
 */
export function mendHours(hours: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  const mended = mend(
    hours,
    paths.map((path) => (isDay(path[0]) ? path.slice(0, 1) : path)),
    ALL_DAY,
  );
  return isMap(mended) && paths.some(isUnknown) ? { ...ALL_DAY, ...mended } : mended;
}

/** What counts instead of what is wrong there. */
export function hoursOutcome(path: Path): string {
  if (path.length === 0) return 'it is always open';
  if (isUnknown(path)) return 'days that are not named are open all day';
  return isDay(path[0]) ? 'it is open all day' : 'it is left out';
}

function isUnknown([step, ...rest]: Path): boolean {
  return rest.length === 0 && !isDay(step) && step !== 'holidays';
}

function isDay(step: Path[number] | undefined): boolean {
  return WEEKDAYS.some((day) => day === step);
}
