// The furniture wanders while nobody is there, so that it burns into no screen: by whole pixels, in bounds, away from no finger.
import type { Page } from '@playwright/test';
import { statements } from '../fixtures/content/exhibition.ts';
import { expect, test } from '../fixtures/test.ts';

/** How long it stands in one place, ms. */
const INTERVAL = 240_000;
/** How far it goes from its place, px of full HD. */
const FARTHEST = { x: 4, y: 2 };
const SCREEN = { width: 1920, height: 1080 };

// A kiosk that moves by hand alone shows the controls all the time.
test.use({
  recipe: statements({ count: 3 }),
  settings: { autoplay: false, idle: 3_600 },
  viewport: SCREEN,
});

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where each control lies, px. */
function places(page: Page): Promise<readonly Place[]> {
  return page
    .locator('.furniture button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ x, y }) => ({ x, y })));
}

/** Controls and words of the furniture that are not wholly on the screen. The line may be: it leads off it. */
function outside(page: Page): Promise<readonly string[]> {
  return page.locator('.furniture').evaluate((furniture) => {
    const boxes = [...furniture.querySelectorAll('button')].map((one) => one.getBoundingClientRect());
    const words = document.createTreeWalker(furniture, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (words.nextNode() !== null) {
      range.selectNodeContents(words.currentNode);
      boxes.push(...range.getClientRects());
    }
    return boxes
      .filter(
        ({ left, top, right, bottom }) => left < 0 || top < 0 || right > innerWidth || bottom > innerHeight,
      )
      .map((box) => JSON.stringify(box));
  });
}

test('it moves by whole pixels, never far, and never off the screen; a visitor keeps it still', async ({
  page,
  show,
}) => {
  const first = await places(page);
  expect(first.length).toBeGreaterThan(5);
  /** How far all of it stands from where it stood first, px. */
  const moved = async (): Promise<Place> => {
    const now = await places(page);
    const by = now.map(({ x, y }, at) => ({ x: x - first[at]!.x, y: y - first[at]!.y }));
    for (const one of by) expect(one).toEqual(by[0]);
    return by[0]!;
  };
  const course: Place[] = [];
  // As long as it takes to go across and back: 31 steps.
  for (let step = 0; step < 31; step += 1) {
    await page.clock.fastForward(INTERVAL);
    course.push(await moved());
    expect(await outside(page), `after ${String(step + 1)} steps`).toEqual([]);
  }
  for (const { x, y } of course)
    expect([x, y].every(Number.isInteger), `${String(x)}, ${String(y)}`).toBe(true);
  for (const by of ['x', 'y'] as const) {
    const all = course.map((place) => place[by]);
    expect([Math.min(...all), Math.max(...all)]).toEqual([-FARTHEST[by], FARTHEST[by]]);
    const steps = all.map((at, step) => Math.abs(at - (all[step - 1] ?? 0)));
    expect(Math.max(...steps)).toBe(1);
  }

  await show.wake();
  const before = await moved();
  for (let step = 0; step < 4; step += 1) {
    await page.clock.fastForward(INTERVAL);
    await show.touch();
    expect(await moved()).toEqual(before);
  }
  // The visitor has gone: it is asked whether anybody is there, and is where it would have been by then.
  await page.clock.fastForward(3_600_000);
  await expect(show.warning).toBeVisible();
  await page.clock.fastForward(21_000);
  await expect(show.warning).toHaveCount(0);
  await page.clock.fastForward(INTERVAL);
  expect(await moved()).not.toEqual(before);
});
