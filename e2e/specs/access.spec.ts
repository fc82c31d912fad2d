// What visitors need who do not touch, do not see well, or do not want motion.
import { statements } from '../fixtures/content/exhibition.ts';
import type { ShowPage } from '../fixtures/show.ts';
import { TEXT_SIZES } from '../fixtures/show.ts';
import { expect, test } from '../fixtures/test.ts';
import { scrollable, unitOf } from '../fixtures/visual/screen.ts';
import { laidOut, typographyOf } from '../fixtures/visual/typography.ts';

test('Tab reaches every control and everything that opens, each with a ring that can be seen', async ({
  show,
  page,
}) => {
  await show.wake();
  await show.press('2', 'Enter');
  await show.expectSlide('threads');
  const wanted = await page
    .locator('.stage [aria-current="true"] button:visible, nav button:visible, nav [role="slider"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent.trim()));
  expect(wanted.length).toBeGreaterThanOrEqual(3 + 10);
  const reached = new Set<string>();
  for (let pressed = 0; pressed < wanted.length + 4; pressed += 1) {
    await show.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const style = getComputedStyle(element);
      return {
        name: element.getAttribute('aria-label') ?? element.textContent.trim(),
        ring: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      };
    });
    if (focused === undefined) continue;
    reached.add(focused.name);
    expect.soft(focused.ring, `${focused.name} has a ring`).toBeGreaterThanOrEqual(2);
  }
  expect([...reached]).toEqual(expect.arrayContaining(wanted));
});

test('keys work every control: Enter or Space on it does what a finger would', async ({ show }) => {
  await show.wake();
  await show.button('Next slide').focus();
  await show.press('Enter');
  await show.expectSlide('threads');
  await show.press('Space');
  await show.expectSlide('map');
  await show.line.focus();
  await show.press('ArrowRight');
  await show.expectSlide('timeline');
  await show.press('Home');
  await show.expectSlide('opening');
  await show.button('Français').focus();
  await show.press('Enter');
  await expect(show.button('Français')).toHaveAttribute('aria-pressed', 'true');
});

test('focus goes into what opens, stays there, and goes back to where it was', async ({
  show,
  page,
}, info) => {
  await show.wake();
  await show.press('2', 'Enter');
  await show.expectSlide('threads');
  await show.button('Sources').focus();
  await show.press('Enter');
  await expect(show.sources.getByRole('button', { name: 'Close' })).toBeVisible();
  const hasFocus = () => show.sources.evaluate((dialog) => dialog.contains(document.activeElement));
  expect(await hasFocus()).toBe(true);
  for (let pressed = 0; pressed < 12; pressed += 1) {
    await show.press('Tab');
    // A browser has its own controls behind the last one of the page; the next Tab comes back from them.
    const isAtBrowser = info.project.name === 'browser' && (await page.locator(':focus').count()) === 0;
    if (isAtBrowser) await show.press('Tab');
    expect(await hasFocus(), `after ${String(pressed + 1)} times Tab`).toBe(true);
  }
  await show.press('Escape');
  await expect(show.button('Sources')).toBeFocused();
});

test('focus goes to the question, and back when it is answered', async ({ show }) => {
  await show.wake();
  await show.button('Overview').focus();
  await show.wait(60_100);
  await expect(show.warning.getByRole('button')).toBeFocused();
  await show.press('Enter');
  await expect(show.warning).toBeHidden();
  await expect(show.button('Overview')).toBeFocused();
});

test('larger type is larger, and no words are lost', async ({ show, page }) => {
  await show.wake();
  await show.press('5', 'Enter');
  await show.expectSlide('political-dialogue');
  // The controls have come in, and amounts have counted up.
  await show.wait(5_000);
  const unit = unitOf(page.viewportSize()!);
  await laidOut(page);
  const { words } = await typographyOf(page, unit);
  let size = await textSize(show);
  for (const name of TEXT_SIZES.slice(1)) {
    await show.button('Text size').click();
    await expect(show.button('Text size')).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => textSize(show), name).toBeGreaterThan(size);
    size = await textSize(show);
    await laidOut(page);
    expect(await typographyOf(page, unit), name).toEqual({ words, faults: [] });
    expect(await scrollable(page), name).toEqual([]);
  }
});

test('high contrast is black, white and yellow', async ({ show }) => {
  await show.wake();
  await show.press('1', '1', 'Enter');
  await show.expectSlide('literature');
  await show.button('High contrast').click();
  await expect(show.button('High contrast')).toHaveAttribute('aria-pressed', 'true');
  const [black, white, yellow] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(255, 230, 0)'] as const;
  await expect(show.current.locator('.slide')).toHaveCSS('background-color', black);
  const words = await show.current.locator('.slide').evaluate((slide) => {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const colours = new Set<string>();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.textContent?.trim() && node.parentElement !== null)
        colours.add(getComputedStyle(node.parentElement).color);
    return [...colours];
  });
  expect(words).toContain(white);
  expect(words.filter((colour) => colour !== white && colour !== yellow)).toEqual([]);
});

test.describe('with reduced motion', () => {
  test.use({ recipe: statements({ count: 3 }), reducedMotion: 'reduce' });

  test('slides change in place, by a fade of 150 ms', async ({ show, page }) => {
    await show.wake();
    await show.next();
    await expect(show.current).toHaveAttribute('data-slide', 'slide-2');
    expect((await show.current.boundingBox())?.x).toBe(0);
    await expect(show.current).toHaveCSS('opacity', '1');
    await expect(show.current).toHaveCSS('transition-duration', '0.15s');
    const long = await page.evaluate(() =>
      document.getAnimations().flatMap((animation) => {
        const { effect } = animation;
        if (!(effect instanceof KeyframeEffect) || Number(effect.getComputedTiming().duration) <= 150)
          return [];
        const moved = effect.getKeyframes().flatMap((frame) => Object.keys(frame));
        return [`${effect.target?.outerHTML.slice(0, 120) ?? ''}: ${[...new Set(moved)].join(' ')}`];
      }),
    );
    expect(long).toEqual([]);
    await show.press('ArrowLeft');
    await expect(show.current).toHaveAttribute('data-slide', 'slide-1');
  });
});

/** Size of the type of the slide’s first paragraph, px. */
async function textSize(show: ShowPage): Promise<number> {
  return show.current
    .locator('p')
    .first()
    .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).fontSize));
}
