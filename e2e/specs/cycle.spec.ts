// While nobody is there, the slides cycle by themselves.
import { statements } from '../fixtures/content/exhibition.ts';
import { SCREENS, unitOf } from '../fixtures/visual/screen.ts';
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

  test('calls to touch it, in each language, and hides its controls', async ({ show, page }) => {
    await expect(page.getByText('Touch to explore')).toHaveAttribute('lang', 'en');
    await expect(page.getByText('Touchez pour explorer')).toHaveAttribute('lang', 'fr-BE');
    await expect(show.button('Next slide')).toBeHidden();
  });

  test('tells a screen reader once, in the language of the slides', async ({ show }) => {
    for (const sentence of ['Touch to explore', 'Touchez pour explorer']) {
      await expect(show.callToAction).toHaveText(sentence);
      for (const _ of ['1', '2', '3']) await show.wait(10_000);
    }
  });

  test('makes one move, not a burst, after the machine slept for a day', async ({ show, page }) => {
    await page.clock.fastForward(86_400_000);
    await show.expectSlide('slide-2');
    await show.wait(9_000);
    await show.expectSlide('slide-2');
  });

  test('takes touches after the machine slept for a day: the first wakes it, the next one leads on', async ({
    show,
    page,
  }) => {
    await page.clock.fastForward(86_400_000);
    await show.expectSlide('slide-2');
    await show.wake();
    await show.expectSlide('slide-2');
    await show.next();
    await show.expectSlide('slide-3');
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

for (const viewport of SCREENS) {
  test.describe(`the call at ${String(viewport.width)} × ${String(viewport.height)}`, () => {
    test.use({ viewport });

    test('is read from four metres, and lies where no slide has words', async ({ show, page }) => {
      const sentences = page.locator('p[lang]').filter({ visible: true });
      await expect(sentences).toHaveCount(6);
      const furniture = (await show.controls.boundingBox()) ?? { y: Number.POSITIVE_INFINITY };
      for (const sentence of await sentences.all()) {
        const size = await sentence.evaluate((element) =>
          Number.parseFloat(getComputedStyle(element).fontSize),
        );
        expect(size).toBeGreaterThanOrEqual(48 * unitOf(viewport));
        await expect(sentence).toBeInViewport({ ratio: 1 });
        const box = (await sentence.boundingBox()) ?? { y: 0 };
        expect(box.y).toBeGreaterThan(furniture.y);
      }
    });
  });
}

test.describe('for those who asked for less motion', () => {
  test.use({ reducedMotion: 'reduce', recipe: statements({ count: 1, dwell: 10 }) });

  test('the call stands still, in the language of the slides', async ({ show, page }) => {
    for (const [shown, other] of [
      ['Touch to explore', 'Touchez pour explorer'],
      ['Touchez pour explorer', 'Touch to explore'],
    ] as const) {
      await expect(page.getByText(shown)).toHaveCSS('opacity', '1');
      await expect(page.getByText(other)).toHaveCSS('opacity', '0');
      await expect(page.getByText(shown)).toHaveCSS('animation-name', 'none');
      await show.wait(10_000);
    }
  });
});
