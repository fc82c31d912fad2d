// What a page must not be able to do, even if it tried.
import { expect, test } from '../fixtures/electron-test.ts';

test('no window opens and no page is left', async ({ launch }) => {
  const { page, application, lines } = await launch();
  const here = page.url();
  const opened = await page.evaluate(() => [
    window.open('https://example.org/'),
    window.open('app://jubilee/index.html'),
    window.open('about:blank'),
  ]);
  expect(opened).toEqual([null, null, null]);
  const leaveFor = (address: string) =>
    page.evaluate((url) => {
      window.location.assign(url);
    }, address);
  // The last is our own page, which nothing else would keep from loading.
  for (const address of ['https://example.org/', 'app://elsewhere/', 'app://jubilee/still.html']) {
    await leaveFor(address);
    await expect
      .poll(() => lines().some((line) => line.includes(`refused to navigate to ${address}`)))
      .toBe(true);
  }
  // From these, Chromium itself keeps every page.
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  for (const [address, reason] of [
    ['file:///etc/passwd', 'Not allowed to load local resource'],
    ['data:text/html,x', 'Not allowed to navigate top frame to data URL'],
  ] as const) {
    await leaveFor(address);
    await expect.poll(() => told.some((text) => text.includes(reason))).toBe(true);
  }
  expect(page.url()).toBe(here);
  expect(application.windows()).toHaveLength(1);
  expect(await page.evaluate(() => document.querySelector('#app') !== null)).toBe(true);
});

test('no permission is granted, and none is asked for', async ({ launch }) => {
  const { page } = await launch();
  const answers = await page.evaluate(async () => {
    const name = (error: unknown) => (error instanceof Error ? error.name : String(error));
    const refused = (promise: Promise<unknown>) => promise.then(() => 'granted', name);
    const state = (permission: string) =>
      navigator.permissions
        .query({ name: permission as PermissionName })
        .then((status) => status.state, name);
    return {
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(navigator.clipboard.readText()),
      notifications: await Notification.requestPermission(),
      place: await new Promise((done) => {
        navigator.geolocation.getCurrentPosition(
          () => {
            done('granted');
          },
          (error) => {
            done(error.code);
          },
        );
      }),
      states: await Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'midi'].map(state)),
    };
  });
  expect(answers).toEqual({
    // Where there is no camera, that is found first.
    camera: expect.stringMatching(/^Not(Allowed|Found)Error$/),
    screen: expect.stringMatching(/Not(Allowed|Supported)Error|InvalidStateError/),
    clipboard: 'NotAllowedError',
    notifications: 'denied',
    place: 1,
    states: ['denied', 'denied', 'denied', 'denied', 'denied'],
  });
});

test('no device is chosen: by USB, HID, a serial port or Bluetooth', async ({ launch }) => {
  const { page, application } = await launch();
  // Where a page may choose, Electron asks by these, also where there is no device.
  const choices = await application.evaluateHandle(({ session }) => {
    const offered: string[] = [];
    for (const name of ['select-usb-device', 'select-hid-device', 'select-serial-port'])
      session.defaultSession.on(name as 'select-usb-device', () => offered.push(name));
    return offered;
  });
  const { bluetooth, ...answers } = await page.evaluate(async () => {
    const { usb, hid, serial, bluetooth } = navigator as unknown as Record<
      'usb' | 'hid' | 'serial' | 'bluetooth',
      Record<string, (options?: object) => Promise<unknown>> | undefined
    >;
    const outcome = (asked: Promise<unknown> | undefined) =>
      asked?.then(JSON.stringify, (error: unknown) => (error as Error).name);
    return {
      usb: [await outcome(usb?.requestDevice?.({ filters: [] })), await outcome(usb?.getDevices?.())],
      hid: [await outcome(hid?.requestDevice?.({ filters: [] })), await outcome(hid?.getDevices?.())],
      serial: [await outcome(serial?.requestPort?.()), await outcome(serial?.getPorts?.())],
      bluetooth: await outcome(bluetooth?.requestDevice?.({ acceptAllDevices: true })),
    };
  });
  expect(answers).toEqual({
    usb: ['NotFoundError', '[]'],
    hid: ['[]', '[]'],
    serial: ['NotFoundError', '[]'],
  });
  // On Linux, no page finds any.
  expect([undefined, 'NotFoundError']).toContain(bluetooth);
  expect(await choices.jsonValue()).toEqual([]);
});

test('nothing is downloaded, and the network is out of reach', async ({ launch }) => {
  const { page, application, lines } = await launch();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'content/deck.json';
    link.download = 'deck.json';
    document.body.append(link);
    link.click();
  });
  await expect
    .poll(() => lines().some((line) => line.includes('refused to download app://jubilee/')))
    .toBe(true);
  const fetched = await page.evaluate(() => fetch('https://example.org/').then(String, String));
  expect(fetched).toContain('Failed to fetch');
  const fromMain = await application.evaluate(({ net }) =>
    net.fetch('https://example.org/').then((response) => response.status, String),
  );
  expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('inline scripts, inline styles and frames do not run, and no form is sent', async ({ launch }) => {
  const { page } = await launch();
  const seen: string[] = [];
  await page.exposeFunction('seen', (directive: string) => seen.push(directive));
  const ran = await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { seen: (directive: string) => void }).seen(event.effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    const frame = document.createElement('iframe');
    frame.src = 'app://jubilee/index.html';
    const styled = document.createElement('div');
    styled.setAttribute('style', 'color: red');
    const form = document.createElement('form');
    form.action = 'app://jubilee/still.html';
    document.body.append(script, frame, styled, form);
    form.submit();
    return { script: 'ran' in window, colour: styled.style.color };
  });
  expect(ran).toEqual({ script: false, colour: '' });
  await expect
    .poll(() => [...new Set(seen)].sort())
    .toEqual(['form-action', 'frame-src', 'script-src-elem', 'style-src-attr']);
});

test('the page is sandboxed, isolated, without web views, and under every rule of the web', async ({
  launch,
}) => {
  const { application } = await launch();
  const preferences = await application.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    return (
      contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    ).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
  });
});
