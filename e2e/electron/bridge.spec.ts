// What the page sees of Electron: the bridge, its few keys, and nothing else.
import { expect, test } from '../fixtures/electron-test.ts';

test('the page has no Node, no Electron, and a bridge with exactly its keys', async ({ launch }) => {
  const { page } = await launch();
  const seen = await page.evaluate(() => ({
    nodes: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
    bridge: Object.keys((window as unknown as { jubilee: object }).jubilee).sort(),
    staff: Object.keys((window as unknown as { jubilee: { staff: object } }).jubilee.staff).sort(),
    frozen: Object.isFrozen((window as unknown as { jubilee: object }).jubilee),
  }));
  const keys = ['onChanged', 'open', 'report', 'settings', 'staff'];
  const staff = ['act', 'change', 'door', 'enter', 'panel', 'setPin', 'shut'];
  expect(seen).toEqual({ nodes: [], bridge: keys, staff, frozen: true });
});

test('the page gets the settings of file and flags', async ({ launch }) => {
  const { page } = await launch({ settings: { idle: 33, autoplay: false }, args: ['--language', 'fr-BE'] });
  const settings = await page.evaluate(() =>
    (window as unknown as { jubilee: { settings: () => Promise<unknown> } }).jubilee.settings(),
  );
  expect(settings).toMatchObject({ idle: 33, autoplay: false, language: 'fr-BE', warning: 20 });
});

test('a call with wrong arguments is refused with a reason, and logged', async ({ launch }) => {
  const { page, lines } = await launch();
  const answers = await page.evaluate(async () => {
    const { report } = (window as unknown as { jubilee: { report: (report: unknown) => Promise<void> } })
      .jubilee;
    const wrong = [undefined, 'painted', { type: 'leave' }, { type: 'painted', slide: 'x', more: 1 }];
    return Promise.all(wrong.map((one) => report(one).then(String, String)));
  });
  for (const answer of answers) expect(answer).toContain('report was refused');
  await expect.poll(() => lines().filter((line) => line.includes('warn ipc refused report'))).toHaveLength(4);
});

test('another page in our window is refused, and another window on our page is not heard', async ({
  launch,
}) => {
  const { page, application, lines } = await launch();
  await expect(page.locator('.stage [data-slide][aria-current="true"]')).toBeVisible();
  const answers = await application.evaluate(async ({ app, BrowserWindow, webContents }) => {
    const ours = webContents.getAllWebContents()[0]!;
    const preload = `${app.getAppPath()}/dist/electron/preload.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('app://jubilee/still.html');
    while (ours.isLoading())
      await new Promise<void>((done) => {
        ours.once('did-stop-loading', () => {
          done();
        });
      });
    // The main process may load what no page could.
    await ours.loadURL('about:blank');
    const call =
      'Promise.all([jubilee.settings(), jubilee.staff.door()].map((one) => one.then(JSON.stringify, String)))';
    const calls = [other.webContents, ours].map((contents) => contents.executeJavaScript(call));
    return (await Promise.all(calls)) as string[][];
  });
  const unheard = expect.stringContaining('No handler registered');
  const refused = (name: string) =>
    expect.stringContaining(`${name} was refused: the caller’s origin is null`);
  expect(answers).toEqual([
    [unheard, unheard],
    [refused('settings'), refused('door')],
  ]);
  await expect.poll(() => lines().filter((line) => line.includes(' warn ipc refused '))).toHaveLength(2);
});

test('a fault of the page reaches the log, on one line', async ({ launch }) => {
  const { page, lines } = await launch();
  await page.evaluate(() =>
    (window as unknown as { jubilee: { report: (report: unknown) => Promise<void> } }).jubilee.report({
      type: 'fault',
      message: 'one\ntwo',
    }),
  );
  await expect
    .poll(() => lines().find((line) => line.includes(' error page ')))
    .toMatch(/error page one\\ntwo$/);
});
