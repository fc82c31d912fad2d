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
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'app://elsewhere/',
    'data:text/html,x',
  ]) {
    await page.evaluate((url) => {
      window.location.assign(url);
    }, address);
  }
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.action = 'https://example.org/';
    document.body.append(form);
    form.submit();
  });
  await expect
    .poll(() => lines().some((line) => line.includes('refused to navigate to https://example.org/')))
    .toBe(true);
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

test('inline scripts, inline styles and frames do not run', async ({ launch }) => {
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
    document.body.append(script, frame, styled);
    return { script: 'ran' in window, colour: styled.style.color };
  });
  expect(ran).toEqual({ script: false, colour: '' });
  await expect
    .poll(() => [...new Set(seen)].sort())
    .toEqual(['frame-src', 'script-src-elem', 'style-src-attr']);
});

test('the page is sandboxed, isolated and without web views', async ({ launch }) => {
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
  });
});
