// A picture of 100 megapixels, as a careless camera or scanner makes them: it shows scaled, and the show goes on.
import { statements } from '../fixtures/content/exhibition.ts';
import { paintPicture } from '../fixtures/content/painted-picture.ts';
import { expect, test } from '../fixtures/test.ts';

const three = statements({ count: 3 });
const GREEN = [20, 160, 60] as const;

test.use({
  recipe: {
    files: {
      ...three.files,
      'deck.yaml': String(three.files['deck.yaml']).replace(
        'id: slide-2,',
        'id: slide-2, picture: { file: media/large.png },',
      ),
      'media/large.png': paintPicture({
        width: 10_000,
        height: 10_000,
        stripes: [{ from: 0, colour: GREEN }],
      }),
    },
  },
});

test('shows as a scaled copy, and the show goes on', async ({ show }) => {
  test.slow();
  await show.wake();
  await show.next();
  await show.expectSlide('slide-2');
  const picture = show.current.locator('img');
  await expect(picture).toBeVisible({ timeout: 90_000 });
  const { width, height, colour } = await picture.evaluate((image: HTMLImageElement) => {
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, 1, 1);
    return {
      width: image.naturalWidth,
      height: image.naturalHeight,
      colour: [...(context?.getImageData(0, 0, 1, 1).data ?? [])],
    };
  });
  expect([width, height]).toEqual([2880, 2880]);
  for (const [at, part] of GREEN.entries()) expect(Math.abs((colour[at] ?? 0) - part)).toBeLessThan(8);
  await show.next();
  await show.expectSlide('slide-3');
  await show.previous();
  await show.expectSlide('slide-2');
  await expect(picture).toBeVisible();
});
