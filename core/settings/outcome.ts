// What counts instead of a setting that can’t be used.
import { withOutcome } from '../deck/problem.ts';
import type { Mismatch } from '../deck/problem.ts';
import type { Path } from '../deck/source.ts';
import { hoursOutcome } from '../hours/mend.ts';
import type { Settings } from './schema.ts';

/** Of settings without a default value: what a kiosk does that has none. */
const WITHOUT: Partial<Record<keyof Settings, string>> = {
  language: 'the exhibition’s own is used',
  languages: 'all of the exhibition’s are offered',
  attractLanguages: 'all that are offered take their turn',
  lock: 'an installed kiosk is locked, and npm start is not',
  timeZone: 'the machine’s is used',
  screenOff: 'none is used',
  display: 'the primary one is used',
};

/** Says what counts instead of the bad value at `path`; `settings` are those that count. */
export function withSettingUsed(mismatch: Mismatch, path: Path, settings: Settings): Mismatch {
  const outcome = outcomeOf(path, settings);
  return outcome === undefined ? mismatch : withOutcome(mismatch, outcome);
}

function outcomeOf([first, ...rest]: Path, settings: Settings): string | undefined {
  if (first === 'hours') {
    if (rest.length > 0 || settings.hours === undefined) return hoursOutcome(rest);
    return 'those of another file are used';
  }
  // Of an unknown key, there is nothing that counts.
  const key = first as keyof Settings;
  const used = Object.hasOwn(settings, key) ? settings[key] : undefined;
  if (used === undefined) return Object.hasOwn(WITHOUT, key) ? WITHOUT[key] : undefined;
  return `${[used].flat().map(written).join(', ')} ${Array.isArray(used) && used.length > 1 ? 'are' : 'is'} used`;
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
