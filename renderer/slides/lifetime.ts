// A person's years as a title page prints them.
import type { CalendarDate } from '../../core/deck/values.ts';

/** "1845–1904"; "* 1862" where only the birth is given, "† 1904" where only the death is. */
export function formatLifetime(born: CalendarDate | undefined, died: CalendarDate | undefined): string {
  const [from, to] = [born?.slice(0, 4), died?.slice(0, 4)];
  if (from !== undefined && to !== undefined) return `${from}–${to}`;
  if (from !== undefined) return `* ${from}`;
  return to === undefined ? '' : `† ${to}`;
}
