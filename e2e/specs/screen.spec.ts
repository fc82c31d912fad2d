// Every screen is one design: nothing scrolls, all controls lie where hands reach them.
import { SCREENS, scrollable, unitOf } from '../fixtures/visual/screen.ts';
import { expect, test } from '../fixtures/test.ts';

/** 15 mm on a 43-inch screen of 1920 px, in pixels of the design. */
const LEAST_TARGET = 64;

for (const viewport of SCREENS) {
  const { width, height } = viewport;
  const unit = unitOf(viewport);
  test.describe(`${String(width)} × ${String(height)}`, () => {
    test.use({ viewport, reducedMotion: 'reduce' });

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
