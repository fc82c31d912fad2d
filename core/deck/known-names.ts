// Guesses which name of those that the whole world knows was meant: a language's tag, a time zone.
import { didYouMean } from './nearest.ts';

/** A language tag that is well-formed but for its hyphen and its capitals: `fr_be`. */
export function languageFix(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[a-z]{2,3}(?:[-_][a-z]{2,4})*$/i.test(value)) return undefined;
  const [tag] = canonical(value.replaceAll('_', '-'));
  return tag === undefined || tag === value ? undefined : `did you mean "${tag}"?`;
}

function canonical(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}

/** A time zone that is mistyped within its part of the world, or put into a wrong one: `Asia/Almata`, `Europa/Brussels`. */
export function zoneFix(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [area = '', city] = value.split('/');
  if (city === undefined) return undefined;
  const near = Intl.supportedValuesOf('timeZone').filter(
    (zone) => zone.startsWith(`${area}/`) || zone.endsWith(`/${city}`),
  );
  return didYouMean(value, near);
}
