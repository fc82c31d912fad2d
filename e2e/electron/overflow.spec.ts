// Electron's Chromium lays slides out as a browser does, where e2e/browser/overflow.spec.ts looks at every language and size of type.
import { SCREENS, scrollable, unitOf } from '../fixtures/visual/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { laidOut, typographyOf } from '../fixtures/visual/typography.ts';

for (const viewport of SCREENS) {
  test.describe(`${String(viewport.width)} × ${String(viewport.height)}`, () => {
    test.use({ viewport, reducedMotion: 'reduce' });

    test('nothing scrolls, no words are cut off, covered or too small to read', async ({ show, page }) => {
      test.slow();
      await show.wake();
      await show.eachSlide(async (id) => {
        await laidOut(page);
        expect.soft((await typographyOf(page, unitOf(viewport))).faults, id).toEqual([]);
        expect.soft(await scrollable(page), id).toEqual([]);
      }, 200);
    });
  });
}
