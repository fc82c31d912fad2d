// A picture on every slide: it shows on every kind, and neither covers words nor pushes them off the screen.
import { pictured, REAL, SAMPLE } from '../fixtures/content/exhibition.ts';
import { paintPicture } from '../fixtures/content/painted-picture.ts';
import { scrollable, unitOf } from '../fixtures/visual/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { laidOut, typographyOf, wordsOverPictures } from '../fixtures/visual/typography.ts';

const BLUE = [60, 110, 170] as const;
const RED = [200, 40, 60] as const;

/** Its focus, at a fifth of its width, is in the red stripe. */
const picture = paintPicture({
  width: 1_500,
  height: 1_000,
  stripes: [
    { from: 0, colour: BLUE },
    { from: 0.15, colour: RED },
    { from: 0.25, colour: BLUE },
  ],
});

/** Every shape of screen once: with every kind, and with the longest words. */
const TOURS = [
  { name: 'every kind', from: SAMPLE, language: 'fr-BE', viewport: { width: 1920, height: 1080 } },
  { name: 'the longest words', from: REAL, language: 'de-BE', viewport: { width: 1080, height: 1920 } },
  { name: 'the longest words', from: REAL, language: 'de-BE', viewport: { width: 1366, height: 768 } },
];

for (const { name, from, language, viewport } of TOURS) {
  test.describe(`${name}, ${String(viewport.width)} × ${String(viewport.height)}`, () => {
    test.use({
      viewport,
      recipe: pictured(from, picture),
      settings: { language, languages: [language] },
      reducedMotion: 'reduce',
    });

    test('shows the picture, and covers no words', async ({ show, page }) => {
      await show.wake();
      await show.eachSlide(async (id) => {
        await laidOut(page);
        const image = show.current.locator('img[src$="picture.png"]');
        await expect.soft(image, id).toBeInViewport({ ratio: 0.99 });
        await expect.soft(image, id).toHaveCSS('object-position', '20% 50%');
        const { faults } = await typographyOf(page, unitOf(viewport));
        const covered = await wordsOverPictures(page);
        expect.soft([...faults, ...covered, ...(await scrollable(page))], id).toEqual([]);
      }, 200);
    });
  });
}
