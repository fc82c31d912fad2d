// Every language of the exhibition fits every screen, also in the largest type: German and Russian run long.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REAL } from '../fixtures/exhibition.ts';
import {
  LEAST_TYPE,
  SCREENS,
  scrollable,
  unitOf,
  wordsOutside,
  wordsSmallerThan,
} from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';

/** Screens of the same shape as others, on which the longest language stands for all. */
const OF_THE_SAME_SHAPE = [3840, 1024];
const LONGEST = 'de-BE';

const { languages } = parse(readFileSync(join(REAL, 'deck.yaml'), 'utf8')) as { languages: string[] };

for (const viewport of SCREENS) {
  const spoken = OF_THE_SAME_SHAPE.includes(viewport.width) ? [LONGEST] : languages;
  for (const language of spoken) {
    test.describe(`${language}, ${String(viewport.width)} × ${String(viewport.height)}`, () => {
      test.use({ viewport, settings: { language, languages: [language] }, reducedMotion: 'reduce' });

      test('fits', async ({ show, page }) => {
        test.slow();
        await show.touch();
        const check = (size: string) =>
          show.eachSlide(async (id) => {
            const what = `${id}, ${size} type`;
            expect.soft(await wordsOutside(page), what).toEqual([]);
            expect.soft(await wordsSmallerThan(page, LEAST_TYPE * unitOf(viewport)), what).toEqual([]);
            expect.soft(await scrollable(page), what).toEqual([]);
          });
        await check('normal');
        // Without language buttons, the text size is the first of the two that can be pressed in.
        const textSize = show.controls.locator('button[aria-pressed]').first();
        await textSize.click();
        await textSize.click();
        await check('largest');
      });
    });
  }
}
