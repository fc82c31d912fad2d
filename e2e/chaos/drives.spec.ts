// A drive that hangs: a call to it neither fails nor ends. A FIFO that nobody writes into is such a file.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/electron-test.ts';
import { statements } from '../fixtures/content/exhibition.ts';
import { crash, healthIn } from '../fixtures/chaos/recovery.ts';

test.skip(process.platform === 'win32', 'there are no FIFOs');

const current = (page: Page) => page.locator('.stage [data-slide][aria-current="true"]');

/** From now on, whoever reads this file waits. @returns what lets them go, and puts the file back as it was */
function hang(file: string): () => void {
  const content = readFileSync(file);
  execFileSync('mkfifo', [`${file}.fifo`]);
  renameSync(`${file}.fifo`, file);
  return () => {
    // Those who wait have nobody to wait for any more.
    writeFileSync(file, '');
    writeFileSync(`${file}.back`, content);
    renameSync(`${file}.back`, file);
  };
}

test('a drive that hangs at the start, and again while the kiosk runs, holds up neither the show nor its end', async ({
  launch,
  lay,
}, info) => {
  test.setTimeout(120_000);
  const exhibition = lay(statements({ count: 3 }));
  const answer = hang(join(exhibition, 'deck.yaml'));
  const { page, lines, close, application } = await launch({ exhibition, settings: { autoplay: false } });
  await expect(current(page)).toHaveAttribute('data-slide', 'opening', { timeout: 30_000 });
  expect(lines().join('\n')).toContain(
    `the folder ${exhibition} did not answer for 10 s; the kiosk shows the built-in exhibition`,
  );
  const profile = info.outputPath('host', 'profile');
  await expect.poll(() => healthIn(profile)?.slide).toBe('opening');

  answer();
  await expect(current(page)).toHaveAttribute('data-slide', 'slide-1', { timeout: 30_000 });

  hang(join(exhibition, 'text', 'en.yaml'));
  await expect
    .poll(() => lines().filter((line) => line.includes('did not answer')).length, { timeout: 30_000 })
    .toBe(2);
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('data-slide', 'slide-2');
  // The page’s files are read anew, and health.json is written.
  await crash(application);
  await expect.poll(() => healthIn(profile)?.restarts.count).toBe(1);

  const end = performance.now();
  await close();
  expect(performance.now() - end).toBeLessThan(10_000);
});
