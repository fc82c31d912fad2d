// What the panel changes: the settings as it reads them, and how its steppers go.
import type { Settings } from '../../core/settings/schema.ts';

export type SettingName = keyof Settings;

/** Values that a stepper offers for each number, from the least to the most. */
export const RUNGS = {
  idle: [5, 10, 15, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 420, 600, 900, 1200, 1800, 2700, 3600],
  warning: [20, 25, 30, 40, 50, 60, 90, 120, 180, 240, 300],
  volume: every(5, 0, 100),
  brightness: every(5, 20, 100),
} as const satisfies Partial<Record<SettingName, readonly number[]>>;

function every(by: number, from: number, to: number): readonly number[] {
  return Array.from({ length: (to - from) / by + 1 }, (_, at) => from + at * by);
}

/** The next value up (1) or down (−1) from any value, offered or not; undefined at the end. */
export function nextRung(rungs: readonly number[], value: number, by: 1 | -1): number | undefined {
  return by === 1 ? rungs.find((rung) => rung > value) : rungs.findLast((rung) => rung < value);
}

/** A list with one entry more or less, in the order of all; undefined where none would be left. */
export function toggled<T>(all: readonly T[], chosen: readonly T[], entry: T): readonly T[] | undefined {
  const next = all.filter((one) => (one === entry ? !chosen.includes(one) : chosen.includes(one)));
  return next.length === 0 ? undefined : next;
}
