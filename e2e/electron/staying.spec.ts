// A locked kiosk stays in front, whatever other programs and the system do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from '../../tools/machine/find-electron.ts';
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
    .poll(() => desktop.xdotool('search', '--onlyvisible', '--name', 'Intruder').catch(() => ''))
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
  await expect.poll(() => facts(kiosk)).toMatchObject({ focused: true, fullScreen: true, onTop: false });
  const left = kiosk.application.waitForEvent('close');
  await desktop.press('alt+F4');
  await left;
});
