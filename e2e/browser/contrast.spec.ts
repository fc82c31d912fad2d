// All words stand out from their ground, as measured on the screen: on every slide, in both themes.
import { faintWords } from '../fixtures/visual/contrast.ts';
import { expect, test } from '../fixtures/test.ts';
import { laidOut } from '../fixtures/visual/typography.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1920, height: 1080 } });

for (const theme of ['normal', 'high']) {
  test(`words stand out, ${theme} contrast`, async ({ show, page }) => {
    test.slow();
    await show.wake();
    if (theme === 'high') await show.button('High contrast').click();
    await show.eachSlide(async (id) => {
      await laidOut(page);
      expect.soft(await faintWords(page), id).toEqual([]);
    });
  });
}
