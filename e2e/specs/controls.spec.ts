// The furniture at the bottom edge: buttons, the line, the wheel above it, overview and sources.
import { REAL, statements } from '../fixtures/content/exhibition.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe('moving', () => {
  test.use({ recipe: statements({ count: 11 }) });

  test('buttons lead on and back', async ({ show }) => {
    await show.wake();
    await show.next();
    await show.expectSlide('slide-2');
    await show.next();
    await show.expectSlide('slide-3');
    await show.previous();
    await show.expectSlide('slide-2');
  });

  test('the wheel moves one slide a notch, both ways', async ({ show }) => {
    await show.wake();
    await show.wheel(1);
    await show.expectSlide('slide-2');
    await show.wheel(3);
    await show.expectSlide('slide-5');
    await show.wheel(-2);
    await show.expectSlide('slide-3');
  });

  test('the first turn of the wheel while nobody is there only wakes', async ({ show }) => {
    await show.wheel(1);
    await expect(show.button('Next slide')).toBeVisible();
    await show.expectSlide('slide-1');
    await show.wheel(1);
    await show.expectSlide('slide-2');
  });

  test('a touch on the line goes there, and a finger may run along it', async ({ show, page }) => {
    await show.wake();
    const box = (await show.line.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const y = box.y + box.height / 2;
    const at = (part: number) => box.x + box.width * part;
    await page.mouse.click(at(0.5), y);
    await show.expectSlide('slide-6');
    await page.mouse.click(at(0.995), y);
    await show.expectSlide('slide-11');
    const finger = await show.finger();
    await finger.down(at(0.9), y);
    await finger.move(at(0.5), y);
    await finger.move(at(0.2), y);
    await finger.up();
    await finger.away();
    await show.expectSlide('slide-3');
  });

  test('the line says to a screen reader where the visitor is', async ({ show }) => {
    await show.wake();
    await show.press('4', 'Enter');
    await expect(show.line).toHaveAccessibleName('Position');
    await expect(show.line).toHaveAttribute('aria-valuenow', '4');
    await expect(show.line).toHaveAttribute('aria-valuemax', '11');
    await expect(show.line).toHaveAttribute('aria-valuetext', 'Slide 4 of 11: Slide 4');
  });

  test('pause stops the show, play sets it in motion', async ({ show }) => {
    await show.wake();
    await show.button('Play').click();
    await show.wait(10_100);
    await show.expectSlide('slide-2');
    await show.button('Pause').click();
    await show.wait(59_000);
    await show.expectSlide('slide-2');
  });

  test('a move by hand restarts the dwell in full', async ({ show }) => {
    await show.wake();
    await show.button('Play').click();
    await show.wait(9_000);
    await show.next();
    await show.expectSlide('slide-2');
    await show.wait(9_500);
    await show.expectSlide('slide-2');
    await show.wait(1_000);
    await show.expectSlide('slide-3');
  });

  test('a touch where a hidden control is only wakes', async ({ show, page }) => {
    // It cannot be seen, and has no name for anybody; its place is still where it will be.
    const hidden = page.locator('nav button').nth(2);
    await expect(hidden).toBeHidden();
    const box = (await hidden.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(box.width).toBeGreaterThan(0);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(show.button('Next slide')).toBeVisible();
    await show.expectSlide('slide-1');
  });
});

test.describe('overview', () => {
  test.use({ recipe: { from: REAL, files: {} } });

  test('shows every slide once; a touch goes there', async ({ show }) => {
    await show.wake();
    await show.button('Overview').click();
    const slides = show.overview.getByRole('listitem').getByRole('button');
    await expect(slides).toHaveCount(13);
    await expect(slides.first()).toHaveAttribute('aria-current', 'true');
    await slides.nth(7).click();
    await expect(show.overview).toBeHidden();
    await show.expectSlide('trade');
  });

  test('keys walk it, and what lies below takes none of them', async ({ show }) => {
    await show.wake();
    await show.button('Overview').click();
    await expect(show.overview.getByRole('button').first()).toBeFocused();
    await show.press('ArrowRight', 'ArrowDown');
    await expect(show.overview.getByRole('button').nth(6)).toBeFocused();
    await show.press('Enter');
    await expect(show.overview).toBeHidden();
    await show.expectSlide('legal-framework');
  });

  test('a swipe or the wheel over it moves nothing', async ({ show }) => {
    await show.wake();
    await show.button('Overview').click();
    await show.swipe('left');
    await show.wheel(1);
    await show.press('Escape');
    await expect(show.overview).toBeHidden();
    await show.expectSlide('opening');
  });
});

test.describe('sources', () => {
  test('are those of the slide, printed, with no way out', async ({ show }) => {
    await show.wake();
    await show.press('8', 'Enter');
    await show.button('Sources').click();
    await expect(show.sources).toContainText('Ministry of Foreign Affairs');
    await expect(show.sources.getByRole('link')).toHaveCount(0);
    await show.button('Close').click();
    await expect(show.sources).toBeHidden();
    await show.expectSlide('trade');
  });
});
