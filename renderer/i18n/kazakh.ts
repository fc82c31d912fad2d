// Kazakh amounts and dates. Chromium’s ICU, and so Electron’s, ships without them: Intl answers in English ("January 1"),
// or, where it claims to know kk, with "2021 M11 25" and "9.96 G US dollars". Node’s ICU has them, so a test in Node alone
// does not show it. Separators are as in Russian; words are CLDR’s, but the year is "жылғы" in full, as official Kazakh
// writes it, and not "ж.".

/** Intl’s parts in Russian, word for word in Kazakh: "419,7 миллион АҚШ доллары". */
export function kazakhParts(
  parts: readonly Intl.NumberFormatPart[],
  currency: string | undefined,
): readonly Intl.NumberFormatPart[] {
  return parts
    .map((part) => {
      if (part.type === 'compact') return { ...part, value: shortened(part.value) };
      if (part.type === 'currency') return { ...part, value: CURRENCIES[currency ?? ''] ?? currency ?? '' };
      return part;
    })
    .filter((part, index, all) => part.type !== 'literal' || all[index + 1]?.type !== 'percentSign');
}

/** Kazakh does not inflect what it counts. */
function shortened(russian: string): string {
  return SHORTENED.find((word) => russian.startsWith(word)) ?? russian;
}

const SHORTENED = ['миллион', 'миллиард', 'триллион'];

const CURRENCIES: Readonly<Record<string, string>> = {
  USD: 'АҚШ доллары',
  EUR: 'еуро',
  KZT: 'Қазақстан теңгесі',
};

const MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];

/**
 * "1992 жылғы 25 тамыз", "2021 жылғы 25–26 қараша", "2005–2021". A date breaks after "жылғы" only.
 *
 * @param precise how exactly both dates are known: 1 by year, 2 by month, 3 by day
 */
export function kazakhSpan(from: string, to: string, precise: number): string {
  const [one, other] = [split(from, precise), split(to, precise)];
  if (one.join('-') === other.join('-')) return written(one);
  if (precise === 1) return `${one.join('')}–${other.join('')}`;
  const sameMonth = precise === 3 && one[0] === other[0] && one[1] === other[1];
  if (!sameMonth) return `${written(one)} – ${written(other)}`;
  return `${ofYear(one[0])} ${String(one[2])}–${String(other[2])}\u00a0${month(one)}`;
}

function split(date: string, precise: number): number[] {
  return date.split('-').slice(0, precise).map(Number);
}

function written(date: readonly number[]): string {
  const [year, , day] = date;
  if (date.length === 1) return String(year);
  return `${ofYear(year)} ${day === undefined ? '' : `${String(day)}\u00a0`}${month(date)}`;
}

function ofYear(year: number | undefined): string {
  return `${String(year)}\u00a0жылғы`;
}

function month(date: readonly number[]): string {
  return MONTHS[(date[1] ?? 1) - 1] ?? '';
}
