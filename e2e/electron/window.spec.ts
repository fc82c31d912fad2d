// The window: hidden until the first slide is painted, one of its kind, and left only by those who may.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../fixtures/electron-test.ts';
import type { RunningElectron } from '../fixtures/host/electron-app.ts';

function facts({ application }: RunningElectron) {
  return application.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('there is no window');
    const { width, height } = screen.getPrimaryDisplay().bounds;
    return {
      visible: window.isVisible(),
      focused: window.isFocused(),
      kiosk: window.isKiosk(),
      background: window.getBackgroundColor(),
      bounds: window.getBounds(),
      page: window.getContentBounds(),
      display: { x: 0, y: 0, width, height },
    };
  });
}

const painted = (line: string) => line.includes(' info window painted ');

test('fills the display, black, and is shown once the first slide is painted', async ({ launch }) => {
  const kiosk = await launch();
  await expect.poll(() => kiosk.lines().some(painted)).toBe(true);
  const { background, display } = await facts(kiosk);
  expect(background).toBe('#000000');
  await expect.poll(() => facts(kiosk)).toMatchObject({ visible: true, kiosk: true });
  const { bounds, page } = await facts(kiosk);
  expect(page).toEqual(bounds);
  expect(bounds).toMatchObject({ x: 0, y: 0, width: display.width });
  // Without a window manager, as on test machines, it may stand a pixel over the lower edge.
  expect([display.height, display.height + 1]).toContain(bounds.height);
});

test('a page that never paints is shown after ten seconds all the same, black, and the log says why', async ({
  launch,
}) => {
  const blank = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Blank</title>');
  });
  await new Promise<void>((done) => blank.listen(0, '127.0.0.1', done));
  const { port } = blank.address() as AddressInfo;
  const kiosk = await launch({ env: { JUBILEE_DEV_SERVER: `http://127.0.0.1:${String(port)}` } });
  await expect.poll(() => kiosk.page.title()).toBe('Blank');
  const { visible } = await facts(kiosk);
  // Where Chromium draws no frames for a hidden window, it is shown ahead of the first slide; and ten seconds may be over.
  const ahead = kiosk.lines().some((line) => /gets no frames while it is hidden|no slide painted/.test(line));
  expect(visible && !ahead).toBe(false);
  await expect
    .poll(() => kiosk.lines().some((line) => line.includes('no slide painted after 10 s')), {
      timeout: 15_000,
    })
    .toBe(true);
  expect((await facts(kiosk)).visible).toBe(true);
  blank.close();
});

test('--windowed has a frame and 1280 × 720 for the page', async ({ launch }) => {
  const kiosk = await launch({ args: ['--windowed'] });
  const { kiosk: isKiosk, page } = await facts(kiosk);
  expect(isKiosk).toBe(false);
  expect(page).toMatchObject({ width: 1280, height: 720 });
});

test('a second start leaves with one line, and brings the first to the front', async ({ launch, run }) => {
  const first = await launch({ args: ['--windowed'] });
  await expect.poll(() => first.lines().some(painted)).toBe(true);
  await first.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const second = await run({ args: ['--windowed'] });
  expect(second.code).toBe(0);
  const said = second.stdout.trim().split('\n');
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('Jubilee is already running here; its window was brought to the front');
  // What was asked for is not done, and both say so.
  expect(said[0]).toMatch(/To start it with .*--windowed/);
  await expect
    .poll(() => first.lines().some((line) => /started again with .*--windowed/.test(line)))
    .toBe(true);
  await expect.poll(async () => (await facts(first)).visible).toBe(true);
});

test('Ctrl+Q leaves when unlocked, and the terminal says so', async ({ launch }) => {
  const kiosk = await launch({ settings: { lock: false } });
  await expect
    .poll(() => kiosk.lines())
    .toContain('Jubilee is showing “Kazakhstan–Belgium: 30 years of diplomatic relations”. Ctrl+Q leaves.');
  const left = kiosk.application.waitForEvent('close');
  await press(kiosk, 'Q', ['control']);
  await left;
});

test('no key and no closing of the window leaves when locked', async ({ launch }) => {
  const kiosk = await launch({ settings: { lock: true } });
  await expect.poll(() => kiosk.lines().some(painted)).toBe(true);
  expect(kiosk.lines().some((line) => line.includes('Ctrl+Q'))).toBe(false);
  for (const key of ['Q', 'W', 'R', 'P']) await press(kiosk, key, ['control']);
  for (const key of ['F11', 'F12', 'Escape']) await press(kiosk, key, []);
  await press(kiosk, 'F4', ['alt']);
  await kiosk.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await facts(kiosk)).toMatchObject({ visible: true, kiosk: true });
});

for (const lock of [true, false]) {
  test(`the system can always end it, ${lock ? 'locked' : 'not locked'}`, async ({ launch }) => {
    const kiosk = await launch({ settings: { lock } });
    const left = kiosk.application.waitForEvent('close');
    kiosk.application.process().kill('SIGTERM');
    await left;
  });
}

test('a signal to all of its processes at once, as at a shutdown, is an end in order', async ({ launch }) => {
  test.skip(process.platform === 'win32', 'Windows has no such signals');
  const kiosk = await launch();
  await expect.poll(() => kiosk.lines().some(painted)).toBe(true);
  const left = kiosk.application.waitForEvent('close');
  // Playwright starts it as the leader of a group.
  process.kill(-kiosk.application.process().pid!, 'SIGTERM');
  await left;
  expect(kiosk.lines().filter((line) => / error | end /.test(line))).toEqual([
    expect.stringContaining(' info end Jubilee ends: SIGTERM'),
  ]);
});

/** A key as the system sends it: Electron sees it before the page does. */
function press({ application }: RunningElectron, keyCode: string, modifiers: ('control' | 'alt')[]) {
  return application.evaluate(
    ({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', ...key });
      contents?.sendInputEvent({ type: 'keyUp', ...key });
    },
    { keyCode, modifiers },
  );
}
