// The exhibition's folder: found, watched, broken, mended and missing.
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/electron-test.ts';
import { statements } from '../fixtures/content/exhibition.ts';

const THREE = statements({ count: 3 });

const current = (page: Page) => page.locator('.stage [data-slide][aria-current="true"]');

test('a saved change shows, on the slide that the visitor is at', async ({ launch, lay }) => {
  const exhibition = lay(THREE);
  const { page } = await launch({ exhibition, settings: { autoplay: false } });
  await expect(current(page)).toContainText('Slide 1');
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('data-slide', 'slide-2');
  writeFileSync(
    join(exhibition, 'text', 'en.yaml'),
    String(THREE.files['text/en.yaml']).replace('Slide 2', 'Changed'),
  );
  await expect(current(page)).toContainText('Changed');
  await expect(current(page)).toHaveAttribute('data-slide', 'slide-2');
});

for (const [file, broken] of [
  ['deck.yaml', 'id: numbers\nslides: [\n'],
  ['text/en.yaml', 'title: Numbers\n  slides: none\n'],
] as const) {
  test(`a broken save of ${file} keeps the last good deck, and the log says where; mended, it shows`, async ({
    launch,
    lay,
  }) => {
    const exhibition = lay(THREE);
    const { page, lines } = await launch({ exhibition, settings: { autoplay: false } });
    await expect(current(page)).toContainText('Slide 1');
    writeFileSync(join(exhibition, file), broken);
    await expect.poll(() => lines().find((line) => line.includes('the last good deck stays'))).toBeDefined();
    const place = new RegExp(` error exhibition ${file}:2:\\d+`);
    expect(lines().some((line) => place.test(line))).toBe(true);
    await expect(current(page)).toContainText('Slide 1');
    writeFileSync(join(exhibition, file), String(THREE.files[file]));
    writeFileSync(
      join(exhibition, 'text', 'en.yaml'),
      String(THREE.files['text/en.yaml']).replace('Slide 1', 'Mended'),
    );
    await expect(current(page)).toContainText('Mended');
  });
}

test('an exhibition that goes away stays on the screen', async ({ launch, lay }) => {
  const exhibition = lay(THREE);
  const { page, lines } = await launch({ exhibition, settings: { autoplay: false } });
  await expect(current(page)).toContainText('Slide 1');
  rmSync(exhibition, { recursive: true });
  await expect
    .poll(() => lines().join('\n'))
    .toContain(`the folder ${exhibition} is not there; the kiosk shows`);
  await expect(current(page)).toContainText('Slide 1');
});

test('a picture that is replaced by another of as many bytes shows', async ({ launch, lay }) => {
  const drawing = (size: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${size}/>`;
  const deck = String(THREE.files['deck.yaml']).replace(
    'id: slide-1,',
    'id: slide-1, picture: { file: a.svg },',
  );
  const exhibition = lay({
    files: { ...THREE.files, 'deck.yaml': deck, 'a.svg': drawing('width="20" height="10"') },
  });
  const file = join(exhibition, 'a.svg');
  const before = statSync(file);
  // Staff do not replace it within the second in which they saved it.
  utimesSync(file, before.atime, new Date(before.mtimeMs - 60_000));
  const { page } = await launch({ exhibition, settings: { autoplay: false } });
  const picture = current(page).locator('img');
  await expect(picture).toHaveJSProperty('naturalWidth', 20);
  writeFileSync(file, drawing('width="10" height="20"'));
  expect(statSync(file).size).toBe(before.size);
  await expect(picture).toHaveJSProperty('naturalWidth', 10);
});

for (const [name, wrong, said] of [
  ['no such folder', () => '/nowhere/at/all', 'is not there; the kiosk shows the built-in exhibition'],
  ['a file', (file: string) => file, 'cannot be shown; showing the built-in one instead'],
  [
    'an empty folder',
    (_: string, folder: string) => join(folder, 'empty'),
    'is empty; the kiosk shows the built-in exhibition',
  ],
] as const) {
  test(`${name} in place of an exhibition: the built-in one shows, and the log says why`, async ({
    launch,
    lay,
  }) => {
    const folder = lay({ files: { 'elsewhere/file': '' } });
    mkdirSync(join(folder, 'empty'));
    const exhibition = wrong(join(folder, 'elsewhere', 'file'), folder);
    const { page, lines } = await launch({ exhibition });
    await expect(current(page)).toHaveAttribute('data-slide', 'opening');
    expect(lines().join('\n')).toContain(`${exhibition} ${said}`);
  });
}

test('an exhibition that is put in place later takes over from the built-in one', async ({ launch, lay }) => {
  const folder = lay({ files: {} });
  const { page } = await launch({ exhibition: folder });
  await expect(current(page)).toHaveAttribute('data-slide', 'opening');
  lay(THREE);
  await expect(current(page)).toHaveAttribute('data-slide', 'slide-1');
});

test('an exhibition that ships inside is found by its name', async ({ launch }) => {
  const { page, lines } = await launch({ exhibition: 'kz-be-30' });
  await expect(current(page)).toHaveAttribute('data-slide', 'opening');
  expect(lines().some((line) => line.includes(' error '))).toBe(false);
});
