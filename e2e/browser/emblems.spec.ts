// Emblems stand on the first slide and on the last, equally large, each on the ground that it is made for.
import { stringify } from 'yaml';
import { paintPicture } from '../fixtures/content/painted-picture.ts';
import { SCREENS } from '../fixtures/visual/screen.ts';
import { expect, test } from '../fixtures/test.ts';
import { laidOut, wordsOverPictures } from '../fixtures/visual/typography.ts';

const EMBLEMS = [
  { name: 'Square', width: 400, height: 400 },
  { name: 'Wide', width: 800, height: 200 },
  { name: 'Light', width: 600, height: 400, ground: 'night' },
];
const SLIDES = ['opening', 'closing'];
const WORDS = { title: 'Kazakhstan and Belgium', lead: 'Thirty years of diplomatic relations' };

function painted(width: number, height: number): Uint8Array {
  return paintPicture({ width, height, stripes: [{ from: 0, colour: [0, 90, 140] }] });
}

test.use({
  recipe: {
    files: {
      'deck.yaml': stringify({
        id: 'emblems',
        languages: ['en'],
        emblems: EMBLEMS.map(({ name, ground }) => ({ file: `media/${name}.png`, name, ground })),
        slides: SLIDES.map((kind) => ({
          kind,
          id: kind,
          from: 1992,
          to: 2022,
          picture: { file: 'media/picture.png' },
        })),
      }),
      'text/en.yaml': stringify({ title: 'Emblems', slides: { opening: WORDS, closing: WORDS } }),
      'media/picture.png': painted(1_500, 1_000),
      ...Object.fromEntries(
        EMBLEMS.map(({ name, width, height }) => [`media/${name}.png`, painted(width, height)]),
      ),
    },
  },
  reducedMotion: 'reduce',
});

for (const viewport of SCREENS.slice(0, 2)) {
  test.describe(`${String(viewport.width)} × ${String(viewport.height)}`, () => {
    test.use({ viewport });

    test('emblems are equally large, on white plates unless they are made for the night', async ({
      show,
      page,
    }) => {
      await show.wake();
      await show.eachSlide(async (id) => {
        await laidOut(page);
        for (const { name, width, height, ground } of EMBLEMS) {
          const emblem = show.current.getByRole('img', { name });
          await expect.soft(emblem, `${name} on ${id}`).toBeInViewport({ ratio: 0.99 });
          const box = (await emblem.boundingBox()) ?? { width: 0, height: 0 };
          expect.soft(box.width * box.height, `area of ${name} on ${id}`).toBeCloseTo(80 * 80, -2);
          expect.soft(box.width / box.height, `shape of ${name} on ${id}`).toBeCloseTo(width / height, 1);
          const plate = ground === 'night' ? 'rgba(0, 0, 0, 0)' : 'rgb(255, 255, 255)';
          await expect.soft(emblem.locator('..'), `plate of ${name}`).toHaveCSS('background-color', plate);
        }
        expect.soft(await wordsOverPictures(page), id).toEqual([]);
      }, 200);
    });
  });
}
