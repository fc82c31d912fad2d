// The page's part of the settings.
import { expect, it } from 'vitest';
import { PAGE_DEFAULTS, pageSettings } from './page.ts';
import { DEFAULT_SETTINGS } from './schema.ts';

it('begins with the defaults of the schema', () => {
  expect(pageSettings(DEFAULT_SETTINGS)).toEqual(PAGE_DEFAULTS);
});
