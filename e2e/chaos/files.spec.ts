// What disks and people do to the kiosk's files, before it starts and while it runs: a good slide is on the screen all the
// same, and staff can read why something is not as they left it.
import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { ChaosKiosk } from '../fixtures/chaos/chaos.ts';
import { expect, test } from '../fixtures/electron-test.ts';
import { SAMPLE, statements } from '../fixtures/content/exhibition.ts';
import type { Recipe } from '../fixtures/content/exhibition.ts';
import { painted } from '../fixtures/chaos/good-slide.ts';
import { crash, healthIn } from '../fixtures/chaos/recovery.ts';
import { withSmallDisk } from '../fixtures/chaos/small-disk.ts';

const THREE = statements({ count: 3 });
const PICTURE = 'content/media/steppe.png';
/** The copy is made when an exhibition has stood for ten seconds, and the folder is looked at every five. */
const COPIED = { timeout: 40_000 };

const current = (page: Page) => page.locator('.stage [data-slide][aria-current="true"]');
const profile = (info: TestInfo, ...path: string[]) => info.outputPath('host', 'profile', ...path);

async function movesOn(page: Page, from: string, to: string): Promise<void> {
  await expect(current(page)).toHaveAttribute('data-slide', from);
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('data-slide', to);
}

/** The show of three, with a picture of the sample on its last slide. */
function pictured(): Recipe {
  const deck = String(THREE.files['deck.yaml']).replace(
    /id: slide-3,/,
    'id: slide-3, picture: { file: media/steppe.png },',
  );
  return {
    files: {
      ...THREE.files,
      'deck.yaml': deck,
      'media/steppe.png': readFileSync(join(SAMPLE, 'media', 'steppe.png')),
    },
  };
}

function statusOf(page: Page, address: string): Promise<number> {
  return page.evaluate(async (one) => (await fetch(one, { cache: 'no-store' })).status, address);
}

test.describe('the settings file', () => {
  const damages: readonly [string, (file: string) => void, RegExp][] = [
    ['is zeroed', (file) => writeFileSync(file, Buffer.alloc(64)), / settings .*kiosk\.yaml.*: expected /],
    [
      'is cut short',
      (file) => writeFileSync(file, 'exhibition: "kz'),
      / settings .*kiosk\.yaml:1:\d+.*expected /,
    ],
    [
      'is random bytes',
      (file) => writeFileSync(file, Buffer.from([0xff, 0x91, 0xc3])),
      / settings .*: expected text in UTF-8/,
    ],
    ['is gone', () => undefined, / settings .*: expected a file, found nothing there/],
  ];
  for (const [what, damage, said] of damages) {
    test(`${what} at the start: the show is there, and the log names the file`, async ({ launch }, info) => {
      const file = info.outputPath('kiosk.yaml');
      damage(file);
      const { page, lines } = await launch({ args: ['--settings', file] });
      await expect(current(page)).toHaveAttribute('data-slide', 'opening');
      expect(lines().join('\n')).toMatch(said);
    });
  }

  test('is cut short, and gone, while the kiosk runs: nothing happens', async ({ launch, lay }, info) => {
    const file = info.outputPath('kiosk.yaml');
    writeFileSync(file, 'autoplay: false\n');
    const { page, lines } = await launch({ exhibition: lay(THREE), args: ['--settings', file] });
    await movesOn(page, 'slide-1', 'slide-2');
    truncateSync(file, 3);
    rmSync(file);
    await movesOn(page, 'slide-2', 'slide-3');
    expect(lines().filter((line) => line.includes(' error '))).toEqual([]);
  });
});

test('an exhibition on a stick that is pulled goes on with its pictures, and follows when it is back', async ({
  launch,
  lay,
}, info) => {
  test.setTimeout(120_000);
  const exhibition = lay(pictured());
  const first = await launch({ exhibition, settings: { autoplay: false } });
  await expect(current(first.page)).toHaveAttribute('data-slide', 'slide-1');
  await expect.poll(() => first.lines().join('\n'), COPIED).toContain(' is copied to ');
  const away = `${exhibition}-away`;
  renameSync(exhibition, away);
  await expect
    .poll(() => first.lines().join('\n'))
    .toMatch(
      /the folder \S+ is not there; the kiosk shows its copy of \d{4}-\d\d-\d\d; once it is there, it shows by itself/,
    );
  await movesOn(first.page, 'slide-1', 'slide-2');
  // What was not loaded before is there as well.
  expect(await statusOf(first.page, PICTURE)).toBe(200);
  await first.close();

  // The same without the stick from the start, as after a power cut.
  const second = await launch({ exhibition, settings: { autoplay: false } });
  await expect(current(second.page)).toHaveAttribute('data-slide', 'slide-1');
  expect(await statusOf(second.page, PICTURE)).toBe(200);
  // One line of each start tells, and nothing beside it: no guess at another name, no path to check.
  const told = second.lines().filter((line) => line.includes(' error '));
  expect(told).toHaveLength(2);
  for (const line of told) expect(line).toContain(`the folder ${exhibition} is not there; the kiosk shows`);
  const wrong = () => healthIn(profile(info))?.problems.filter(({ place }) => place === 'exhibition').length;
  await expect.poll(wrong).toBe(1);
  renameSync(away, exhibition);
  const file = join(exhibition, 'text', 'en.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: "Back again"'));
  await expect.poll(() => second.lines().join('\n'), COPIED).toContain(`read again: ${exhibition}`);
  await expect.poll(wrong).toBe(0);
});

