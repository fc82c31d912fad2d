// The exhibition that ships: complete, in order, with the dates and the sources of its milestones.
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../core/deck/problem.ts';
import { visibleWordCount } from '../../core/deck/text.ts';
import { dwellOf } from '../../core/show/dwell.ts';
import { deck, problems, slideOf } from './kz-be-30.fixture.ts';
import { LANGUAGES } from './kz-be-30.statement.fixture.ts';

describe('the exhibition that ships', () => {
  it('has no problems', () => {
    // That nobody has approved the words yet is a note.
    const wrong = problems.filter((problem) => problem.severity !== 'note');
    expect(wrong.map(formatProblem)).toEqual([]);
  });

  it('has its thirteen slides in order', () => {
    expect(deck.slides.map((slide) => `${slide.kind} ${slide.id}`)).toEqual([
      'opening opening',
      'threads threads',
      'map map',
      'timeline timeline',
      'statement political-dialogue',
      'statement parliaments',
      'statement legal-framework',
      'bars trade',
      'share investment',
      'count enterprises',
      'portrait literature',
      'portrait theatre',
      'closing closing',
    ]);
  });

  it('leads from each thread to a slide', () => {
    const ids = deck.slides.map((slide) => slide.id);
    for (const item of slideOf('threads', 'threads').items) expect(ids).toContain(item.slide);
  });

  it('names sources on every slide and every milestone', () => {
    for (const slide of deck.slides) expect(slide.sources, slide.id).not.toEqual([]);
    for (const item of slideOf('timeline', 'timeline').items) expect(item.sources, item.id).not.toEqual([]);
  });
});

it('says the language of each work whose title stays as it is', () => {
  for (const slide of deck.slides) {
    if (slide.kind !== 'portrait') continue;
    for (const { id, language } of slide.items) {
      const titles = new Set(deck.languages.map((each) => slide.words[each]?.items[id]?.title));
      expect(language, id).toBe(titles.size === 1 ? 'fr' : undefined);
    }
  }
});

describe('dates', () => {
  it('of the thirteen milestones', () => {
    expect(slideOf('timeline', 'timeline').items.map(({ date }) => date)).toEqual([
      '1992-08-25',
      '1998-04-16',
      '1998-04-16',
      '2006-12-04',
      '2011',
      '2012-11-22',
      '2015-03-02',
      '2015-12-21',
      '2017',
      '2019-11-15',
      { from: '2021-11-25', to: '2021-11-26' },
      '2022-08-25',
      '2022-10-17',
    ]);
  });

  it('from which agreements hold', () => {
    expect(slideOf('statement', 'legal-framework').items.map(({ date, inForce }) => [date, inForce])).toEqual(
      [
        ['1998-04-16', '2001-02-06'],
        ['1998-04-16', '2000-04-13'],
        ['2015-03-02', undefined],
        ['2015-12-21', '2020-03-01'],
      ],
    );
  });
});

describe('amounts beside the ministry’s', () => {
  it('are the turnover’s two parts', () => {
    expect(slideOf('bars', 'trade').items.map(({ id, amount }) => [id, amount.value, amount.unit])).toEqual([
      ['exports', 263_900_000, 'USD'],
      ['imports', 155_700_000, 'USD'],
    ]);
  });

  it('are the areas, their ratio, and the way between the capitals', () => {
    const { distance, ratio, items } = slideOf('map', 'map');
    expect(distance).toMatchObject({ value: 4530, unit: 'km', about: true });
    expect(ratio).toMatchObject({ value: 89, about: true });
    expect(items.find(({ id }) => id === 'area')).toMatchObject({
      left: { value: 2_724_900, unit: 'km²' },
      right: { value: 30_689, unit: 'km²' },
    });
    expect(Math.round(2_724_900 / 30_689)).toBe(89);
  });
});

/** Longest round of the loop, ms: it is in one language, and a visitor waits for theirs. */
const LONGEST_ROUND = 180_000;

describe('the loop that nobody touches', () => {
  const loop = deck.slides.filter((slide) => slide.attract);

  it('shows what tells most from four metres', () => {
    expect(loop.map((slide) => slide.id)).toEqual([
      'opening',
      'map',
      'parliaments',
      'trade',
      'investment',
      'enterprises',
      'literature',
      'theatre',
      'closing',
    ]);
  });

  it.each(LANGUAGES)(
    'is over in three minutes, in %s too, and the next language has its turn',
    (language) => {
      const dwells = loop.map((slide) =>
        slide.dwell === undefined ? dwellOf(visibleWordCount(slide, language)) : slide.dwell * 1000,
      );
      expect(dwells.reduce((sum, dwell) => sum + dwell, 0)).toBeLessThan(LONGEST_ROUND);
    },
  );
});
