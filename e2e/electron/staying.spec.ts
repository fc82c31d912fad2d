// A locked kiosk stays in front, whatever other programs and the system do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from '../../tools/machine/find-electron.ts';
import type { RunningElectron } from '../fixtures/host/electron-app.ts';
import type { Size } from '../fixtures/visual/screen.ts';
import { expect, expectTheShow, facts, test } from '../fixtures/locked-test.ts';

/** Another program, which opens a window and wants to be seen, as a note of the system does. */
const INTRUDER = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ x: 200, y: 100, width: 600, height: 400, title: 'Intruder' });
  window.focus();
});
`;

test('a window that opens over it stays below, and the focus comes back', async ({
  kiosk,
  desktop,
}, info) => {
  const under = async () =>
    (await desktop.xdotool('mousemove', '500', '300', 'getmouselocation')).split('window:')[1];
  const ours = await under();
  const blurs = await kiosk.application.evaluateHandle(({ BrowserWindow }) => {
    const count = { times: 0 };
    BrowserWindow.getAllWindows()[0]?.on('blur', () => (count.times += 1));
    return count;
  });
  const folder = info.outputPath('intruder');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.cjs'), INTRUDER);
  const intruder = desktop.start(findElectron() ?? 'electron', [
    '--no-sandbox',
    `--user-data-dir=${join(folder, 'profile')}`,
    join(folder, 'main.cjs'),
  ]);
  await expect
    .poll(() => desktop.xdotool('search', '--onlyvisible', '--name', 'Intruder').catch(() => ''), {
      timeout: 30_000,
    })
    .toMatch(/\d/);
  await expect.poll(() => blurs.evaluate(({ times }) => times)).toBeGreaterThan(0);
  await expectTheShow(kiosk);
  expect(await under()).toBe(ours);
  intruder.kill();
});

test('leaving full screen, being minimised and showing the desktop are undone', async ({
  kiosk,
  desktop,
}) => {
  const own = (call: 'minimize' | 'hide' | 'leave' | 'lower') =>
    kiosk.application.evaluate(({ BrowserWindow }, what) => {
      const [window] = BrowserWindow.getAllWindows();
      if (what === 'leave') window?.setFullScreen(false);
      else if (what === 'lower') window?.setAlwaysOnTop(false);
      else window?.[what]();
    }, call);
  for (const call of ['minimize', 'leave', 'hide', 'lower'] as const) {
    await own(call);
    await expectTheShow(kiosk);
  }
  await desktop.press('super+d');
  await expectTheShow(kiosk);
  await desktop.press('alt+Escape');
  await expectTheShow(kiosk);
});

test('unlocked, it is a program like others', async ({ launch, desktop }) => {
  const kiosk = await launch({ settings: { lock: false }, env: desktop.env });
  // Asked to close while its page is still loading, Electron loses the question.
  await expect.poll(() => kiosk.lines().some((line) => line.includes(' info window painted '))).toBe(true);
  await expect.poll(() => facts(kiosk)).toMatchObject({ focused: true, fullScreen: true, onTop: false });
  const left = kiosk.application.waitForEvent('close');
  await desktop.press('alt+F4');
  await left;
});

/** How many pixels at each edge of the screen are black: no part of any slide is. */
function blackEdges({ application }: RunningElectron, { width, height }: Size) {
  return application.evaluate(
    async ({ desktopCapturer }, thumbnailSize) => {
      const [screen] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize });
      const image = screen?.thumbnail;
      const { width: wide = 0, height: high = 0 } = image?.getSize() ?? {};
      const bytes = image?.toBitmap() ?? Buffer.of();
      const isBlack = (x: number, y: number) => bytes.readUIntLE((y * wide + x) * 4, 3) === 0;
      const count = (length: number, at: (i: number) => boolean) =>
        Array.from({ length }, (_, i) => at(i)).filter(Boolean).length;
      return {
        size: `${String(wide)}x${String(high)}`,
        top: count(wide, (x) => isBlack(x, 0)),
        bottom: count(wide, (x) => isBlack(x, high - 1)),
        left: count(high, (y) => isBlack(0, y)),
        right: count(high, (y) => isBlack(wide - 1, y)),
      };
    },
    { width, height },
  );
}

for (const windowManager of [true, false]) {
  for (const scale of [1, 1.25, 1.5, 2]) {
    test(`covers its display at ${String(scale)}, ${windowManager ? 'with' : 'without'} a window manager`, async ({
      launch,
      openDesktop,
    }) => {
      const size = { width: 1366, height: 768 };
      const { env } = await openDesktop({ ...size, windowManager });
      const kiosk = await launch({
        settings: { lock: true },
        args: [`--force-device-scale-factor=${String(scale)}`],
        env,
      });
      await expect
        .poll(() => blackEdges(kiosk, size))
        .toEqual({ size: '1366x768', top: 0, bottom: 0, left: 0, right: 0 });
    });
  }
}
