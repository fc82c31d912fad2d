// Takes what is wrong out of a value, so that the rest of it can be used.
import type { Path } from './source.ts';

export type Entries = Readonly<Record<string, unknown>>;

export function isMap(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a map's own key. */
export function own(map: unknown, key: string): unknown {
  return isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}

/**
 * A copy of `value` without what stands at `paths`. Where `instead` has something at the same path, that takes its
 * place; elements of lists close up.
 */
export function mend(value: unknown, paths: readonly Path[], instead?: unknown): unknown {
  if (paths.some((path) => path.length === 0)) return instead;
  const inner = new Map<string | number, Path[]>();
  for (const [step, ...rest] of paths) {
    if (step === undefined) continue;
    const deeper = inner.get(step);
    if (deeper === undefined) inner.set(step, [rest]);
    else deeper.push(rest);
  }
  const mendOne = (key: string | number, one: unknown): unknown => {
    const deeper = inner.get(key);
    return deeper === undefined ? one : mend(one, deeper, own(instead, String(key)));
  };
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => mendOne(index, one)).filter((one) => one !== undefined);
  }
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, mendOne(key, one)] as const)
      .filter(([, one]) => one !== undefined),
  );
}
