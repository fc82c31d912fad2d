// Every file of the exhibition is damaged, in every way, before the start and while the kiosk runs; and the profile too
// while it runs.
import { join } from 'node:path';
import { damage, DAMAGES, filesBelow } from '../fixtures/chaos/damages.ts';
import type { Damage } from '../fixtures/chaos/damages.ts';
import { expect, test } from '../fixtures/electron-test.ts';
import { calm, comesBack, movesOn, stands } from '../fixtures/chaos/good-slide.ts';
import { IDLE, settingsOf, worn, wornForAll } from '../fixtures/chaos/worn-kiosk.ts';

wornForAll();

const media = () => filesBelow(worn.exhibition).filter((name) => name.startsWith('media'));
/** Where deck.yaml names each of them: so problems are told, with line and column. */
const PLACES = [
  'emblems[0].file',
  'slides[10].picture.file',
  ...[0, 1, 2].map((item) => `slides[11].items[${String(item)}].picture.file`),
  'slides[12].file',
  'slides[12].poster.file',
  'slides[12].captions.en',
  'slides[12].captions.fr-BE',
];
const hit = (names: readonly string[], how: Damage) => {
  for (const name of names) damage(join(worn.exhibition, name), how);
};

for (const how of DAMAGES) {
  test(`a language and all media before the start, without a copy, ${how}: the rest is shown`, async ({
    launch,
  }) => {
    hit(['text/fr-BE.yaml', ...media()], how === 'cut short' ? 'random bytes' : how);
    const { application, page, lines } = await launch({
      exhibition: worn.exhibition,
      settings: { autoplay: false },
    });
    expect(await stands(application)).toBe('opening');
    // Everything that is left, to its end.
    for (let slide = await movesOn(application); slide !== 'closing'; slide = await movesOn(application));
    expect(await page.locator('img').count()).toBe(0);
    const log = lines().join('\n');
    for (const name of ['text/fr-BE.yaml', ...PLACES]) expect(log).toContain(name);
  });
}

test('a language before the start, with a copy: the copy is shown, and keeps what the exhibition has lost', async ({
  launch,
}, info) => {
  const profile = info.outputPath('host', 'profile');
  worn.copyProfile(profile);
  hit(['text/fr-BE.yaml'], 'only zeros');
  const { application, lines } = await launch({
    exhibition: worn.exhibition,
    settings: { autoplay: false, language: 'fr-BE' },
    skippable: true,
  });
  expect(await stands(application)).toBe('opening');
  const language = () =>
    application.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'document.documentElement.lang',
        ) as Promise<string>,
    );
  expect(await language()).toBe('fr-BE');
  expect(lines().join('\n')).toContain('text/fr-BE.yaml cannot be read; showing its last good copy instead');
  // Neither time nor a page that comes back costs it.
  await calm(application);
  await comesBack(application);
  expect(await language()).toBe('fr-BE');
  worn.layExhibition();
  await expect
    .poll(() => lines().join('\n'), { timeout: 30_000 })
    .toContain(`read again: ${worn.exhibition}`);
});

test('every file of the exhibition and of the profile while the kiosk runs', async ({ launch }, info) => {
  test.setTimeout(240_000);
  const profile = info.outputPath('host', 'profile');
  worn.copyProfile(profile);
  const { application, lines } = await launch({
    exhibition: worn.exhibition,
    settings: { autoplay: false, wrap: true },
    skippable: true,
  });
  expect(await stands(application)).toBe('opening');
  let read = 0;
  const log = () => lines().filter((line) => /^\d{4}-/.test(line));
  const news = () => log().slice(read).join('\n');
  const shows = async (what: string, damaged: () => void, said?: RegExp | readonly string[]) => {
    await test.step(what, async () => {
      read = log().length;
      damaged();
      if (said instanceof RegExp) await expect.poll(news).toMatch(said);
      for (const one of Array.isArray(said) ? said : []) await expect.poll(news).toContain(one);
      await movesOn(application);
    });
  };

  for (const how of DAMAGES) {
    // Half of a deck may be a deck, as a save of staff would be.
    const text = how === 'cut short' ? 'random bytes' : how;
    await shows(`deck.yaml, ${text}`, () => hit(['deck.yaml'], text), /the last good deck stays/);
    for (const name of ['text/en.yaml', 'text/fr-BE.yaml']) {
      worn.layExhibition();
      await shows(
        `${name}, ${text}`,
        () => hit([name], text),
        /text\/.* cannot be read; the last good deck stays/,
      );
    }
    worn.layExhibition();
    // Half of the captions are captions; but what is left of the deck has to be there before anybody moves in it.
    await shows(`media, ${how}`, () => hit(media(), how), how === 'cut short' ? / read again: / : PLACES);
    const names = filesBelow(profile).filter(
      (name) => !name.startsWith('logs') && !name.startsWith('Singleton'),
    );
    await shows(`the profile, ${how}`, () => {
      for (const name of names) damage(join(profile, name), how);
    });
    await test.step(`the page’s process is killed, ${how}`, async () => {
      await calm(application);
      await comesBack(application);
      expect(await settingsOf(application)).toMatchObject({ idle: IDLE });
      await movesOn(application);
    });
    worn.layExhibition();
    await expect.poll(news).toContain(`read again: ${worn.exhibition}`);
  }
  expect(lines().join('\n')).not.toContain('falling back on');
});
