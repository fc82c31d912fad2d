// A drive that hangs: a call to it neither fails nor ends.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/electron-test.ts';
import { statements } from '../fixtures/content/exhibition.ts';
import { whileHanging } from '../fixtures/chaos/hanging-file.ts';
import { crash, healthIn } from '../fixtures/chaos/recovery.ts';

const current = (page: Page) => page.locator('.stage [data-slide][aria-current="true"]');

test('a drive that hangs at the start, and again while the kiosk runs, holds up neither the show nor its end', async ({
  launch,
  lay,
}, info) => {
  test.setTimeout(120_000);
  const exhibition = lay(statements({ count: 3 }));
  const profile = info.outputPath('host', 'profile');
  const kiosk = await whileHanging(join(exhibition, 'deck.yaml'), async () => {
    const started = await launch({ exhibition, settings: { autoplay: false } });
    await expect(current(started.page)).toHaveAttribute('data-slide', 'opening', { timeout: 30_000 });
    expect(started.lines().join('\n')).toContain(
      `the folder ${exhibition} did not answer for 10 s; the kiosk shows the built-in exhibition`,
    );
    await expect.poll(() => healthIn(profile)?.slide).toBe('opening');
    return started;
  });
  const { page, close, application } = kiosk;
  await expect(current(page)).toHaveAttribute('data-slide', 'slide-1', { timeout: 30_000 });

  await whileHanging(join(exhibition, 'text', 'en.yaml'), async ({ holds }) => {
    await expect.poll(() => holds(application.process().pid ?? 0), { timeout: 30_000 }).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect(current(page)).toHaveAttribute('data-slide', 'slide-2');
    await expect
      .poll(() => kiosk.lines().join('\n'), { timeout: 30_000 })
      .toContain(`the drive of ${exhibition} did not answer for 10 s`);
    // The page’s files are read anew, and health.json is written.
    await crash(application);
    await expect.poll(() => healthIn(profile)?.restarts.count).toBe(1);

    const end = performance.now();
    await close();
    expect(performance.now() - end).toBeLessThan(10_000);
  });
});
