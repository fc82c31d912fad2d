// What visitors do, counted by day.
import { describe, expect, it } from 'vitest';
import { count, localDate, parseCounters } from './counters.ts';
import type { Counters, Painted } from './counters.ts';

const NONE: Counters = { days: {} };
const TODAY = '2026-11-26';

function after(reports: readonly Painted[], counters = NONE, date = TODAY): Counters {
  let before: Painted | undefined;
  let now = counters;
  for (const report of reports) {
    now = count(now, before, report, date);
    before = report;
  }
  return now;
}

const seen = (slide: string, visiting = true, language = 'en'): Painted => ({ slide, visiting, language });

describe('count', () => {
  it('counts nothing while nobody is there', () => {
    expect(after([seen('a', false), seen('b', false, 'fr'), { slide: 'c' }])).toBe(NONE);
  });

  it('counts visits, slides shown by hand, and languages chosen', () => {
    const reports = [
      seen('a', false),
      seen('a'),
      seen('b'),
      seen('b'),
      seen('b', true, 'fr'),
      seen('a', true, 'fr'),
      seen('opening', false),
      seen('opening'),
      seen('b'),
    ];
    expect(after(reports).days[TODAY]).toEqual({
      visits: 2,
      slides: { a: 1, b: 2 },
      languages: { fr: 1 },
    });
  });

  it('does not count what shows when a visit begins: nobody chose it', () => {
    const day = after([seen('a', false, 'kk'), seen('b', true, 'fr')]).days[TODAY];
    expect(day).toEqual({ visits: 1, slides: {}, languages: {} });
  });

  it('gives the same object back where a visitor only stays', () => {
    const counters = after([seen('a')]);
    expect(count(counters, seen('a'), seen('a'), TODAY)).toBe(counters);
  });

  it('keeps days apart, in their order', () => {
    const first = after([seen('a')], NONE, '2026-11-25');
    const both = after([seen('a')], first, '2026-11-26');
    expect(Object.keys(both.days)).toEqual(['2026-11-25', '2026-11-26']);
    // A clock that was set back.
    const back = after([seen('a')], both, '2026-11-24');
    expect(Object.keys(back.days)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  });

  it('keeps the latest 400 days, and a clock that jumps ahead costs one of them', () => {
    let counters = NONE;
    for (let day = 0; day < 500; day += 1) {
      counters = after([seen('a')], counters, localDate(new Date(2026, 0, 1 + day)));
    }
    counters = after([seen('a')], counters, '2099-01-01');
    const dates = Object.keys(counters.days);
    expect(dates).toHaveLength(400);
    expect(dates[0]).toBe(localDate(new Date(2026, 0, 1 + 500 - 399)));
  });

  it('is bounded, whatever a page says, and takes every name for a name', () => {
    const names = [
      'constructor',
      '__proto__',
      ...Array.from({ length: 500 }, (_, at) => `slide-${String(at)}`),
    ];
    const counters = after([seen('opening'), ...names.map((name) => seen(name))]);
    const { slides } = counters.days[TODAY]!;
    expect(Object.keys(slides)).toHaveLength(200);
    expect(Object.getOwnPropertyDescriptor(slides, 'constructor')?.value).toBe(1);
    expect(slides['slide-499']).toBeUndefined();
    expect(Object.values(slides).every((times) => times === 1)).toBe(true);
    const more = count(counters, seen('opening'), seen('slide-7'), TODAY).days[TODAY]!;
    expect(more.slides['slide-7']).toBe(2);
  });
});

describe('parseCounters', () => {
  it('reads what was written', () => {
    const counters = after([seen('a', false), seen('a'), seen('b'), seen('b', true, 'fr')]);
    expect(parseCounters(JSON.stringify(counters))).toEqual(counters);
  });

  it.each([
    '[]',
    '{}',
    '{"days":{"today":{"visits":1,"slides":{},"languages":{}}}}',
    '{"days":{"x2026-11-26":{"visits":1,"slides":{},"languages":{}}}}',
    '{"days":{"2026-11-260":{"visits":1,"slides":{},"languages":{}}}}',
    '{"days":{"2026-11-26":{"visits":-1,"slides":{},"languages":{}}}}',
    '{"days":{"2026-11-26":{"visits":1}}}',
  ])('refuses %s', (text) => {
    expect(parseCounters(text)).toBeUndefined();
  });
});

it('the date is the one on the wall here', () => {
  expect(localDate(new Date(2026, 0, 5, 0, 0, 1))).toBe('2026-01-05');
  expect(localDate(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31');
});
