// The visitor’s language: words, numbers, and what a screen reader is told.
import { expect, test } from '../fixtures/test.ts';

test('French changes the words, the numbers and the page’s language', async ({ show, page }) => {
  await show.wake();
  await show.press('8', 'Enter');
  await show.expectSlide('trade');
  await show.wait(5_000);
  await expect(show.current).toContainText('419.7');
  await show.button('Français').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-BE');
  await expect(show.current).toContainText('419,7');
  await expect(show.current).not.toContainText('419.7');
  await expect(show.button('Page suivante')).toBeVisible();
  await expect(show.button('Français')).toHaveAttribute('aria-pressed', 'true');
  await show.expectSlide('trade');

  await show.button('English').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(show.current).toContainText('419.7');
});

test.describe('a kiosk that speaks French first', () => {
  test.use({ settings: { language: 'fr-BE' } });

  test('speaks it from the start', async ({ show, page }) => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr-BE');
    await show.wake();
    await expect(show.button('Page suivante')).toBeVisible();
  });
});

test.describe('a kiosk that offers one language', () => {
  test.use({ settings: { languages: ['en'] } });

  test('has no language buttons', async ({ show }) => {
    await show.wake();
    await expect(show.button('English', 'Français')).toHaveCount(0);
  });
});
