// Opening hours in a real Electron: dark outside of them, asleep, without a frame; and back as a fresh kiosk.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { awake } from '../fixtures/desktop/awake.ts';
import { expect, test } from '../fixtures/electron-test.ts';
import type { RunningElectron } from '../fixtures/host/electron-app.ts';
import { filmAlone } from '../fixtures/content/exhibition.ts';
import { Finger } from '../fixtures/finger.ts';
import { healthIn } from '../fixtures/chaos/recovery.ts';

const NINE_TO_FIVE = ['09:00-17:00'];
/** A Thursday. */
const NOON = Date.parse('2026-11-26T12:00:00Z');
const NIGHT = Date.parse('2026-11-26T23:00:00Z');
const settings = { hours: { thursday: NINE_TO_FIVE }, timeZone: 'UTC' };
/** On holiday for years: whatever the machine’s clock says. */
const closed = { hours: { thursday: NINE_TO_FIVE, holidays: ['2020-01-01..2050-01-01'] } };

const mode = ({ page }: RunningElectron) => page.locator('main').getAttribute('data-mode');

/** The machine’s clock jumps, and goes on from there; it wakes up. */
async function setClock({ application }: RunningElectron, to: number): Promise<void> {
  await application.evaluate(({ powerMonitor }, time) => {
    const clock = Date as unknown as { real?: () => number; now: () => number };
    const real = (clock.real ??= Date.now);
    const by = time - real();
    Date.now = () => real() + by;
    powerMonitor.emit('resume');
  }, to);
}

/** How many frames the page draws in a while, besides the one that a subscription begins with. */
function frames({ application }: RunningElectron, ms: number): Promise<number> {
  return application.evaluate(async ({ BrowserWindow }, time) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    let count = -1;
    contents?.beginFrameSubscription(true, () => {
      count += 1;
    });
    await new Promise((done) => setTimeout(done, time));
    contents?.endFrameSubscription();
    return count;
  }, ms);
}

/** Counts how often the window’s picture was taken. */
function windowLooks({ application }: RunningElectron) {
  return application.evaluateHandle(({ BrowserWindow }) => {
    const count = { times: 0 };
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const take = contents.capturePage.bind(contents);
    contents.capturePage = async (...args) => {
      const image = await take(...args);
      count.times += 1;
      return image;
    };
    return count;
  });
}

/** The brightest value of any pixel on the page, 0–255. */
function brightest({ application }: RunningElectron): Promise<number> {
  return application.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    // Four bytes a pixel, the last of which says how opaque it is.
    return (image?.toBitmap() ?? Buffer.of(255)).reduce(
      (most, value, at) => (at % 4 === 3 ? most : Math.max(most, value)),
      0,
    );
  });
}

test('outside opening hours the page is black, draws nothing, and lets the display sleep', async ({
  launch,
}) => {
  const kiosk = await launch({ settings: closed });
  await expect.poll(() => mode(kiosk)).toBe('closed');
  await expect.poll(() => awake(kiosk)).toBe(false);
  await expect.poll(() => brightest(kiosk)).toBe(0);
  expect(await kiosk.page.locator('main *').count()).toBe(0);
  expect(await kiosk.page.evaluate(() => document.getAnimations().length)).toBe(0);
  // The window was just shown: what that drew is over.
  await expect.poll(() => frames(kiosk, 1_000)).toBe(0);
  expect(await frames(kiosk, 3_000)).toBe(0);
});

test('within opening hours it is awake, and draws', async ({ launch }) => {
  const kiosk = await launch();
  await expect(kiosk.page.locator('[data-slide][aria-current="true"]')).toBeVisible();
  expect(await awake(kiosk)).toBe(true);
  expect(await frames(kiosk, 3_000)).toBeGreaterThan(0);
});

test('nothing that a visitor does wakes it at night', async ({ launch }) => {
  const kiosk = await launch({ settings: closed });
  await expect.poll(() => mode(kiosk)).toBe('closed');
  await expect.poll(() => awake(kiosk)).toBe(false);
  const finger = await Finger.on(kiosk.page);
  await finger.down(300, 300);
  await finger.move(100, 300);
  await finger.up();
  await finger.away();
  await kiosk.page.mouse.click(400, 400);
  for (const key of ['ArrowRight', 'Enter', 'Escape', 'F5', ' ']) await kiosk.page.keyboard.press(key);
  expect(await mode(kiosk)).toBe('closed');
  expect(await awake(kiosk)).toBe(false);
});

