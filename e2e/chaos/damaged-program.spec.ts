// The program's own files are damaged: those of its page, its preload script, and the exhibition that ships inside. A page
// that can't be good is not shown: in the end a still stands there, and never a white screen.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication, TestInfo } from '@playwright/test';
import { damage, DAMAGES, filesBelow } from '../fixtures/chaos/damages.ts';
import type { Damage } from '../fixtures/chaos/damages.ts';
import {
  calm,
  comesBack,
  killPage,
  movesOn,
  painted,
  pass,
  press,
  stands,
} from '../fixtures/chaos/good-slide.ts';
import { expect, test } from '../fixtures/locked-test.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILT_IN = 'assets/exhibitions/kz-be-30';
const MANUAL = { autoplay: false };
/** px */
const SCREEN = { width: 1280, height: 720, windowManager: false };

/** The program in a folder of this test's own. */
function copyProgram(info: TestInfo): string {
  const program = info.outputPath('program');
  mkdirSync(program, { recursive: true });
  for (const name of ['package.json', 'dist/electron', 'dist/renderer', BUILT_IN])
    cpSync(join(ROOT, name), join(program, name), { recursive: true });
  return program;
}

/** Brighter than any slide on a night ground; its transparency counts as 255, so that black is 64. */
const DARK = 120;

/** How bright the screen is, 0 to 255, and whether the still stands there. */
function look(
  application: ElectronApplication,
): Promise<{ readonly bright: number; readonly still: boolean }> {
  // Not the page’s own picture: taken while its process dies, that ends Electron.
  return application.evaluate(async ({ BrowserWindow, desktopCapturer }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const still = contents?.getURL().endsWith('/still.html') === true && !contents.isLoading();
    const size = { width: 320, height: 180 };
    const [screen] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: size });
    const pixels = screen!.thumbnail.resize({ width: 8, height: 8 }).toBitmap();
    return { bright: pixels.reduce((sum, one) => sum + one, 0) / pixels.length, still };
  });
}

/** A page stands, or none is there. One that was killed, and is not known to be gone yet, answers nothing: its end takes its own time. */
function isSettled(application: ElectronApplication): Promise<boolean> {
  const settled = application.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await new Promise((done) => setImmediate(done));
    if (contents?.isLoading() !== false) return false;
    if (contents.getOSProcessId() !== 0) await contents.executeJavaScript('0');
    return true;
  });
  const late = new Promise<boolean>((give) => setTimeout(give, 500, false));
  return Promise.race([settled.catch(() => false), late]);
}

/** Time passes until the still stands; whatever is seen on the way is dark. */
async function endsAtTheStill(application: ElectronApplication): Promise<void> {
  for (let passed = 0; passed < 180_000; passed += 5_000) {
    await pass(application, 5_000);
    // Loading and dying take their own time, which nobody can skip.
    await expect.poll(() => isSettled(application)).toBe(true);
    // Under X, a window that is shown is white until it has drawn its first frame (as on Windows: electron#44371).
    let seen = await look(application);
    await expect.poll(async () => (seen = await look(application)).bright).toBeLessThan(DARK);
    if (seen.still) return;
  }
  throw new Error('no still after three minutes');
}

const asset = (program: string, name: RegExp) => {
  const file = readdirSync(join(program, 'dist/renderer/assets')).find((one) => name.test(one));
  if (file === undefined) throw new Error(`there is no ${String(name)}`);
  return join('dist/renderer/assets', file);
};

