// Keyboards, presenter clickers and button boxes: all of them send keys.
import { statements } from '../fixtures/content/exhibition.ts';
import { expect, test } from '../fixtures/test.ts';

// Many moves, and none of them is looked at while it happens.
test.use({ recipe: statements({ count: 12 }), reducedMotion: 'reduce' });

/** From slide 3. */
const KEYS: readonly { readonly keys: readonly string[]; readonly to: number }[] = [
  { keys: ['ArrowRight'], to: 4 },
  { keys: ['ArrowLeft'], to: 2 },
  { keys: ['ArrowDown'], to: 4 },
  { keys: ['ArrowUp'], to: 2 },
  { keys: ['PageDown'], to: 4 },
  { keys: ['PageUp'], to: 2 },
  { keys: ['Space'], to: 4 },
  { keys: ['Home'], to: 1 },
  { keys: ['End'], to: 12 },
  { keys: ['F5'], to: 1 },
  { keys: ['7', 'Enter'], to: 7 },
  { keys: ['1', '2', 'Enter'], to: 12 },
  { keys: ['4', '0', 'Enter'], to: 12 },
  { keys: ['0', 'Enter'], to: 1 },
  { keys: ['7'], to: 3 },
  { keys: ['7', 'ArrowRight', 'Enter'], to: 4 },
  { keys: ['Enter'], to: 3 },
  { keys: ['Escape'], to: 3 },
  { keys: ['x'], to: 3 },
  { keys: ['Shift'], to: 3 },
];

test('each key moves as said', async ({ show }) => {
  await show.wake();
  for (const { keys, to } of KEYS) {
    await test.step(`${keys.join(' ')} leads from slide 3 to ${String(to)}`, async () => {
      await show.press('3', 'Enter');
      await show.expectSlide('slide-3');
      await show.press(...keys);
      await show.expectSlide(`slide-${String(to)}`);
    });
    // Digits that were typed for nothing are forgotten.
    await show.wait(5_000);
  }
});

test('digits that are typed slowly are not one number', async ({ show }) => {
  await show.wake();
  await show.press('1');
  await show.wait(5_000);
  await show.press('2', 'Enter');
  await show.expectSlide('slide-2');
});

test('the deck ends at its ends', async ({ show }) => {
  await show.wake();
  await show.press('ArrowLeft');
  await show.expectSlide('slide-1');
  await show.press('End');
  await show.expectSlide('slide-12');
  await show.press('ArrowRight');
  await show.expectSlide('slide-12');
});

test.describe('wrapped by setting', () => {
  test.use({ settings: { wrap: true } });

  test('the last slide is followed by the first', async ({ show }) => {
    await show.wake();
    await show.press('ArrowLeft');
    await show.expectSlide('slide-12');
    await show.press('PageDown');
    await show.expectSlide('slide-1');
  });
});

test('the first key while nobody is there only wakes', async ({ show }) => {
  await show.press('ArrowRight');
  await expect(show.button('Next slide')).toBeVisible();
  await show.expectSlide('slide-1');
  await show.press('ArrowRight');
  await show.expectSlide('slide-2');
});

test('a key that is held down moves at most five slides a second', async ({ show }) => {
  await show.wake();
  await show.holdKey('ArrowRight', 1_500);
  // The press, then what repeats in the second after the first half: 5, and one for the second’s edge.
  const number = Number(await show.line.getAttribute('aria-valuenow'));
  expect(number).toBeGreaterThanOrEqual(1 + 1 + 4);
  expect(number).toBeLessThanOrEqual(1 + 1 + 6);
  await show.expectSlide(`slide-${String(number)}`);
});

test.describe('clicker keys "b" and "." set the show in motion and stop it', () => {
  for (const key of ['b', '.']) {
    test(key, async ({ show }) => {
      await show.wake();
      await show.press(key);
      await expect(show.button('Pause')).toBeVisible();
      await show.wait(10_500);
      await show.expectSlide('slide-2');
      await show.press(key);
      await expect(show.button('Play')).toBeVisible();
      await show.wait(50_000);
      await show.expectSlide('slide-2');
    });
  }
});

test('Esc closes what lies on top, one thing at a time, and never the show', async ({ show }) => {
  await show.wake();
  await show.button('Overview').click();
  await expect(show.overview).toBeVisible();
  await show.press('Escape');
  await expect(show.overview).toBeHidden();
  await show.press('Escape', 'Escape');
  await show.expectSlide('slide-1');
});
