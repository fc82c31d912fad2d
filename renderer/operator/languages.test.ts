// Exhibitions to choose from: those of one title are told apart by their folders.
import { expect, it } from 'vitest';
import { exhibitionOptions } from './languages.ts';

const titled = (setting: string, title = 'Spring') => ({
  setting,
  title: { en: title },
  defaultLanguage: 'en',
});

it.each([
  ['spring', 'spring'],
  ['/media/kiosk/EMBASSY/spring/', 'EMBASSY/spring'],
  ['E:\\exhibitions\\spring', 'exhibitions/spring'],
  // At most 40 characters: copies differ at the stick, or at their end.
  [`/media/EMBASSY/spring-${'and-autumn-'.repeat(4)}2`, 'EMBASSY/spring-and-a…autumn-and-autumn-2'],
])('%s is told from another of its title by: %s', (setting, hint) => {
  const options = exhibitionOptions(
    [titled(setting), titled('/another'), titled('sample', 'A sample')],
    'en',
  );
  expect(options.map((one) => ('hint' in one ? one.hint : undefined))).toEqual([hint, 'another', undefined]);
});