/** What the first page needs, and a way to damage each; page-files.test.ts has all ways. */
const NEEDED: readonly [string, (program: string) => string, Damage, RegExp][] = [
  [
    'the page',
    () => 'dist/renderer/index.html',
    'gone',
    / page .*index\.html is missing.*install Jubilee again/,
  ],
  [
    'its script',
    (program) => asset(program, /^index-.*\.js$/),
    'only zeros',
    / page .*index-.*\.js is damaged/,
  ],
  [
    'its style',
    (program) => asset(program, /^index-.*\.css$/),
    'cut short',
    / page .*index-.*\.css is damaged/,
  ],
  [
    'the preload script',
    () => 'dist/electron/preload.cjs',
    'random bytes',
    / window .*preload\.cjs: .*install Jubilee/,
  ],
  ['the built-in exhibition', () => join(BUILT_IN, 'deck.yaml'), 'gone', /cannot be shown either/],
];

for (const [what, fileIn, how, said] of NEEDED) {
  test(`${what} before the start, ${how}: the still stands there in the end`, async ({
    launch,
    openDesktop,
  }, info) => {
    const program = copyProgram(info);
    // Nobody else’s windows are on it.
    const { env } = await openDesktop(SCREEN);
    damage(join(program, fileIn(program)), how);
    const { application, lines } = await launch({ program, settings: MANUAL, skippable: true, env });
    await endsAtTheStill(application);
    expect(lines().join('\n')).toMatch(said);
  });
}

test('what the first slide can do without, before the start: it is shown, and the log names each', async ({
  launch,
}, info) => {
  const program = copyProgram(info);
  const spare =
    /\.woff2$|^(?:Map|Timeline|Gallery|Video|Bars|Share|Count|Figures|Portrait|Staff|Overview|Sources|icon)-/;
  const names = filesBelow(join(program, 'dist/renderer/assets')).filter((name) => spare.test(name));
  expect(names.length).toBeGreaterThan(20);
  for (const [index, name] of names.entries())
    damage(join(program, 'dist/renderer/assets', name), DAMAGES[index % DAMAGES.length]!);
  const { application, lines } = await launch({ program, settings: MANUAL });
  expect(await stands(application)).toBe('opening');
  for (const name of names) await expect.poll(() => lines().join('\n')).toContain(name);
});

test('all of the program while it runs: it goes on, comes back, and is as before at the next start but for what is broken', async ({
  launch,
  openDesktop,
}, info) => {
  test.setTimeout(120_000);
  const program = copyProgram(info);
  const { env } = await openDesktop(SCREEN);
  const { application, lines, close } = await launch({
    program,
    env,
    settings: { ...MANUAL, wrap: true },
    skippable: true,
  });
  expect(await stands(application)).toBe('opening');
  await expect.poll(() => lines().join('\n')).toContain('Jubilee is showing');
  await calm(application);
  await expect.poll(() => lines().join('\n')).toContain('is copied to');
  const page = filesBelow(join(program, 'dist/renderer'));
  for (const how of DAMAGES)
    await test.step(how, async () => {
      for (const name of page) damage(join(program, 'dist/renderer', name), how);
      damage(join(program, BUILT_IN, 'deck.yaml'), how === 'cut short' ? 'random bytes' : how);
      await movesOn(application);
      await comesBack(application);
      await movesOn(application);
      await calm(application);
    });
  expect(lines().join('\n')).toContain('the last good deck stays');
  // Its preload script is read anew for each page: without it, nothing but the still can be trusted.
  rmSync(join(program, 'dist/electron/preload.cjs'));
  // A page that is gone leaves its last picture until the next one has its own: a bright one would be taken for a flash.
  await press(application, 'Home');
  await expect.poll(async () => (await look(application)).bright).toBeLessThan(DARK);
  await killPage(application);
  await endsAtTheStill(application);
  await close();

  rmSync(join(program, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'dist/electron'), join(program, 'dist/electron'), { recursive: true });
  cpSync(join(ROOT, 'dist/renderer'), join(program, 'dist/renderer'), { recursive: true });
  const next = await launch({ program, settings: MANUAL });
  await expect.poll(() => painted(next.application)).toBe('opening');
  expect(next.lines().join('\n')).toMatch(/kz-be-30 cannot be shown; showing its last good copy instead/);
});
