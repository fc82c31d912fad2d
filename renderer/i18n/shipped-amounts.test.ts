// Each amount and date of the exhibition that ships, as its six languages print it, letter for letter.
// NBSP is U+00A0 and NNBSP U+202F: where an amount or a date must not be torn apart.
import { describe, expect, it } from 'vitest';
import type { Amount, CalendarSpan } from '../../core/deck/values.ts';
import { formatAmount, formatSpan } from './format.ts';

const LANGUAGES = ['kk', 'ru', 'en', 'nl-BE', 'fr-BE', 'de-BE'] as const;

type InSix = readonly [kk: string, ru: string, en: string, nl: string, fr: string, de: string];

const dollars = (value: number): Amount => ({ value, unit: 'USD', digits: 4, compact: true, about: false });
const area = (value: number, digits: number): Amount => ({
  value,
  unit: 'km²',
  digits,
  compact: false,
  about: false,
});
const about = (value: number, more: Partial<Amount> = {}): Amount => ({
  value,
  digits: 3,
  compact: false,
  about: true,
  ...more,
});

const AMOUNTS: readonly (readonly [what: string, amount: Amount, ...InSix])[] = [
  [
    'trade turnover',
    dollars(419_700_000),
    '419,7 миллион АҚШ доллары',
    '419,7 миллиона долларов США',
    '419.7 million US dollars',
    '419,7 miljoen Amerikaanse dollar',
    '419,7 millions de dollars des États-Unis',
    '419,7 Millionen US-Dollar',
  ],
  [
    'exports',
    dollars(263_900_000),
    '263,9 миллион АҚШ доллары',
    '263,9 миллиона долларов США',
    '263.9 million US dollars',
    '263,9 miljoen Amerikaanse dollar',
    '263,9 millions de dollars des États-Unis',
    '263,9 Millionen US-Dollar',
  ],
  [
    'imports',
    dollars(155_700_000),
    '155,7 миллион АҚШ доллары',
    '155,7 миллиона долларов США',
    '155.7 million US dollars',
    '155,7 miljoen Amerikaanse dollar',
    '155,7 millions de dollars des États-Unis',
    '155,7 Millionen US-Dollar',
  ],
  [
    'gross inflow of one year',
    dollars(1_069_000_000),
    '1,069 миллиард АҚШ доллары',
    '1,069 миллиарда долларов США',
    '1.069 billion US dollars',
    '1,069 miljard Amerikaanse dollar',
    // French has a plural from 2 only.
    '1,069 milliard de dollars des États-Unis',
    '1,069 Milliarden US-Dollar',
  ],
  [
    'gross inflow of seventeen years',
    dollars(9_960_000_000),
    '9,96 миллиард АҚШ доллары',
    '9,96 миллиарда долларов США',
    '9.96 billion US dollars',
    '9,96 miljard Amerikaanse dollar',
    '9,96 milliards de dollars des États-Unis',
    '9,96 Milliarden US-Dollar',
  ],
  [
    'way between the capitals',
    about(4530, { unit: 'km' }),
    'шамамен 4{NBSP}530 км',
    'около 4{NBSP}530 км',
    'around 4,530 km',
    'ongeveer 4.530 km',
    'environ 4{NNBSP}530{NNBSP}km',
    'rund 4.530 km',
  ],
  [
    'area of Kazakhstan',
    area(2_724_900, 7),
    '2{NBSP}724{NBSP}900{NNBSP}км²',
    '2{NBSP}724{NBSP}900{NNBSP}км²',
    '2,724,900{NNBSP}km²',
    '2.724.900{NNBSP}km²',
    '2{NNBSP}724{NNBSP}900{NNBSP}km²',
    '2.724.900{NNBSP}km²',
  ],
  [
    'area of Belgium',
    area(30_689, 5),
    '30{NBSP}689{NNBSP}км²',
    '30{NBSP}689{NNBSP}км²',
    '30,689{NNBSP}km²',
    '30.689{NNBSP}km²',
    '30{NNBSP}689{NNBSP}km²',
    '30.689{NNBSP}km²',
  ],
  [
    'ratio of the areas',
    about(89, { digits: 2 }),
    'шамамен 89',
    'около 89',
    'around 89',
    'ongeveer 89',
    'environ 89',
    'rund 89',
  ],
  [
    'enterprises',
    about(70, { digits: 21 }),
    'шамамен 70',
    'около 70',
    'around 70',
    'ongeveer 70',
    'environ 70',
    'rund 70',
  ],
];

const DATES: readonly (readonly [span: CalendarSpan, ...InSix])[] = [
  [
    '1992-08-25',
    '1992{NBSP}жылғы 25{NBSP}тамыз',
    '25 августа 1992{NNBSP}г.',
    '25 August 1992',
    '25 augustus 1992',
    '25 août 1992',
    '25. August 1992',
  ],
  [
    { from: '2021-11-25', to: '2021-11-26' },
    '2021{NBSP}жылғы 25–26{NBSP}қараша',
    '25–26 ноября 2021{NNBSP}г.',
    '25–26 November 2021',
    '25–26 november 2021',
    '25–26 novembre 2021',
    '25.–26. November 2021',
  ],
  [
    '2020-03-01',
    '2020{NBSP}жылғы 1{NBSP}наурыз',
    '1 марта 2020{NNBSP}г.',
    '1 March 2020',
    '1 maart 2020',
    '1er mars 2020',
    '1. März 2020',
  ],
  ['2011', '2011', '2011', '2011', '2011', '2011', '2011'],
  [
    { from: '2005', to: '2021' },
    '2005–2021',
    '2005–2021',
    '2005–2021',
    '2005–2021',
    '2005–2021',
    '2005–2021',
  ],
];

function unbroken(text: string): string {
  return text.replaceAll('{NBSP}', '\u00a0').replaceAll('{NNBSP}', '\u202f');
}

describe.each(LANGUAGES.map((language, column) => ({ language, column })))(
  'in $language',
  ({ language, column }) => {
    it.each(AMOUNTS.map(([what, amount, ...said]) => ({ what, amount, expected: said[column] ?? '' })))(
      '$what: $expected',
      ({ amount, expected }) => {
        expect(formatAmount(amount, language)).toBe(unbroken(expected));
      },
    );

    it.each(DATES.map(([span, ...said]) => ({ span, expected: said[column] ?? '' })))(
      'date: $expected',
      ({ span, expected }) => {
        expect(formatSpan(span, language)).toBe(unbroken(expected));
      },
    );
  },
);
