// What Chromium lacks must read as Node’s full ICU writes it, but for the year in full.
import { describe, expect, it } from 'vitest';
import { kazakhParts, kazakhSpan } from './kazakh.ts';

const text = (parts: readonly Intl.NumberFormatPart[]) => parts.map(({ value }) => value).join('');

function both(value: number, options: Intl.NumberFormatOptions): [own: string, icu: string] {
  const own = kazakhParts(new Intl.NumberFormat('ru', options).formatToParts(value), options.currency);
  return [text(own), text(new Intl.NumberFormat('kk', options).formatToParts(value))];
}

describe('Kazakh without ICU', () => {
  it.each([419_700_000, 1_069_000_000, 9_960_000_000, 2_000_000])('writes %i as ICU does', (value) => {
    for (const currency of ['USD', 'EUR', 'KZT']) {
      const [own, icu] = both(value, {
        style: 'currency',
        currency,
        currencyDisplay: 'name',
        maximumSignificantDigits: 4,
        notation: 'compact',
        compactDisplay: 'long',
      });
      expect(own).toBe(icu);
    }
  });

  it('writes measures and percentages as ICU does', () => {
    for (const [own, icu] of [
      both(2_724_900, { maximumSignificantDigits: 7 }),
      both(4530, { style: 'unit', unit: 'kilometer' }),
      both(0.125, { style: 'percent', maximumSignificantDigits: 4 }),
    ])
      expect(own).toBe(icu);
  });

  it('writes dates as ICU does', () => {
    const icu = new Intl.DateTimeFormat('kk', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    });
    for (let month = 1; month <= 12; month += 1) {
      const date = `2021-${String(month).padStart(2, '0')}-05`;
      expect(kazakhSpan(date, date, 3)).toBe(
        icu.format(new Date(`${date}T00:00Z`)).replace(' ж. 5 ', '\u00a0жылғы 5\u00a0'),
      );
    }
    expect(kazakhSpan('2021-11', '2021-11', 2)).toBe('2021\u00a0жылғы қараша');
    expect(kazakhSpan('2011', '2011', 1)).toBe('2011');
  });

  it('writes spans', () => {
    expect(kazakhSpan('2021-11-25', '2021-11-26', 3)).toBe('2021\u00a0жылғы 25–26\u00a0қараша');
    expect(kazakhSpan('2005', '2021', 1)).toBe('2005–2021');
    expect(kazakhSpan('1998-04-16', '2001-02-06', 3)).toBe(
      '1998\u00a0жылғы 16\u00a0сәуір – 2001\u00a0жылғы 6\u00a0ақпан',
    );
  });
});
