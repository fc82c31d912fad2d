// While nobody is there, the slides cycle by themselves.
import { statements } from '../fixtures/exhibition.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe('a kiosk that nobody touches', () => {
  test.use({ recipe: statements({ count: 3, dwell: 10 }) });

  test('shows slide after slide, each for its dwell, and begins again', async ({ show }) => {
    await show.expectSlide('slide-1');
    await show.wait(9_800);
    await show.expectSlide('slide-1');
    await show.wait(200);
    await show.expectSlide('slide-2');
    await show.wait(10_000);
    await show.expectSlide('slide-3');
    await show.wait(10_000);
    await show.expectSlide('slide-1');
    await expect(show.page.locator('main')).toHaveAttribute('data-mode', 'attract');
  });

  test('calls to touch it, in each language in turn, and hides its controls', async ({ show }) => {
    await expect(show.callToAction).toHaveText('Touch to explore');
    await expect(show.button('Next slide')).toBeHidden();
    await show.wait(10_000);
    await expect(show.callToAction).toHaveText('Touchez pour explorer');
    await expect(show.callToAction).toHaveAttribute('lang', 'fr-BE');
  });

  test('makes one move, not a burst, after the machine slept for a day', async ({ show, page }) => {
    await page.clock.fastForward(86_400_000);
    await show.expectSlide('slide-2');
    await show.wait(9_000);
    await show.expectSlide('slide-2');
  });
});

test.describe('a loop that is a part of the deck', () => {
  test.use({ recipe: statements({ count: 4, dwell: 10, outsideLoop: ['slide-2', 'slide-3'] }) });

  test('shows its part alone; a visitor finds the rest', async ({ show }) => {
    await show.expectSlide('slide-1');
    await show.wait(10_000);
    await show.expectSlide('slide-4');
    await show.wait(10_000);
    await show.expectSlide('slide-1');
    await show.wake();
    await show.press('ArrowRight');
    await show.expectSlide('slide-2');
  });
});

test.describe('a manual kiosk (autoplay off)', () => {
  test.use({ recipe: statements({ count: 3 }), settings: { autoplay: false } });

  test('never moves by itself, and has nothing to pause', async ({ show }) => {
    await show.wait(600_000);
    await show.expectSlide('slide-1');
    await expect(show.callToAction).toBeHidden();
    await expect(show.button('Next slide')).toBeVisible();
    await expect(show.button('Pause', 'Play')).toBeHidden();
  });

  test('acts on the very first input', async ({ show }) => {
    await show.next();
    await show.expectSlide('slide-2');
  });

  test('goes back to its first slide when the visitor has left', async ({ show }) => {
    await show.press('End');
    await show.expectSlide('slide-3');
    await show.wait(60_000);
    await expect(show.warning).toBeVisible();
    await show.wait(20_000);
    await show.expectSlide('slide-1');
  });
});
