// Pictures of the whole exhibition, in French and in portrait; e2e/specs/screens.spec.ts takes those in English.
import { takePictures } from '../fixtures/pictures.ts';
import { test } from '../fixtures/test.ts';

test('every slide at 1920 × 1080, in French', async ({ show }) => {
  test.slow();
  await takePictures(show, 'browser/1920x1080/fr-BE', 'Français');
});

test.describe('portrait', () => {
  test.use({ viewport: { width: 1080, height: 1920 } });

  test('every slide at 1080 × 1920, in English', async ({ show }) => {
    test.slow();
    await takePictures(show, 'browser/1080x1920/en', 'English');
  });

  test('every slide at 1080 × 1920, in French', async ({ show }) => {
    test.slow();
    await takePictures(show, 'browser/1080x1920/fr-BE', 'Français');
  });
});
