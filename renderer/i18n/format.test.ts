import { describe, expect, it } from 'vitest';
import type { Amount } from '../../core/deck/values.ts';
import { amountParts, formatAmount, formatSpan, yearOf } from './format.ts';

const LANGUAGES = ['kk', 'ru', 'en', 'nl-BE', 'fr-BE', 'de-BE'] as const;

function amount(value: number, more: Partial<Amount> = {}): Amount {
  return { value, digits: 4, compact: true, about: false, ...more };
}

/** One row a language, in the order of the exhibition’s buttons. */
function inAll(format: (language: string) => string): string[] {
  return LANGUAGES.map((language) => format(language));
}

describe('amounts of money', () => {
  it('says millions as each language does', () => {
    expect(inAll((language) => formatAmount(amount(419_700_000, { unit: 'USD' }), language))).toEqual([
      '419,7 миллион АҚШ доллары',
      '419,7 миллиона долларов США',
      '419.7 million US dollars',
      '419,7 miljoen Amerikaanse dollar',
      '419,7 millions de dollars des États-Unis',
      '419,7 Millionen US-Dollar',
    ]);
  });

  it('says billions as milliard, miljard, Milliarde where that is the word', () => {
    expect(inAll((language) => formatAmount(amount(9_960_000_000, { unit: 'USD' }), language))).toEqual([
      '9,96 миллиард АҚШ доллары',
      '9,96 миллиарда долларов США',
      '9.96 billion US dollars',
      '9,96 miljard Amerikaanse dollar',
      '9,96 milliards de dollars des États-Unis',
      '9,96 Milliarden US-Dollar',
    ]);
    expect(formatAmount(amount(1_069_000_000, { unit: 'USD' }), 'fr-BE')).toBe(
      '1,069 milliard de dollars des États-Unis',
    );
  });

  it('elides the French "de" before a vowel, and leaves it out where nothing is shortened', () => {
    expect(formatAmount(amount(2_500_000, { unit: 'EUR' }), 'fr-BE')).toBe('2,5 millions d’euros');
    expect(formatAmount(amount(2_500, { unit: 'EUR' }), 'fr-BE')).toBe('2\u202f500 euros');
  });

  it('writes a number in full where the deck asks for it', () => {
    const full = amount(419_700_000, { unit: 'USD', compact: false });
    expect(formatAmount(full, 'en')).toBe('419,700,000 US dollars');
    expect(formatAmount(full, 'de-BE')).toBe('419.700.000 US-Dollar');
  });
});

describe('measures and counts', () => {
  it('keeps a distance whole', () => {
    expect(inAll((language) => formatAmount(amount(4530, { unit: 'km' }), language))).toEqual([
      '4\u00a0530 км',
      '4\u00a0530 км',
      '4,530 km',
      '4.530 km',
      '4\u202f530\u202fkm',
      '4.530 km',
    ]);
  });

  it('knows the square kilometre', () => {
    const area = amount(2_724_900, { unit: 'km²', digits: 7, compact: false });
    expect(inAll((language) => formatAmount(area, language))).toEqual([
      '2\u00a0724\u00a0900\u202fкм²',
      '2\u00a0724\u00a0900\u202fкм²',
      '2,724,900\u202fkm²',
      '2.724.900\u202fkm²',
      '2\u202f724\u202f900\u202fkm²',
      '2.724.900\u202fkm²',
    ]);
  });

  it('takes a percentage as it is said', () => {
    expect(inAll((language) => formatAmount(amount(12.5, { unit: '%' }), language))).toEqual([
      '12,5%',
      '12,5\u00a0%',
      '12.5%',
      '12,5%',
      '12,5\u00a0%',
      '12,5\u00a0%',
    ]);
  });

  it('rounds to the digits asked for', () => {
    expect(formatAmount(amount(88.79, { digits: 2 }), 'en')).toBe('89');
    expect(formatAmount(amount(1994), 'en')).toBe('1,994');
  });

  it('says "around" where the deck does', () => {
    expect(formatAmount(amount(70, { about: true }), 'en')).toBe('around 70');
    expect(formatAmount(amount(70, { about: true }), 'fr-BE')).toBe('environ 70');
  });
});

