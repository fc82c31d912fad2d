// One sheet a language and shape of screen, with every slide as it stands there, and each slide at full size beside it.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { languagesOf, REAL } from '../fixtures/content/exhibition.ts';
import { contactSheet } from '../fixtures/content/pictures.ts';
import { test } from '../fixtures/test.ts';

const ARTIFACTS = resolve(import.meta.dirname, '../../artifacts/contact-sheet');
const SHAPES = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
} as const;

for (const [shape, viewport] of Object.entries(SHAPES)) {
  for (const language of languagesOf(REAL)) {
    test.describe(`${shape} ${language}`, () => {
      test.use({ viewport, settings: { language }, reducedMotion: 'reduce' });

      test('sheet', async ({ show }) => {
        test.slow();
        const sheet = await contactSheet(show, resolve(ARTIFACTS, `${language}-${shape}`));
        writeFileSync(resolve(ARTIFACTS, `${language}-${shape}.jpg`), sheet);
      });
    });
  }
}
