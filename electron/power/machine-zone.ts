// The time zone that the machine is set to now.
import { realpathSync } from 'node:fs';
import { is } from 'valibot';
import { TimeZone } from '../../core/hours/schema.ts';

/**
 * IANA’s name of it; undefined where nobody knows one (`Etc/Unknown`: electron#44620 on Windows 11, an empty `TZ`), which
 * `Intl` would not take. Electron’s main process keeps to the zone that it started in (seen with 33 on Linux), so the system’s
 * own link is asked, which Linux and macOS have; Windows has none, and there a change counts from the next start.
 */
export function machineZone(link = '/etc/localtime'): string | undefined {
  const atStart = known(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (process.env.TZ !== undefined) return atStart;
  try {
    return known(realpathSync(link).split('/zoneinfo/')[1]) ?? atStart;
  } catch {
    return atStart;
  }
}

function known(name: string | undefined): string | undefined {
  return is(TimeZone, name) ? name : undefined;
}
