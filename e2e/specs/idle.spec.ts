// The visitor leaves: "Are you still there?", and then the kiosk is fresh for the next.
import { expect, test } from '../fixtures/test.ts';

test('after a quiet minute it asks, counts down, and begins anew', async ({ show, page }) => {
  await show.wake();
  await show.press('5', 'Enter');
  await show.wait(59_800);
  await expect(show.warning).toBeHidden();
  await show.wait(300);
  await expect(show.warning).toHaveAccessibleName('Are you still there?');
  await expect(show.warning).toContainText('Touch anywhere to go on.');
  await show.expectSlide('political-dialogue');
  await show.wait(19_500);
  await expect(show.warning).toBeVisible();
  await show.wait(1_000);
  await expect(show.warning).toBeHidden();
  await show.expectSlide('opening');
  await expect(page.locator('main')).toHaveAttribute('data-mode', 'attract');
  await expect(show.callToAction).toBeVisible();
});

test('asks in the visitor’s language', async ({ show }) => {
  await show.wake();
  await show.button('Français').click();
  await show.wait(60_100);
  await expect(show.warning).toHaveAccessibleName('Êtes-vous toujours là ?');
});

test.describe('the first touch while it asks only goes on, whatever it meant', () => {
  test('a finger on "Next slide"', async ({ show }) => {
    await show.wake();
    const box = (await show.button('Next slide').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await show.wait(60_100);
    await expect(show.warning).toBeVisible();
    const finger = await show.finger();
    await finger.down(box.x + box.width / 2, box.y + box.height / 2);
    await finger.up();
    await finger.away();
    await expect(show.warning).toBeHidden();
    await show.wait(1_000);
    await show.expectSlide('opening');
  });

  test('a swipe', async ({ show }) => {
    await show.wake();
    await show.wait(60_100);
    await show.swipe('left');
    await expect(show.warning).toBeHidden();
    await show.expectSlide('opening');
  });

  for (const key of ['ArrowRight', 'Space', 'Enter', 'Escape']) {
    test(`the key ${key}`, async ({ show }) => {
      await show.wake();
      await show.wait(60_100);
      await expect(show.warning).toBeVisible();
      await show.press(key);
      await expect(show.warning).toBeHidden();
      await show.expectSlide('opening');
    });
  }

  test('the wheel', async ({ show }) => {
    await show.wake();
    await show.wait(60_100);
    await show.wheel(1);
    await expect(show.warning).toBeHidden();
    await show.expectSlide('opening');
  });

  test('and the whole idle time begins again', async ({ show }) => {
    await show.wake();
    await show.wait(75_000);
    await expect(show.warning).toBeVisible();
    await show.touch();
    await expect(show.warning).toBeHidden();
    await show.wait(59_500);
    await expect(show.warning).toBeHidden();
    await show.wait(1_000);
    await expect(show.warning).toBeVisible();
  });
});

test('nothing of the last visit remains', async ({ show, page }) => {
  await show.wake();
  const title = show.current.getByRole('heading').first();
  const size = await title.evaluate((element) => getComputedStyle(element).fontSize);
  await show.press('4', 'Enter');
  await show.expectSlide('timeline');
  await show.button('Français').click();
  await show.button('Taille du texte').click();
  await show.button('Contraste élevé').click();
  await show.button('Vue d’ensemble').click();
  await expect(show.overview).toBeVisible();
  await show.wait(60_100);
  await expect(show.warning).toBeVisible();
  await show.wait(20_100);

  await show.expectSlide('opening');
  await expect(show.overview).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(title).toHaveCSS('font-size', size);
  await show.wake();
  await expect(show.button('English')).toHaveAttribute('aria-pressed', 'true');
  await expect(show.button('Text size')).toHaveAttribute('aria-pressed', 'false');
  await expect(show.button('High contrast')).toHaveAttribute('aria-pressed', 'false');
});

test('a pause ends with the visit', async ({ show }) => {
  await show.wake();
  await show.button('Play').click();
  await show.button('Pause').click();
  await show.wait(60_100);
  await expect(show.warning).toBeVisible();
  await show.wait(20_100);
  await expect(show.callToAction).toBeVisible();
  await show.expectSlide('opening');
  // The longest that any slide stands.
  await show.wait(45_000);
  await expect.poll(() => show.slide()).not.toBe('opening');
});

test.describe('with times of its own', () => {
  test.use({ settings: { idle: 10, warning: 30 } });

  test('it asks after those', async ({ show }) => {
    await show.wake();
    await show.wait(9_800);
    await expect(show.warning).toBeHidden();
    await show.wait(300);
    await expect(show.warning).toBeVisible();
    await show.wait(29_500);
    await expect(show.warning).toBeVisible();
    await show.wait(600);
    await expect(show.warning).toBeHidden();
  });
});
