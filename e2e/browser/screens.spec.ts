// Pictures of every slide, for people to look at: artifacts/screens/<width>x<height>/<language>/<number>-<id>.png.
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const SCREENS = resolve(import.meta.dirname, '../../artifacts/screens');

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
]) {
  for (const { language, button } of [
    { language: 'en', button: 'English' },
    { language: 'fr-BE', button: 'Français' },
  ]) {
    const size = `${String(viewport.width)}x${String(viewport.height)}`;
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport });

      test('every slide, and what may lie over it', async ({ show, page }) => {
        test.slow();
        const folder = join(SCREENS, 'browser', size, language);
        const picture = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
        await picture('00-attract');
        await show.wake();
        await show.button(button).click();
        const count = Number(await show.line.getAttribute('aria-valuemax'));
        for (let number = 1; number <= count; number += 1) {
          await show.press(...String(number), 'Enter');
          await expect(show.line).toHaveAttribute('aria-valuenow', String(number));
          const id = await show.slide();
          await show.expectSlide(id);
          // Figures have counted up, and the line has arrived.
          await show.wait(5_000);
          await quiet(page);
          await picture(`${String(number).padStart(2, '0')}-${id}`);
        }
        await show.button('Overview', 'Vue d’ensemble').click();
        await expect(show.overview.getByRole('listitem')).toHaveCount(count);
        await quiet(page);
        await picture('20-overview');
        await show.press('Escape');
        await show.button('Sources').click();
        await quiet(page);
        await picture('21-sources');
        await show.press('Escape');
        await show.wait(60_100);
        await expect(show.warning).toBeVisible();
        await picture('22-warning');
      });
    });
  }
}

/** Everything that moves once has come to rest; what moves for ever (the call’s breath) is left out. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
        .map((animation) => animation.finished),
    ),
  );
}