test('a clock that jumps, or a machine that wakes, finds it as the hours say', async ({ launch }, info) => {
  const kiosk = await launch({ settings });
  const slide = kiosk.page.locator('[data-slide][aria-current="true"]');
  // Before that, there is nothing to look at.
  await expect.poll(() => kiosk.lines().join('\n')).toContain(' info window painted ');
  const looks = await windowLooks(kiosk);
  const seen = () => looks.evaluate(({ times }) => times);
  for (const time of [NOON, NIGHT, NOON]) {
    const before = await seen();
    await setClock(kiosk, time);
    await expect.poll(() => mode(kiosk)).toBe(time === NOON ? 'attract' : 'closed');
    await expect.poll(() => awake(kiosk)).toBe(time === NOON);
    await expect(slide).toHaveCount(time === NOON ? 1 : 0);
    // It is black until the page has asked for the show, and that is no fault: what is seen after a wake is the show.
    if (time === NOON) await expect.poll(seen).toBeGreaterThan(before);
  }
  expect(kiosk.lines().filter((line) => line.includes(' error '))).toEqual([]);
  await expect.poll(() => healthIn(info.outputPath('host', 'profile'))?.restarts.count).toBe(0);
  await expect(slide).toHaveAttribute('data-slide', 'opening');
  await expect(slide).toBeInViewport({ ratio: 0.999 });
  expect(
    kiosk
      .lines()
      .some((line) =>
        line.endsWith(
          'info hours closed until 2026-12-03T09:00:00.000Z, then open until 2026-12-03T17:00:00.000Z',
        ),
      ),
  ).toBe(true);
});

test('a visit goes on past closing time, awake, until its own end', async ({ launch }) => {
  const kiosk = await launch({ settings: { ...settings, idle: 5 } });
  await setClock(kiosk, NOON);
  await expect.poll(() => mode(kiosk)).toBe('attract');
  await kiosk.page.mouse.click(400, 10);
  await expect.poll(() => mode(kiosk)).toBe('visit');
  await setClock(kiosk, NIGHT);
  await expect.poll(() => mode(kiosk), { timeout: 20_000 }).toBe('warning');
  expect(await awake(kiosk)).toBe(true);
  await expect.poll(() => mode(kiosk), { timeout: 30_000 }).toBe('closed');
  await expect.poll(() => awake(kiosk)).toBe(false);
});

test('a film stops at closing time', async ({ launch, lay }) => {
  const exhibition = lay(filmAlone());
  const kiosk = await launch({ settings, exhibition });
  await setClock(kiosk, NOON);
  await expect.poll(() => mode(kiosk)).toBe('held');
  const film = await kiosk.page.waitForFunction(() => document.querySelector('video'));
  await expect.poll(() => film.evaluate((video) => video?.paused)).toBe(false);
  await setClock(kiosk, NIGHT);
  await expect.poll(() => mode(kiosk)).toBe('closed');
  expect(
    await film.evaluate((video) => [video?.isConnected, video?.paused, video?.getAttribute('src')]),
  ).toEqual([false, true, null]);
});

test.describe('screenOff', () => {
  test.skip(process.platform === 'win32', 'the programs are Linux’s');

  test('switches the display off when the page is dark, and on again', async ({ launch }, info) => {
    const folder = info.outputPath('programs');
    const heard = join(folder, 'heard');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'xset'), `#!/bin/sh\necho "$*" >> '${heard}'\n`);
    chmodSync(join(folder, 'xset'), 0o755);
    const said = () => (existsSync(heard) ? readFileSync(heard, 'utf8').trim().split('\n') : []);
    const kiosk = await launch({
      settings: { ...settings, screenOff: 'xset' },
      env: { PATH: [folder, process.env.PATH].join(delimiter) },
    });
    const course: string[] = [];
    for (const time of [NOON, NIGHT, NOON, NIGHT]) {
      await setClock(kiosk, time);
      course.push(`dpms force ${time === NOON ? 'on' : 'off'}`);
      // Whether it was day or night when it started decides how it began.
      await expect.poll(() => said().slice(-course.length)).toEqual(course);
    }
    await kiosk.close();
    await expect.poll(() => said().at(-1)).toBe('dpms force on');
  });

  test('whose program is missing is named, and nothing else happens', async ({ launch }) => {
    const kiosk = await launch({ settings: { ...closed, screenOff: 'wlopm' }, env: { PATH: '/nowhere' } });
    await expect.poll(() => mode(kiosk)).toBe('closed');
    await expect
      .poll(() => kiosk.lines().find((line) => line.includes(' screen ')))
      .toMatch(/warn screen wlopm could not switch the display o(n|ff): it is not installed$/);
  });
});
