// A finger, or the mouse, drags the slide.
import { statements } from '../fixtures/content/exhibition.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ recipe: statements({ count: 4 }) });

for (const by of ['finger', 'mouse'] as const) {
  test.describe(`with ${by === 'finger' ? 'a finger' : 'the mouse'}`, () => {
    test('to the left comes the next slide, to the right the one before', async ({ show }) => {
      await show.wake();
      await show.swipe('left', { by });
      await show.expectSlide('slide-2');
      await show.swipe('left', { by });
      await show.expectSlide('slide-3');
      await show.swipe('right', { by });
      await show.expectSlide('slide-2');
    });

    test('the slide follows 1:1, and springs back where the swipe was short and slow', async ({ show }) => {
      await show.wake();
      const { width } = (await show.current.boundingBox()) ?? { width: 0 };
      await show.drag('left', { by, far: 0.1, during: 1_500 }, async () => {
        await expect
          .poll(async () => ((await show.current.boundingBox())?.x ?? 0) / width)
          .toBeCloseTo(-0.1, 2);
      });
      await show.expectSlide('slide-1');
    });

    test('a short flick is enough', async ({ show }) => {
      await show.wake();
      await show.swipe('left', { by, far: 0.12, during: 80 });
      await show.expectSlide('slide-2');
    });
  });
}

test('up and down is not a change of slide', async ({ show }) => {
  await show.wake();
  await show.next();
  await show.expectSlide('slide-2');
  await show.swipe('up');
  await show.swipe('down');
  await show.expectSlide('slide-2');
});

test('a drag that begins up or down stays one, wherever it goes then', async ({ show }) => {
  await show.wake();
  const finger = await show.finger();
  await finger.down(900, 200);
  for (const [x, y] of [
    [896, 230],
    [890, 280],
    [700, 290],
    [500, 290],
    [200, 290],
  ] as const) {
    await show.wait(16);
    await finger.move(x, y);
  }
  await finger.up();
  await finger.away();
  await show.expectSlide('slide-1');
});

test('beyond the ends of the deck the slide gives way a little, and comes back', async ({ show }) => {
  await show.wake();
  const { width } = (await show.current.boundingBox()) ?? { width: 0 };
  await show.drag('right', { far: 0.5, during: 400 }, async () => {
    const { x } = (await show.current.boundingBox()) ?? { x: 0 };
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width * 0.25);
  });
  await show.expectSlide('slide-1');
});

test('two fingers do not navigate', async ({ show }) => {
  await show.wake();
  const finger = await show.finger();
  await finger.down(900, 300);
  await finger.down(1_000, 340);
  for (let x = 880; x >= 300; x -= 58) {
    await show.wait(16);
    await finger.move(x, 300);
  }
  await finger.up();
  await finger.away();
  await show.wait(100);
  await show.expectSlide('slide-1');
});

test('a second finger on the way spoils the swipe', async ({ show }) => {
  await show.wake();
  const finger = await show.finger();
  await finger.down(900, 300);
  await show.wait(16);
  await finger.move(700, 300);
  await finger.down(500, 340);
  await show.wait(16);
  await finger.move(300, 300);
  await finger.up();
  await finger.away();
  await show.expectSlide('slide-1');
});

test('a palm does not navigate', async ({ show }) => {
  await show.wake();
  const palm = await show.finger();
  await palm.down(900, 300, 220);
  for (let x = 880; x >= 300; x -= 58) {
    await show.wait(16);
    await palm.move(x, 300);
  }
  await palm.up();
  await palm.away();
  await show.expectSlide('slide-1');
});

test('a finger that rests on the glass is somebody who is there', async ({ show }) => {
  await show.wake();
  await show.next();
  await show.expectSlide('slide-2');
  const finger = await show.finger();
  await finger.down(600, 30);
  await show.wait(61_000);
  await expect(show.warning).toBeHidden();
  // It trembles, as fingers do; what says nothing for minutes would be a touch whose end the screen lost.
  for (let minute = 1; minute <= 5; minute += 1) {
    await finger.move(600 + (minute % 2), 30);
    await show.wait(59_000);
  }
  await expect(show.button('Next slide')).toBeVisible();
  await show.expectSlide('slide-2');
  await finger.up();
  await finger.away();
  await show.wait(59_000);
  await expect(show.warning).toBeHidden();
  await show.wait(1_500);
  await expect(show.warning).toBeVisible();
});

test('the first swipe while nobody is there only wakes', async ({ show }) => {
  await show.swipe('left');
  await expect(show.button('Next slide')).toBeVisible();
  await show.expectSlide('slide-1');
  await show.swipe('left');
  await show.expectSlide('slide-2');
});
