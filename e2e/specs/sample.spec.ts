// The sample exhibition: one slide of every kind, with pictures and a film of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SAMPLE } from '../fixtures/content/exhibition.ts';
import { expect, test } from '../fixtures/test.ts';

const deck = parse(readFileSync(join(SAMPLE, 'deck.yaml'), 'utf8')) as {
  slides: { id: string; kind: string; picture?: object; items?: { picture?: object }[] }[];
};
const film = deck.slides.findIndex((slide) => slide.kind === 'video') + 1;

test.use({ recipe: { from: SAMPLE, files: {} } });

test('every kind of slide shows, in both languages, with every picture loaded', async ({ show }) => {
  test.slow();
  await show.wake();
  for (const language of ['English', 'Français']) {
    await show.press('Home');
    await show.button(language).click();
    for (const [at, { id, kind, picture, items = [] }] of deck.slides.entries()) {
      if (at > 0) await show.press('ArrowRight');
      await show.expectSlide(id);
      await expect(show.current.getByRole('heading').first()).not.toBeEmpty();
      // A gallery has them all small, and one of them large. A film has its first picture only until it plays.
      const small = items.filter((item) => item.picture !== undefined).length;
      const pictures = show.current.locator('img');
      if (kind === 'video') await expect(show.current.locator('video')).not.toHaveJSProperty('videoWidth', 0);
      else await expect(pictures).toHaveCount(small > 1 ? small + 1 : Number(picture !== undefined) + small);
      for (const image of await pictures.all()) {
        await expect(image).toHaveJSProperty('complete', true);
        await expect(image).not.toHaveJSProperty('naturalWidth', 0);
      }
    }
  }
});

test.describe('a film', () => {
  test.use({ settings: { idle: 5 } });

  test('is waited for by the question whether anybody is there, until it ends', async ({ show, page }) => {
    await show.wake();
    await show.press(...String(film), 'Enter');
    await expect(page.locator('main')).toHaveAttribute('data-mode', 'held');
    await page.clock.fastForward(6_000);
    await expect(show.warning).toBeHidden();
    // The film runs by a clock that no test stops.
    await expect(page.locator('main')).toHaveAttribute('data-mode', 'visit', { timeout: 30_000 });
    await show.wait(4_800);
    await expect(show.warning).toBeHidden();
    await show.wait(300);
    await expect(show.warning).toBeVisible();
  });

  test('that a visitor leaves lets the show go on', async ({ show, page }) => {
    await show.wake();
    await show.press(...String(film), 'Enter');
    await expect(page.locator('main')).toHaveAttribute('data-mode', 'held');
    await show.press('ArrowRight');
    await expect(page.locator('main')).toHaveAttribute('data-mode', 'visit');
    await show.wait(5_100);
    await expect(show.warning).toBeVisible();
  });
});
