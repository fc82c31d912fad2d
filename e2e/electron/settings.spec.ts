// The settings file: what is wrong in it is named, and the rest holds.
import { expect, test } from '../fixtures/electron-test.ts';
import type { RunningElectron } from '../fixtures/host/electron-app.ts';

function settingsOf({ page }: RunningElectron) {
  return page.evaluate(() =>
    (window as unknown as { jubilee: { settings: () => Promise<unknown> } }).jubilee.settings(),
  );
}

test('a bad value is named with file and line, and its default is used for that value alone', async ({
  launch,
}) => {
  const kiosk = await launch({ settings: 'autoplay: false\nidle: a while\n' });
  expect(await settingsOf(kiosk)).toMatchObject({ autoplay: false, idle: 60 });
  const line = kiosk.lines().find((one) => one.includes(' settings ') && one.includes('idle'));
  expect(line).toMatch(/kiosk\.yaml:2:\d+ idle: expected .*, found "a while"/);
  // Nothing comes before the start, or it would seem to be of the run before.
  expect(kiosk.lines()[0]).toMatch(/^\S+ info start Jubilee /);
});

test('a language that the exhibition lacks is named with file and line', async ({ launch }) => {
  const kiosk = await launch({ settings: 'idle: 90\nattractLanguages: [kk, sv]\n' });
  const line = kiosk.lines().find((one) => one.includes(' settings ') && one.includes('"sv"'));
  expect(line).toMatch(/kiosk\.yaml:2:\d+ attractLanguages\[1\]: expected .*, found "sv" \(it is left out\)/);
});

test('a settings file that is a folder is named, and the defaults are used', async ({ launch }, {
  outputDir,
}) => {
  const kiosk = await launch({ args: ['--settings', outputDir] });
  expect(await settingsOf(kiosk)).toMatchObject({ autoplay: true, idle: 60 });
  expect(kiosk.lines().some((one) => one.includes(' settings ') && one.includes(outputDir))).toBe(true);
});

test('a settings file that is missing is named, and the defaults are used', async ({ launch }) => {
  const kiosk = await launch({ args: ['--settings', '/nowhere/kiosk.yaml'] });
  expect(await settingsOf(kiosk)).toMatchObject({ idle: 60 });
  expect(kiosk.lines().some((one) => one.includes('/nowhere/kiosk.yaml'))).toBe(true);
});

test('flags lie over the file', async ({ launch }) => {
  const kiosk = await launch({
    settings: { language: 'en' },
    args: ['--language', 'fr-BE'],
  });
  expect(await settingsOf(kiosk)).toMatchObject({ language: 'fr-BE' });
});