test('what the kiosk itself wrote is damaged at the start: the show is there, and the log says of what', async ({
  launch,
  lay,
}, info) => {
  mkdirSync(profile(info, 'last-good-exhibition'), { recursive: true });
  writeFileSync(profile(info, 'counters.json'), Buffer.alloc(200));
  writeFileSync(profile(info, 'health.json'), '{"time": "20');
  writeFileSync(profile(info, 'last-good-exhibition', 'origin.json'), '"/mnt');
  writeFileSync(profile(info, 'Crashpad'), 'a file where a folder should be');
  const { page, lines } = await launch({ exhibition: lay(THREE), settings: { autoplay: false } });
  await movesOn(page, 'slide-1', 'slide-2');
  expect(lines().join('\n')).toContain(
    'counters.json holds nothing but zeros, and has no last good copy; counting begins anew',
  );
  await expect.poll(() => healthIn(profile(info))?.exhibition).toBe(info.outputPath('exhibition'));
});

test('a log that cannot be written does not stop the show, and the terminal has its lines', async ({
  launch,
  lay,
}, info) => {
  mkdirSync(profile(info, 'logs', 'jubilee.log'), { recursive: true });
  const { page, errors } = await launch({ exhibition: lay(THREE), settings: { autoplay: false } });
  await movesOn(page, 'slide-1', 'slide-2');
  // That it can't be written is said with the first line, before a test listens (electron/log/log.test.ts).
  await expect.poll(() => errors().join('\n')).toMatch(/ info window painted slide-/);
});

test('a profile’s disk that becomes full does not stop the show', async ({ launch, lay }, info) => {
  await withSmallDisk(profile(info), async (disk) => {
    const { errors, application } = await launch({ exhibition: lay(THREE), settings: { autoplay: false } });
    await expect.poll(() => painted(application)).toBe('slide-1');
    await expect.poll(() => healthIn(profile(info))).toBeDefined();
    disk.fill();
    // An error is what makes health.json be written at once.
    await crash(application);
    await expect
      .poll(() => errors().join('\n'))
      .toMatch(/ warn health .*health\.json cannot be written: .*ENOSPC/);
    await expect.poll(() => painted(application)).toBe('slide-1');
  });
});

for (const [what, prepare, said] of [
  ['full', 'fill', / warn health .*health\.json cannot be written: .*ENOSPC/],
  // No disk can be made read-only while Chromium has files open on it; a kiosk that starts again finds it so.
  ['read-only', 'makeReadOnly', / warn health .*health\.json cannot be written: .*EROFS/],
] as const) {
  test(`a profile’s disk that is ${what} at the start does not stop the show`, async ({
    launch,
    lay,
  }, info) => {
    await withSmallDisk(profile(info), async (disk) => {
      disk[prepare]();
      const { page, errors } = await launch({ exhibition: lay(THREE), settings: { autoplay: false } });
      await movesOn(page, 'slide-1', 'slide-2');
      await expect.poll(() => errors().join('\n')).toMatch(said);
    });
  });
}

for (const [what, prepare] of [
  ['full', 'fill'],
  ['read-only', 'makeReadOnly'],
] as const) {
  for (const [where, path] of [
    ['alone', 'host/profile'],
    ['with the profile on it', 'temporary'],
  ] as const) {
    // Not by Playwright, which has Chromium keep its shared memory there too.
    test(`a disk for temporary files that is ${what}, ${where}, does not stop the show`, async ({
      keep,
      lay,
    }, info) => {
      const folder = info.outputPath('temporary');
      await withSmallDisk(folder, async (disk) => {
        disk[prepare]();
        const args = [`--user-data-dir=${info.outputPath(path)}`];
        // Where Chromium can’t make its socket, it says that another Jubilee has the profile.
        const kept = keep({ exhibition: lay(THREE), env: { TMPDIR: folder }, args });
        const kiosk = new ChaosKiosk(kept);
        await expect(async () => {
          expect((await kiosk.onScreen())?.slide).toBe('slide-1');
        }).toPass({ timeout: 30_000 });
      });
    });
  }
}
