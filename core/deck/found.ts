// Says what was found, and guesses how to mend it, in words for people who edit files.

/** Longest text quoted in a message, in characters. */
const LONGEST_QUOTE = 60;

/** What a value is: `"419,7"`, `12`, `nothing`, `a list of 3`, `a map`. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${String(value.length)}`;
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  // No file can hold anything else.
  return `a ${typeof value}`;
}

/** A text in quotes on one line, shortened where it is long. */
export function quote(text: string): string {
  const letters = [...text.slice(0, 2 * LONGEST_QUOTE + 2)];
  const short = letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : text;
  return JSON.stringify(short);
}

/** `1 item`, `2 items`. */
export function plural(count: number, thing: string): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
}

/** How to write `value` where a number is wanted. */
export function numberFix(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\s*[+-]?\d[\d\s.,'’_]*$/.test(value)) return undefined;
  const plain = value.replace(/[\s'’_]/g, '');
  // 1,069 may be a thousand or a little more than one: only the author knows.
  if (/^[+-]?\d{1,3}[.,]\d{3}$/.test(plain) && plain.includes(',')) return EXAMPLE;
  const number = [plain, plain.replaceAll(',', ''), plain.replace(',', '.')]
    .filter((_, index) => index !== 1 || /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain))
    .find((text) => /^[+-]?\d+(?:\.\d+)?$/.test(text));
  return number === undefined ? EXAMPLE : `write ${number} without quotes`;
}
const EXAMPLE = 'write digits without quotes, with a point before decimals, e.g. 1234.5';

/** How to write `value` where true or false is wanted: YAML 1.2 takes yes, no, on and off for text. */
export function booleanFix(value: unknown): string | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  const meant = BOOLEANS.find(({ words }) => words.some((one) => one === word))?.meant;
  if (meant === undefined) return undefined;
  return word === meant ? `write ${meant} without quotes` : `write ${meant}`;
}

const BOOLEANS = [
  { meant: 'true', words: ['true', 'yes', 'on', 1] },
  { meant: 'false', words: ['false', 'no', 'off', 0] },
] as const;

/** How to write `value` where text is wanted. */
export function textFix(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return `write "${String(value)}" in quotes`;
  return undefined;
}

/** How to write `value` where a calendar date is wanted. */
export function dateFix(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const dayFirst = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(value.trim());
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(value.trim());
  const parts = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : yearFirst?.slice(1);
  const fixed = parts?.map((part = '') => part.padStart(2, '0')).join('-');
  return fixed === undefined || fixed === value ? undefined : `write ${fixed}`;
}

/** How to write `value` where opening hours are wanted. */
export function windowFix(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const written = /^(\d{1,2})(?:[:.h](\d\d)?)?\s*(?:-|–|—|to)\s*(\d{1,2})(?:[:.h](\d\d)?)?$/.exec(
    value.trim(),
  );
  const [from = '', fromMinutes = '00', to = '', toMinutes = '00'] = written?.slice(1) ?? [];
  const isTime = (hour: string, minutes: string) => Number(hour) < 24 && Number(minutes) < 60;
  const isEnd = isTime(to, toMinutes) || `${to}${toMinutes}` === '2400';
  if (written === null || !isTime(from, fromMinutes) || !isEnd) return undefined;
  const fixed = `${from.padStart(2, '0')}:${fromMinutes}-${to.padStart(2, '0')}:${toMinutes}`;
  return fixed === value ? undefined : `write "${fixed}"`;
}

/** How to write `value` where an id is wanted. */
export function idFix(value: unknown): string | undefined {
  if (typeof value === 'number') return textFix(value);
  if (typeof value !== 'string') return undefined;
  const id = value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' || id === value || id.length > 64 ? undefined : `write ${id}`;
}
