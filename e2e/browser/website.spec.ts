// The browser host as anybody hosts it: a folder of files, in any sub-folder, kept offline, and edited later.
import { cpSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { stopClock } from '../fixtures/clock.ts';
import { build } from '../fixtures/host/browser-site.ts';
import { layOut, statements } from '../fixtures/content/exhibition.ts';
import { watchForFaults } from '../fixtures/page-faults.ts';
import { ShowPage } from '../fixtures/show.ts';
import { serve } from '../fixtures/host/static-site.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ recipe: statements({ count: 3 }) });

test('works from a sub-folder, with relative addresses alone', async ({ exhibition, sites, chromium }) => {
  const site = await serve({ folder: await sites.of(exhibition, true), under: '/events/2022/kiosk/' });
  const context = await chromium!.newContext();
  const page = await context.newPage();
  const faults = watchForFaults(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.address);
  const show = new ShowPage(page);
  await show.expectSlide('slide-1');
  await page.getByText('Touch to explore').waitFor();
  expect(asked.filter((address) => !address.startsWith(site.address))).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
  await site.stop();
});

test('asks for the fonts of its first slide together with the page', async ({
  exhibition,
  sites,
  chromium,
}) => {
  const site = await serve({ folder: await sites.of(exhibition, true), under: '/kiosk/' });
  const context = await chromium!.newContext();
  const page = await context.newPage();
  await page.goto(site.address);
  const fonts = await page
    .locator('link[rel="preload"][as="font"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  expect(fonts.sort()).toEqual([
    expect.stringMatching(/golos-text-latin-wght-normal-[\w-]+\.woff2$/),
    expect.stringMatching(/source-serif-4-latin-opsz-normal-[\w-]+\.woff2$/),
  ]);
  for (const font of fonts) expect((await page.request.get(font)).status()).toBe(200);
  await context.close();
  await site.stop();
});

test('works offline after the first visit', async ({ exhibition, sites, chromium }) => {
  const site = await serve({ folder: await sites.of(exhibition, true), under: '/kiosk/' });
  const context = await chromium!.newContext();
  const page = await context.newPage();
  await page.goto(site.address);
  await workerReady(page);
  await site.stop();
  await page.reload();
  const show = new ShowPage(page);
  await show.expectSlide('slide-1');
  await show.touch();
  await show.next();
  await show.expectSlide('slide-2');
  // With settings in the address, as a link may have them.
  await page.goto(`${site.address}?autoplay=false&language=fr-BE`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-BE');
  await expect(show.button('Page suivante')).toBeVisible();
  await context.close();
});

test('an edit shows at the next visit, and an open page takes it within the hour, on the slide that shows', async ({
  exhibition,
  sites,
  chromium,
}, testInfo) => {
  const folder = testInfo.outputPath('site');
  cpSync(await sites.of(exhibition, true), folder, { recursive: true });
  const site = await serve({ folder });
  const context = await chromium!.newContext();
  const page = await context.newPage();
  await stopClock(page);
  await page.goto(`${site.address}?autoplay=false&idle=3600`);
  const show = new ShowPage(page);
  await show.opened();
  await workerReady(page);
  await show.wait(1_000);
  await show.press('ArrowRight');
  await show.expectSlide('slide-2');

  layOut(statements({ count: 5 }), exhibition);
  await build(exhibition, folder, true);
  await page.clock.fastForward(3_599_100);
  await expect(show.line).toHaveAttribute('aria-valuemax', '5', { timeout: 20_000 });
  await show.expectSlide('slide-2');

  const later = await context.newPage();
  await later.goto(site.address);
  await expect(new ShowPage(later).line).toHaveAttribute('aria-valuemax', '5');
  await context.close();
  await site.stop();
});

test.describe('settings of a website', () => {
  test.use({ settings: { idle: 30 } });

  test('stand in content/kiosk.json; the address’s query overrules them', async ({ page, show }) => {
    await show.wake();
    await show.wait(30_100);
    await expect(show.warning).toBeVisible();

    await page.goto(`${page.url()}?idle=10&autoplay=false&bogus=1`);
    await show.opened();
    await show.press('ArrowRight');
    await show.expectSlide('slide-2');
    await show.wait(10_100);
    await expect(show.warning).toBeVisible();
  });
});

/** The site has been stored, and the page is served from there. */
async function workerReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}
