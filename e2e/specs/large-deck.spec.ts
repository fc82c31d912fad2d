// A deck of 10,000 slides: only the slide that shows and its two neighbours are there, and all of it can be reached.
import { statements } from '../fixtures/content/exhibition.ts';
import type { ShowPage } from '../fixtures/show.ts';
import { expect, test } from '../fixtures/test.ts';

const COUNT = 10_000;

test.describe('10,000 slides', () => {
  test.use({ recipe: statements({ count: COUNT }) });

  test('three are mounted, wherever the visitor is', async ({ show }) => {
    await show.wake();
    for (const number of [2, 5_000, 9_999]) {
      await show.press(...String(number), 'Enter');
      await show.expectSlide(`slide-${String(number)}`);
      await expectMounted(show, [number - 1, number, number + 1]);
    }
    await show.press('End');
    await show.expectSlide('slide-10000');
    await expectMounted(show, [9_999, 10_000]);
    await show.press('Home');
    await show.expectSlide('slide-1');
    await expectMounted(show, [1, 2]);
  });

  test('the page stays small', async ({ show, page }) => {
    await show.wake();
    await show.press('5', '0', '0', '0', 'Enter');
    await show.expectSlide('slide-5000');
    expect(await page.locator('*').count()).toBeLessThan(400);
  });

  test('the overview shows a page of them, and turns pages', async ({ show }) => {
    await show.wake();
    await show.press('5', '0', '0', '0', 'Enter');
    await show.expectSlide('slide-5000');
    await show.button('Overview').click();
    await expect(show.overview.getByRole('listitem')).toHaveCount(15);
    await expect(show.overview.getByRole('button', { name: '5000. Slide 5000' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await show.overview.getByRole('button', { name: 'Next slide' }).click();
    await show.overview.getByRole('button', { name: '5011. Slide 5011' }).click();
    await show.expectSlide('slide-5011');
  });
});

test('the real deck mounts three at a time as well', async ({ show }) => {
  await show.wake();
  await show.press('5', 'Enter');
  await show.expectSlide('political-dialogue');
  await expect(show.page.locator('.stage [data-slide]')).toHaveCount(3);
  // What waits beside the stage is nobody’s business.
  for (const waiting of await show.page.locator('.stage [data-slide]:not([aria-current])').all()) {
    await expect(waiting).toHaveAttribute('aria-hidden', 'true');
    await expect(waiting).toHaveAttribute('inert');
  }
});

async function expectMounted(show: ShowPage, numbers: readonly number[]): Promise<void> {
  const mounted = show.page.locator('.stage [data-slide]');
  const ids = () => mounted.evaluateAll((slides) => slides.map((slide) => slide.getAttribute('data-slide')));
  // The neighbours follow the slide by a moment.
  await expect
    .poll(async () => new Set(await ids()))
    .toEqual(new Set(numbers.map((number) => `slide-${String(number)}`)));
}
