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
});
