// While nobody is there, each round of the loop is in another language, so that each visitor sees their own go by.
import { statements } from '../fixtures/content/exhibition.ts';
import { expect, test } from '../fixtures/test.ts';

const recipe = statements({ count: 3, dwell: 10, outsideLoop: ['slide-2'] });
test.use({ recipe });

test('the loop goes through the languages, a round each', async ({ show, page }) => {
  const html = page.locator('html');
  for (const [language, noun] of [
    ['en', 'Slide'],
    ['fr-BE', 'Page'],
    ['en', 'Slide'],
  ] as const) {
    for (const number of ['1', '3']) {
      await show.expectSlide(`slide-${number}`);
      await expect(show.current.getByRole('heading')).toHaveText(`${noun} ${number}`);
      await expect(html).toHaveAttribute('lang', language);
      await show.wait(10_000);
    }
  }
});

test('a touch keeps the language that shows; the next visitor finds the first one', async ({
  show,
  page,
}) => {
  const heading = show.current.getByRole('heading');
  await show.expectSlide('slide-1');
  await show.wait(10_000);
  await show.expectSlide('slide-3');
  await show.wait(10_000);
  await show.expectSlide('slide-1');
  await expect(heading).toHaveText('Page 1');
  await show.wake();
  await expect(show.button('Français')).toHaveAttribute('aria-pressed', 'true');
  await expect(heading).toHaveText('Page 1');
  await show.press('ArrowRight');
  await show.expectSlide('slide-2');
  await expect(heading).toHaveText('Page 2');

  await show.wait(60_100);
  await expect(show.warning).toHaveAccessibleName('Êtes-vous toujours là ?');
  await show.wait(20_100);
  await show.expectSlide('slide-1');
  await expect(heading).toHaveText('Slide 1');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('a loop of one language', () => {
  test.use({ settings: { attractLanguages: ['fr-BE'] } });

  test('keeps it, and visitors may choose another', async ({ show, page }) => {
    await show.expectSlide('slide-1');
    for (const number of ['1', '3', '1']) {
      await expect(show.current.getByRole('heading')).toHaveText(`Page ${number}`);
      await show.wait(10_000);
    }
    await show.wake();
    await show.button('English').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test.describe('a loop that asks for a language which the exhibition lacks', () => {
  test.use({ settings: { attractLanguages: ['kk', 'fr-BE'] } });

  test('goes without it', async ({ show }) => {
    for (const number of ['1', '3', '1']) {
      await show.expectSlide(`slide-${number}`);
      await expect(show.current.getByRole('heading')).toHaveText(`Page ${number}`);
      await show.wait(10_000);
    }
  });
});

test.describe('a manual kiosk', () => {
  test.use({ settings: { autoplay: false, attractLanguages: ['fr-BE'] } });

  test('speaks the exhibition’s own language, whatever a loop would', async ({ show, page }) => {
    await show.wait(600_000);
    await show.expectSlide('slide-1');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
