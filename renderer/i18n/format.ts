// Amounts and dates in the visitor’s language, by Intl from plain numbers: "419,7 миллиона долларов США".
import type { Amount, CalendarDate, CalendarSpan, Language } from '../../core/deck/values.ts';
import { ui } from './catalogue.ts';
import { kazakhParts, kazakhSpan } from './kazakh.ts';

/** An amount as a hero figure shows it: the number large, its words small. */
export interface AmountParts {
  /** "around", or a currency that stands before the number; "" mostly. */
  readonly before: string;
  readonly number: string;
  /** "million US dollars", "km"; "" for a bare count. */
  readonly after: string;
}

/** From here on a number is shortened in words. Below it, "4,530 km" reads better than "4.5 thousand km". */
const SHORTENED_FROM = 1_000_000;
const NARROW_SPACE = '\u202f';

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** "419.7 million US dollars", "around 70", "2 724 900 km²". */
export function formatAmount(amount: Amount, language: Language): string {
  const text = numeral(amount, language)
    .map((part) => part.value)
    .join('');
  return amount.about ? ui(language).around(text) : text;
}

/** The same amount, its number apart from the words around it. */
export function amountParts(amount: Amount, language: Language): AmountParts {
  const parts = numeral(amount, language);
  const isNumber = (part: Intl.NumberFormatPart) => NUMBER_PARTS.has(part.type);
  const first = parts.findIndex(isNumber);
  const last = parts.findLastIndex(isNumber);
  const text = (some: readonly Intl.NumberFormatPart[]) => some.map((part) => part.value).join('');
  // What "around" puts before and after the amount differs by language, so it is asked with a stand-in.
  const [before = '', after = ''] = amount.about ? ui(language).around('\0').split('\0') : [];
  return {
    before: (before + text(parts.slice(0, first))).trim(),
    number: text(parts.slice(first, last + 1)),
    after: (text(parts.slice(last + 1)) + after).trim(),
  };
}

const NUMBER_PARTS: ReadonlySet<string> = new Set(['minusSign', 'integer', 'group', 'decimal', 'fraction']);

function numeral(amount: Amount, language: Language): readonly Intl.NumberFormatPart[] {
  const { unit, value } = amount;
  const percent = unit === '%';
  const parts = numberFormat(amount, language).formatToParts(percent ? value / 100 : value);
  // Intl knows no square kilometre.
  if (unit === 'km²') {
    const sign = SQUARE_KILOMETRE[primary(language)] ?? 'km²';
    return [...parts, { type: 'literal', value: NARROW_SPACE }, { type: 'unit', value: sign }];
  }
  if (isKazakh(language)) return kazakhParts(parts, unit);
  return primary(language) === 'fr' ? withFrenchDe(parts) : parts;
}

const SQUARE_KILOMETRE: Readonly<Record<string, string>> = { kk: 'км²', ru: 'км²' };

function numberFormat(amount: Amount, language: Language): Intl.NumberFormat {
  const shortened = amount.compact && Math.abs(amount.value) >= SHORTENED_FROM;
  const key = `${language} ${amount.unit ?? ''} ${String(amount.digits)} ${String(shortened)}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale(language), {
    ...style(amount.unit),
    maximumSignificantDigits: amount.digits,
    ...(shortened && { notation: 'compact', compactDisplay: 'long' }),
  });
  numberFormats.set(key, format);
  return format;
}

function style(unit: Amount['unit']): Intl.NumberFormatOptions {
  if (unit === undefined || unit === 'km²') return {};
  if (unit === 'km') return { style: 'unit', unit: 'kilometer' };
  if (unit === '%') return { style: 'percent' };
  return { style: 'currency', currency: unit, currencyDisplay: 'name' };
}

/** French counts "millions de dollars", "milliards d’euros"; CLDR’s pattern for named currencies lacks the "de". */
function withFrenchDe(parts: readonly Intl.NumberFormatPart[]): readonly Intl.NumberFormatPart[] {
  return parts.map((part, index) => {
    const next = parts[index + 1];
    const shortened = parts[index - 1]?.type === 'compact';
    if (!shortened || part.type !== 'literal' || part.value.trim() !== '' || next?.type !== 'currency')
      return part;
    return { ...part, value: /^[aeiouyéèê]/i.test(next.value) ? ' d’' : ' de ' };
  });
}

/** A date, or a span of two, as exactly as it is known: "2011", "November 2021", "25–26 November 2021". */
export function formatSpan(span: CalendarSpan, language: Language): string {
  const [from, to] = typeof span === 'string' ? [span, span] : [span.from, span.to];
  const precise = Math.min(precision(from), precision(to));
  if (isKazakh(language)) return kazakhSpan(from, to, precise);
  const format = dateFormat(precise, language);
  if (from === to)
    return format
      .formatToParts(utc(from))
      .map((part) => dayText(part, language))
      .join('');
  const parts = format.formatRangeToParts(utc(from), utc(to));
  // "2005–2021", "25–26 November": a dash between two bare numbers stands without spaces.
  const bare = parts.filter((part) => part.source === 'startRange').length === 1;
  return parts.map((part) => (bare && /^\s*–\s*$/.test(part.value) ? '–' : dayText(part, language))).join('');
}

/** French says "1er mars", but "2 mars"; CLDR writes "1 mars". */
function dayText(
  { type, value }: Pick<Intl.DateTimeFormatPart, 'type' | 'value'>,
  language: Language,
): string {
  return type === 'day' && value === '1' && primary(language) === 'fr' ? '1er' : value;
}

/** The year of a date, or of a span’s beginning, as plain digits. */
export function yearOf(span: CalendarSpan): string {
  return (typeof span === 'string' ? span : span.from).slice(0, 4);
}

/** 1 for a year, 2 for a month, 3 for a day. */
function precision(date: CalendarDate): number {
  return date.split('-').length;
}

function dateFormat(precise: number, language: Language): Intl.DateTimeFormat {
  const key = `${language} ${String(precise)}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale(language), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precise > 1 && { month: 'long' }),
    ...(precise > 2 && { day: 'numeric' }),
  });
  dateFormats.set(key, format);
  return format;
}

function utc(date: CalendarDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** Never left to Intl: see kazakh.ts. */
function isKazakh(language: Language): boolean {
  return primary(language) === 'kk';
}

/** Plain English is written as in Europe: "25 August 1992". Russian lends Kazakh its separators. */
function locale(language: Language): string {
  if (isKazakh(language)) return 'ru';
  return language === 'en' ? 'en-GB' : language;
}

function primary(language: Language): string {
  return language.split('-')[0] ?? language;
}
