// The fonts in a real browser: asked for by the letters that are needed, and then all of them.
import { expect, it } from 'vitest';
import '../styles/fonts.css';
import { allFonts, fontsFor } from './fonts.ts';

const loaded = () =>
  [...document.fonts]
    .filter(({ status }) => status === 'loaded')
    .map(
      ({ family, style, unicodeRange }) =>
        `${family.replaceAll('"', '')} ${style} ${unicodeRange.slice(0, 6)}`,
    )
    .sort();

it('come by the letters of a text, before anything is set in them, and then all the others', async () => {
  expect(loaded()).toEqual([]);
  await fontsFor('1992');
  expect(loaded()).toEqual(['Golos Text normal U+0-FF', 'Source Serif 4 normal U+0-FF']);
  await fontsFor('Қазақстан');
  expect(loaded()).toHaveLength(6);
  await allFonts();
  expect(loaded()).toHaveLength(12);
});