describe('a hero figure', () => {
  it('sets the number apart from its words', () => {
    const turnover = amount(419_700_000, { unit: 'USD' });
    expect(amountParts(turnover, 'en')).toEqual({ before: '', number: '419.7', after: 'million US dollars' });
    expect(amountParts(turnover, 'fr-BE')).toEqual({
      before: '',
      number: '419,7',
      after: 'millions de dollars des États-Unis',
    });
    expect(amountParts(amount(4530, { unit: 'km' }), 'ru')).toEqual({
      before: '',
      number: '4\u00a0530',
      after: 'км',
    });
    expect(amountParts(amount(-12.5, { unit: '%' }), 'en')).toEqual({
      before: '',
      number: '-12.5',
      after: '%',
    });
  });

  it('puts "around" before it', () => {
    expect(amountParts(amount(70, { about: true }), 'en')).toEqual({
      before: 'around',
      number: '70',
      after: '',
    });
  });

  it('never loses a word: the parts make the whole', () => {
    for (const language of LANGUAGES) {
      for (const each of [
        amount(9.96e9, { unit: 'USD' }),
        amount(70, { about: true }),
        amount(5, { unit: '%' }),
      ]) {
        const { before, number, after } = amountParts(each, language);
        const spaceless = (text: string) => text.replace(/\s/g, '');
        expect(spaceless(before + number + after)).toBe(spaceless(formatAmount(each, language)));
      }
    }
  });
});

describe('dates', () => {
  it('writes a day', () => {
    expect(inAll((language) => formatSpan('1992-08-25', language))).toEqual([
      '1992\u00a0жылғы 25\u00a0тамыз',
      '25 августа 1992\u202fг.',
      '25 August 1992',
      '25 augustus 1992',
      '25 août 1992',
      '25. August 1992',
    ]);
  });

  it('writes a month and a year no more exactly than they are known', () => {
    expect(inAll((language) => formatSpan('2021-11', language))).toEqual([
      '2021\u00a0жылғы қараша',
      'ноябрь 2021\u202fг.',
      'November 2021',
      'november 2021',
      'novembre 2021',
      'November 2021',
    ]);
    expect(inAll((language) => formatSpan('2011', language))).toEqual(Array(6).fill('2011'));
  });

  it('writes a span of days', () => {
    expect(inAll((language) => formatSpan({ from: '2021-11-25', to: '2021-11-26' }, language))).toEqual([
      '2021\u00a0жылғы 25–26\u00a0қараша',
      '25–26 ноября 2021\u202fг.',
      '25–26 November 2021',
      '25–26 november 2021',
      '25–26 novembre 2021',
      '25.–26. November 2021',
    ]);
  });

  it('writes a span of years', () => {
    expect(inAll((language) => formatSpan({ from: '2005', to: '2021' }, language))).toEqual(
      Array(6).fill('2005–2021'),
    );
  });

  it('keeps the spaces of a dash between whole dates', () => {
    expect(formatSpan({ from: '2015-12-21', to: '2020-03-01' }, 'en')).toBe(
      '21 December 2015\u2009–\u20091 March 2020',
    );
  });

  it('numbers the first of a month as French does, and only the first', () => {
    expect(formatSpan('2020-03-01', 'fr-BE')).toBe('1er mars 2020');
    expect(formatSpan({ from: '2020-03-01', to: '2020-03-11' }, 'fr-BE')).toBe('1er–11 mars 2020');
  });

  it('knows the year', () => {
    expect(yearOf('1992-08-25')).toBe('1992');
    expect(yearOf({ from: '2021-11-25', to: '2021-11-26' })).toBe('2021');
  });
});
