// Pictures of the whole exhibition in this host; e2e/browser/screens.spec.ts takes those of other sizes and languages.
import { takePictures } from '../fixtures/pictures.ts';
import { test } from '../fixtures/test.ts';

test('every slide at 1920 × 1080, in English', async ({ show, host }) => {
  test.slow();
  await takePictures(show, `${host.name}/1920x1080/en`, 'English');
});
