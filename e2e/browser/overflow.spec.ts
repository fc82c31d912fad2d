// Nothing ever overflows: every slide, in every language, on every screen, in every size of type.
import { languagesOf, REAL } from '../fixtures/content/exhibition.ts';
import { SCREENS, scrollable, unitOf } from '../fixtures/visual/screen.ts';
import type { Size } from '../fixtures/visual/screen.ts';
import { TEXT_SIZES } from '../fixtures/show.ts';
import { expect, test } from '../fixtures/test.ts';
import { laidOut, typographyOf } from '../fixtures/visual/typography.ts';

// The browser's longest tests: no worker takes all of them.
test.describe.configure({ mode: 'parallel' });

/** The largest screens are the full HD ones, twice as fine: there, the languages with the longest words are enough. */
function languagesOn({ width, height }: Size): readonly string[] {
  return Math.max(width, height) > 3_000 ? ['de', 'kk'] : languagesOf(REAL);
}

for (const viewport of SCREENS) {
  for (const language of languagesOn(viewport)) {
    test.describe(`${String(viewport.width)} × ${String(viewport.height)}, ${language}`, () => {
      test.use({ viewport, settings: { language }, reducedMotion: 'reduce' });

      test('no words are cut off, covered, too small or too many, and the controls keep their place', async ({
        show,
        page,
      }) => {
        test.slow();
        await show.wake();
        const places = await show.controlPlaces();
        await show.eachSlide(async (id) => {
          for (const size of TEXT_SIZES) {
            await laidOut(page);
            const { faults } = await typographyOf(page, unitOf(viewport));
            expect.soft(faults, `${id}, ${size} type`).toEqual([]);
            expect.soft(await scrollable(page), `${id}, ${size} type`).toEqual([]);
            expect.soft(await show.controlPlaces(), `controls on ${id}, ${size} type`).toEqual(places);
            await show.nextTextSize();
          }
        }, 200);
      });
    });
  }
}
