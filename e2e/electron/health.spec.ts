// What a kiosk says of its own health, and what it leaves when a process of it dies.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/electron-test.ts';
import { statements } from '../fixtures/content/exhibition.ts';
import { painted } from '../fixtures/chaos/good-slide.ts';
import { crash, healthIn } from '../fixtures/chaos/recovery.ts';

const THREE = statements({ count: 3 });

test('health.json says how the kiosk is, and at once when the page had to be brought back', async ({
  launch,
  lay,
}, info) => {
  const exhibition = lay(THREE);
  const { lines, application } = await launch({ exhibition, settings: { autoplay: false } });
  await expect.poll(() => lines().join('\n')).toContain(' info window painted slide-1');
  await expect
    .poll(() => healthIn(info.outputPath('host', 'profile')))
    .toMatchObject({
      version: await application.evaluate(({ app }) => app.getVersion()),
      electron: await application.evaluate(() => process.versions.electron),
      exhibition,
      slide: 'slide-1',
      restarts: { count: 0, latest: [] },
      // A fresh kiosk has no PIN, and says so.
      problems: [{ level: 'warn', place: 'staff' }],
    });
  const before = healthIn(info.outputPath('host', 'profile'))!;
  expect(before.memory.page).toBeGreaterThan(10);
  expect(before.memory.all).toBeGreaterThan(before.memory.page);
  expect(Math.abs(Date.parse(before.time) - Date.now())).toBeLessThan(60_000);
  await crash(application);
  await expect.poll(() => healthIn(info.outputPath('host', 'profile'))?.restarts.count).toBe(1);
  const after = healthIn(info.outputPath('host', 'profile'))!;
  expect(after.restarts.latest[0]?.cause).toContain('the page’s process is gone');
  expect(after.problems[0]).toMatchObject({ level: 'error', place: 'window' });
  expect(Date.parse(after.time)).toBeGreaterThan(Date.parse(before.time));
  expect(after.slide).toBe('slide-1');
});

test('a run that was killed is told of at the next start, and one that was ended is not', async ({
  launch,
  lay,
}, info) => {
  const exhibition = lay(THREE);
  const health = () => healthIn(info.outputPath('host', 'profile'));
  const runUntil = async (signal: NodeJS.Signals) => {
    const { application, errors } = await launch({ exhibition });
    await expect.poll(() => errors().join('\n')).toContain(' info window painted slide-1');
    await expect.poll(() => health()?.slide).toBe('slide-1');
    const problems = health()!.problems.filter(({ place }) => place === 'end');
    const left = application.waitForEvent('close');
    application.process().kill(signal);
    await left;
    return problems.map(({ message }) => message);
  };
  expect(await runUntil('SIGKILL')).toEqual([]);
  expect(await runUntil('SIGTERM')).toEqual([
    expect.stringMatching(/^the run before this one ended without a word: .*, at slide slide-1, version /),
  ]);
  expect(await runUntil('SIGTERM')).toEqual([]);
});

test('what visitors did in the last minute is counted when the program ends', async ({
  launch,
  lay,
}, info) => {
  const { page, close } = await launch({ exhibition: lay(THREE), settings: { autoplay: false } });
  const slide = page.locator('.stage [data-slide][aria-current="true"]');
  await expect(slide).toHaveAttribute('data-slide', 'slide-1');
  await page.keyboard.press('ArrowRight');
  await expect(slide).toHaveAttribute('data-slide', 'slide-2');
  const counters = info.outputPath('host', 'profile', 'counters.json');
  expect(existsSync(counters)).toBe(false);
  // The page tells of a slide once it is painted; an answer to a later question comes after that.
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await document.fonts.ready;
    for (let more = 1; more <= 3; more += 1) await frame();
    await (window as unknown as { jubilee: { open: () => Promise<unknown> } }).jubilee.open();
  });
  await close();
  expect(JSON.parse(readFileSync(counters, 'utf8'))).toMatchObject({
    days: { [new Date().toLocaleDateString('sv')]: { visits: 1 } },
  });
});

test('a page that is killed by a fault leaves a dump here, and nothing of it is sent', async ({
  launch,
  lay,
}, info) => {
  test.skip(process.platform !== 'linux', 'signals and /proc are Linux’s');
  const { application } = await launch({ exhibition: lay(THREE) });
  await expect.poll(() => painted(application)).toBe('slide-1');
  expect(dumpsIn(info.outputPath('host', 'profile', 'Crashpad'))).toEqual([]);
  const pid = await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
  );
  process.kill(pid, 'SIGSEGV');
  await expect.poll(() => dumpsIn(info.outputPath('host', 'profile', 'Crashpad'))).toHaveLength(1);
  await expect.poll(() => painted(application)).toBe('slide-1');
  const { folder, uploads, uploaded } = await application.evaluate(({ app, crashReporter }) => ({
    folder: app.getPath('crashDumps'),
    uploads: crashReporter.getUploadToServer(),
    uploaded: crashReporter.getUploadedReports(),
  }));
  expect(folder).toBe(info.outputPath('host', 'profile', 'Crashpad'));
  expect(uploads).toBe(false);
  // Electron lists every dump here; one that was sent would have the server’s id.
  expect(uploaded.filter(({ id }) => id !== '')).toEqual([]);
  // Who writes the dumps was given no address to send them to.
  const handlers = commandLines().filter(
    (line) => line.includes('crashpad_handler') && line.includes(folder),
  );
  expect(handlers.length).toBeGreaterThan(0);
  expect(handlers.filter((line) => /--url=\S/.test(line))).toEqual([]);
});

function dumpsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dmp'));
}

/** Of all processes of this machine that may be looked at. */
function commandLines(): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      return [readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ')];
    } catch {
      return [];
    }
  });
}
