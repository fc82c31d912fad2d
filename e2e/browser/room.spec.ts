// The limits of the content check are true: what is as long as core/deck/room-table.ts allows fits every screen.
import type { Page } from '@playwright/test';
import { fullSlides } from '../fixtures/content/full-slides.ts';
import type { FullLanguage } from '../fixtures/content/full-words.ts';
import { scrollable, unitOf } from '../fixtures/visual/screen.ts';
import type { ShowPage } from '../fixtures/show.ts';
import { expect, test } from '../fixtures/test.ts';
import { laidOut, typographyOf } from '../fixtures/visual/typography.ts';

/** The tightest: low, upright, and with the fewest pixels for a letter. */
const TIGHT: readonly (readonly [width: number, height: number, language: FullLanguage])[] = [
  [1024, 768, 'ru'],
  [1366, 768, 'de'],
  [1080, 1920, 'ru'],
];

// The browser's longest tests: no worker takes all of them.
test.describe.configure({ mode: 'parallel' });
for (const [width, height, language] of TIGHT) {
  test.describe(`${String(width)} × ${String(height)}, ${language}`, () => {
    test.use({
      viewport: { width, height },
      recipe: fullSlides(language),
      reducedMotion: 'reduce',
    });

    test('slides as full as the check allows have room for every word, in the largest type', async ({
      show,
      page,
    }) => {
      test.setTimeout(600_000);
      await show.wake();
      await show.nextTextSize();
      await show.nextTextSize();
      await show.eachSlide(async (id) => {
        await laidOut(page);
        const { faults } = await typographyOf(page, unitOf({ width, height }));
        // They are filled by characters; what the check says of many words is another matter.
        const cut = faults.filter((fault) => !/^\d+ words$/.test(fault));
        // Where a map’s smallest type is a line too much for its place, that still covers nothing: the look above tells.
        const full = id.startsWith('map') ? [] : await overfull(page);
        expect.soft([...cut, ...full, ...(await scrollable(page))], id).toEqual([]);
        if (id.startsWith('timeline')) await lookAtOpened(show, id);
      }, 200);
    });
  });
}

/** The first milestone and the last, opened. What lies under an open one is covered by it. */
async function lookAtOpened(show: ShowPage, id: string): Promise<void> {
  const milestones = show.current.locator('button[aria-expanded]');
  for (const milestone of [milestones.first(), milestones.last()]) {
    await milestone.click();
    await expect(milestone).toHaveAttribute('aria-expanded', 'true');
    await laidOut(show.page);
    const { faults } = await typographyOf(
      show.page,
      unitOf(show.page.viewportSize() ?? { width: 0, height: 0 }),
    );
    expect
      .soft(
        faults.filter((fault) => !/^overlap|^\d+ words$/.test(fault)),
        `${id}, opened`,
      )
      .toEqual([]);
    await milestone.press('Escape');
    // Enter is to lead to the next slide, not to open this once more.
    await milestone.blur();
  }
}

/** Places for words on the screen that hold more than they have room for, though type has stepped down as far as it may. */
async function overfull(page: Page): Promise<readonly string[]> {
  return page
    .locator('.stage [data-slide][aria-current="true"] [data-fit]')
    .evaluateAll((places) =>
      places
        .filter(
          ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
            scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2,
        )
        .map((place) => `no room: ${place.textContent.trim().slice(0, 80)}`),
    );
}
