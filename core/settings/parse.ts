// Settings from several files, value by value: a bad one is named, and the next weaker file's counts instead.
import { describe } from '../deck/found.ts';
import { check, unknownKey } from '../deck/issues.ts';
import { isMap, mend, own } from '../deck/mend.ts';
import { withOutcome } from '../deck/problem.ts';
import type { Mismatch, Problem } from '../deck/problem.ts';
import { ProblemList } from '../deck/problem-list.ts';
import type { Path, SourceFile } from '../deck/source.ts';
import { mendHours } from '../hours/mend.ts';
import { withSettingUsed } from './outcome.ts';
import { DEFAULT_SETTINGS, Settings, SETTINGS } from './schema.ts';

type Key = keyof Settings;
const KEYS = Object.keys(SETTINGS) as readonly Key[];
/** A language that is wrong costs itself alone, as one that the exhibition lacks does. */
const LANGUAGE_LISTS = ['languages', 'attractLanguages'] as const;
type LanguageList = (typeof LANGUAGE_LISTS)[number];

export interface ParsedSettings {
  readonly settings: Settings;
  /** The file that each setting is from; those that are not in it have their default. */
  readonly origins: ReadonlyMap<Key, SourceFile>;
  readonly problems: readonly Problem[];
}

interface Fault {
  readonly file: SourceFile;
  readonly path: Path;
  readonly mismatch: Mismatch;
}

/**
 * Never throws.
 * @param layers from the weakest to the strongest; a key without a value counts as not given
 */
export function parseSettings(layers: readonly SourceFile[]): ParsedSettings {
  const given = new Map<Key, unknown>();
  const origins = new Map<Key, SourceFile>();
  const faults = layers.flatMap((file) => {
    const { value } = file;
    // Undefined: unreadable, which has been reported. Null: empty, which is as good as no file.
    if (value === undefined || value === null) return [];
    if (!isMap(value)) return [fault(file, [], { expected: 'a map of settings', found: describe(value) })];
    const found = faultsOf(file, value);
    const mended: Fault[] = [];
    for (const key of KEYS) {
      const bad = found.filter(({ path }) => path[0] === key).map(({ path }) => path.slice(1));
      const setting = usable(key, own(value, key) ?? undefined, bad);
      mended.push(...setting.issues.map((mismatch) => fault(file, [key], mismatch)));
      if (setting.value === undefined) continue;
      given.set(key, setting.value);
      origins.set(key, file);
    }
    return [...found, ...mended];
  });
  const settings = check(Settings, Object.fromEntries(given)).value ?? DEFAULT_SETTINGS;
  const problems = new ProblemList();
  for (const { file, path, mismatch } of faults) {
    const isLeftOut = isLanguageOfList(path) && origins.get(path[0]) === file;
    const told = isLeftOut
      ? withOutcome(mismatch, 'it is left out')
      : withSettingUsed(mismatch, path, settings);
    problems.error(file, path, told);
  }
  return { settings, origins, problems: problems.all };
}

/** A setting that is right, or can be used without what is wrong in it; and what is still wrong with it then. */
function usable(
  key: Key,
  setting: unknown,
  bad: readonly Path[],
): { readonly value: unknown; readonly issues: readonly Mismatch[] } {
  if (bad.length === 0) return { value: setting, issues: [] };
  if (key === 'hours') return check(SETTINGS.hours, mendHours(setting, bad));
  const isMendable = bad.every((path) => isLanguageOfList([key, ...path]));
  // Of a list in which nothing is right, that has been told of each part.
  const value = isMendable ? check(SETTINGS[key], mend(setting, bad)).value : undefined;
  return { value, issues: [] };
}

function isLanguageOfList(path: Path): path is readonly [LanguageList, number] {
  return path.length === 2 && LANGUAGE_LISTS.some((one) => one === path[0]);
}

function faultsOf(file: SourceFile, value: object): readonly Fault[] {
  return Object.entries(value).flatMap(([key, setting]: [string, unknown]) => {
    const known = KEYS.find((one) => one === key);
    if (known === undefined) return [fault(file, [key], unknownKey(key, KEYS))];
    if (setting === null) return [];
    return check(SETTINGS[known], setting).issues.map(({ path, unknown: _, ...mismatch }) =>
      fault(file, [key, ...path], mismatch),
    );
  });
}

function fault(file: SourceFile, path: Path, mismatch: Mismatch): Fault {
  return { file, path, mismatch };
}
