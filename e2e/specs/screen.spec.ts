// Every screen is one design: nothing scrolls, nothing is cut off, all controls lie where hands reach them.
import type { ShowPage } from '../fixtures/show.ts';
import { scrollable, wordsOutside, wordsSmallerThan } from '../fixtures/screen.ts';
import { expect, test } from '../fixtures/test.ts';

const SCREENS = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 3840, height: 2160 },
  { width: 1024, height: 768 },
] as const;

/** 15 mm on a 43-inch screen of 1920 px, in pixels of the design. */
const LEAST_TARGET = 64;
/** Nobody at 1.5 m reads smaller type, in pixels of the design. */
const LEAST_TYPE = 24;

for (const viewport of SCREENS) {
  const { width, height } = viewport;
  /** Pixels of the screen for a pixel of the design. */
  const unit = Math.min(Math.max(width, height) / 1920, Math.min(width, height) / 1080);
  test.describe(`${String(width)} × ${String(height)}`, () => {
    test.use({ viewport, reducedMotion: 'reduce' });

    test('nothing scrolls, and no words leave the screen, in either language or size', async ({
      show,
      page,
    }) => {
      test.slow();
      const check = (what: string) =>
        eachSlide(show, async (id) => {
          expect.soft(await wordsOutside(page), `${what}, ${id}`).toEqual([]);
          expect.soft(await scrollable(page), `${what}, ${id}`).toEqual([]);
          expect.soft(await wordsSmallerThan(page, LEAST_TYPE * unit), `${what}, ${id}`).toEqual([]);
        });
      await show.wake();
      await check('English');
      await show.button('Français').click();
      await check('French');
      await show.button('Taille du texte').click();
      await show.button('Taille du texte').click();
      await check('French in the largest type');
    });

    test('controls are large enough, apart, and in the lower part', async ({ show, page }) => {
      await show.wake();
      const buttons = await show.controls.getByRole('button').all();
      const boxes: { name: string; left: number; top: number; right: number; bottom: number }[] = [];
      for (const button of buttons) {
        const box = await button.boundingBox();
        const name = (await button.getAttribute('aria-label')) ?? (await button.innerText());
        if (box === null) throw new Error(`${name} has no place`);
        expect.soft(box.width, name).toBeGreaterThanOrEqual(LEAST_TARGET * unit - 0.5);
        expect.soft(box.height, name).toBeGreaterThanOrEqual(LEAST_TARGET * unit - 0.5);
        expect.soft(box.y, name).toBeGreaterThan(height * 0.75);
        boxes.push({
          name,
          left: box.x,
          top: box.y,
          right: box.x + box.width,
          bottom: box.y + box.height,
        });
      }
      for (const one of boxes) {
        expect.soft(one.right, one.name).toBeLessThanOrEqual(width);
        expect.soft(one.bottom, one.name).toBeLessThanOrEqual(height);
        for (const other of boxes) {
          const overlaps =
            one !== other &&
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom;
          expect.soft(overlaps, `${one.name} over ${other.name}`).toBe(false);
        }
      }
      expect(await scrollable(page)).toEqual([]);
    });
  });
}

test.describe('portrait', () => {
  test.use({ viewport: { width: 1080, height: 1920 } });

  test('the show works as it does in landscape', async ({ show }) => {
    await show.wake();
    await show.swipe('left');
    await show.expectSlide('threads');
    await show.next();
    await show.expectSlide('map');
    await show.button('Overview').click();
    await show.overview.getByRole('button', { name: /^13\. / }).click();
    await show.expectSlide('closing');
    await show.wait(60_100);
    await expect(show.warning).toBeInViewport({ ratio: 1 });
  });
});

/** Goes through the deck from the slide that shows to its end. */
async function eachSlide(show: ShowPage, look: (id: string) => Promise<void>): Promise<void> {
  const count = Number(await show.line.getAttribute('aria-valuemax'));
  for (let number = 1; number <= count; number += 1) {
    await show.press(...String(number), 'Enter');
    await expect(show.line).toHaveAttribute('aria-valuenow', String(number));
    const id = await show.slide();
    await show.expectSlide(id);
    await show.wait(3_000);
    await look(id);
  }
}
