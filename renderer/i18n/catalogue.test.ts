// The interface's own words.
import { describe, expect, it } from 'vitest';
import { autonym, ui } from './catalogue.ts';

describe('the buttons of the languages', () => {
  it.each([
    ['kk', 'Қазақша'],
    ['ru', 'Русский'],
    ['en', 'English'],
    ['nl-BE', 'Nederlands'],
    ['fr-BE', 'Français'],
    ['de-BE', 'Deutsch'],
  ])('%s carries its autonym, %s', (language, name) => {
    expect(autonym(language)).toBe(name);
  });
});

describe('a language of the interface', () => {
  it.each(['kk', 'ru', 'nl-BE', 'fr-BE', 'de-BE'])('%s has words of its own', (language) => {
    expect(ui(language).next).not.toBe(ui('en').next);
  });

  it('that is unknown speaks English', () => {
    expect(ui('sw').next).toBe('Next slide');
  });

  it('that is French sets a space that does not break before its colons and question marks', () => {
    const say = ui('fr-BE');
    const strings = Object.values(say).filter((word): word is string => typeof word === 'string');
    for (const text of [
      ...strings,
      say.borneOutBy('Statbel'),
      say.slideOf(1, 2),
      say.page(1, 2),
      say.around('70'),
    ])
      expect(text).not.toMatch(/[^\u00a0\u202f][:;?!]/);
    expect(say.borneOutBy('Statbel')).toBe('Sources\u00a0: Statbel');
  });
});
