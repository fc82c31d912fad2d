// A whole tour of the real exhibition. Every test fails on an error of the page or its console, on a violation of the
// CSP and on a request that fails; this one goes everywhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REAL } from '../fixtures/content/exhibition.ts';
import { expect, test } from '../fixtures/test.ts';

const deck = parse(readFileSync(join(REAL, 'deck.yaml'), 'utf8')) as {
  slides: { id: string; kind: string; attract?: boolean }[];
};

test('a visitor sees every slide in two languages, and opens what opens', async ({ show, page }) => {
  test.slow();
  await show.wake();
  for (const { id } of deck.slides) {
    await show.expectSlide(id);
    await show.wait(2_000);
    await openItems();
    await show.button('Sources').click();
    await expect(show.sources).toBeVisible();
    await show.press('Escape');
    await expect(show.sources).toBeHidden();
    if (id !== deck.slides.at(-1)?.id) await show.next();
  }
  await show.button('Français').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-BE');
  await show.button('Taille du texte').click();
  await show.button('Contraste élevé').click();
  for (const { id } of [...deck.slides].reverse()) {
    await show.expectSlide(id);
    await show.press('ArrowLeft');
  }
  await show.button('Vue d’ensemble').click();
  await expect(show.overview.getByRole('listitem')).toHaveCount(deck.slides.length);
  await show.press('Escape');

  /** What can be opened on a slide says so with aria-expanded: the first, one between and the last are opened. */
  async function openItems(): Promise<void> {
    const items = show.current.locator('[aria-expanded]');
    const count = await items.count();
    for (const at of new Set(
      [0, Math.floor(count / 2), count - 1].filter((one) => one >= 0 && one < count),
    )) {
      await items.nth(at).click();
      await expect(items.nth(at)).toHaveAttribute('aria-expanded', 'true');
    }
    await show.press('Escape');
    await expect(show.current.locator('[aria-expanded="true"]')).toHaveCount(0);
  }
});

test('the loop shows each of its slides by itself', async ({ show }) => {
  for (const { id } of deck.slides.filter(({ attract = true }) => attract)) {
    await show.expectSlide(id);
    // By its words, a slide stands for 12 to 45 s; the next one then comes.
    for (let waited = 0; waited < 45_000 && (await show.slide()) === id; waited += 5_000)
      await show.wait(5_000);
  }
  await show.expectSlide('opening');
});

test('a thread leads to its slide', async ({ show }) => {
  await show.wake();
  await show.next();
  await show.expectSlide('threads');
  await show.current.getByRole('button', { name: /economic cooperation/i }).click();
  await show.expectSlide('trade');
});

test('a visitor who walks up to an open milestone can close it, and move on', async ({ show }) => {
  await show.wake();
  await show.press('4', 'Enter');
  await show.expectSlide('timeline');
  const milestone = show.current.locator('[aria-expanded]').nth(2);
  await milestone.click();
  await expect(milestone).toHaveAttribute('aria-expanded', 'true');
  await show.press('Escape');
  await expect(milestone).toHaveAttribute('aria-expanded', 'false');
  await show.swipe('left');
  await show.expectSlide('political-dialogue');
});
