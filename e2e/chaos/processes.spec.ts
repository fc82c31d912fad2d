// Processes that die or hang. After each a good slide is painted again. How soon that is after a crash is measured and
// decides nothing, since machines are busy; that the program waits for nothing does.
import { expect } from '@playwright/test';
import { ChaosKiosk, held, measured } from '../fixtures/chaos/chaos.ts';
import { test } from '../fixtures/electron-test.ts';
import { killAll, processesWith } from '../fixtures/chaos/processes.ts';

/** A page that hangs is back within, ms. */
const AFTER_HANG = 90_000;

test('the page’s process is killed in the middle of a visit: slide and language are kept', async ({
  launch,
}) => {
  const program = await launch();
  const kiosk = new ChaosKiosk(held(program));
  await kiosk.started();
  await program.page.keyboard.press('ArrowRight');
  await program.page.keyboard.press('ArrowRight');
  await program.page.getByRole('button', { name: 'Русский' }).click();
  const place = { slide: 'threads', mode: 'visit', language: 'ru' };
  await expect.poll(() => kiosk.onScreen()).toEqual(place);
  await kiosk.told();
  const since = performance.now();
  kiosk.signal('renderer', 'SIGKILL');
  await expect.poll(() => kiosk.onScreen(), { timeout: 30_000, intervals: [50] }).toEqual(place);
  measured(performance.now() - since);
  expect(kiosk.lines.join('\n')).toContain('loading the page again at once');
});

test('the graphics process is killed', async ({ launch }) => {
  const kiosk = new ChaosKiosk(held(await launch()));
  await kiosk.started();
  const since = performance.now();
  kiosk.signal('gpu-process', 'SIGKILL');
  await expect.poll(() => kiosk.lines.some((line) => line.includes('error process'))).toBe(true);
  measured(await kiosk.shows(since));
});

test('the network service is killed: the page still gets its files', async ({ launch }) => {
  const kiosk = new ChaosKiosk(held(await launch()));
  await kiosk.started();
  const since = performance.now();
  const told = (code: number) =>
    kiosk.lines.some((line) =>
      line.endsWith(` error process Network Service is gone (killed, ${String(code)})`),
    );
  kiosk.signal('utility', 'SIGKILL');
  measured(await kiosk.shows(since));
  await expect.poll(() => told(9)).toBe(true);
  // Nor is it the end of all where somebody ends it alone, by the signal that a shutdown sends to each process.
  await expect.poll(() => kiosk.pids('utility').length).toBeGreaterThan(0);
  kiosk.signal('utility', 'SIGTERM');
  await expect.poll(() => told(15)).toBe(true);
  kiosk.signal('renderer', 'SIGKILL');
  await kiosk.shows();
});

test('the page’s process is stopped', async ({ launch }) => {
  test.setTimeout(180_000);
  const kiosk = new ChaosKiosk(held(await launch()));
  await kiosk.started();
  const since = performance.now();
  kiosk.signal('renderer', 'SIGSTOP');
  const gone = await kiosk.shows(since, 120_000);
  measured(gone);
  expect(gone).toBeLessThan(AFTER_HANG);
  expect(kiosk.lines.join('\n')).toMatch(/the page no longer paints; ending its process/);
});

test('the page’s thread is blocked for ever', async ({ launch }) => {
  const kiosk = new ChaosKiosk(held(await launch({ skippable: true })));
  await kiosk.started();
  void kiosk.inPage('for (;;);').catch(() => undefined);
  let skipped = 0;
  const ended = () => kiosk.lines.some((line) => line.includes('ending its process'));
  for (; !ended(); skipped += 2_000) await kiosk.skip(2_000);
  expect(skipped).toBeLessThan(AFTER_HANG);
  await kiosk.shows();
});

test('the page fills its memory', async ({ launch }) => {
  const kiosk = new ChaosKiosk(held(await launch({ args: ['--js-flags=--max-old-space-size=256'] })));
  await kiosk.started();
  void kiosk
    .inPage('for (const hoard = []; ;) hoard.push(new Array(100000).fill(Math.random()));')
    .catch(() => undefined);
  await expect
    .poll(() => kiosk.lines.some((line) => line.includes('the page’s process is gone')), { timeout: 60_000 })
    .toBe(true);
  measured(await kiosk.shows());
});

test('the page dies more than ten times within an hour: a still stands in, until the hour is over', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const kiosk = new ChaosKiosk(held(await launch({ skippable: true })));
  await kiosk.started();
  for (let death = 1; death <= 10; death += 1) {
    kiosk.signal('renderer', 'SIGKILL');
    await kiosk.shows();
    await kiosk.pass(120_000);
  }
  kiosk.signal('renderer', 'SIGKILL');
  const still = () =>
    kiosk.inPage<string[]>(
      `location.pathname === '/still.html' ? [...document.querySelectorAll('p')].map(({ lang }) => lang) : undefined`,
    );
  await expect.poll(still).toEqual(['kk', 'ru', 'en', 'nl-BE', 'fr-BE', 'de-BE']);
  // It dies as well, and stands again: a second later, which is left to pass, since no process can be had in time skipped.
  const deaths = () => kiosk.lines.filter((line) => line.includes('the page’s process is gone')).length;
  kiosk.signal('renderer', 'SIGKILL');
  await expect.poll(deaths).toBe(12);
  await expect.poll(still).toHaveLength(6);
  const again = () => kiosk.lines.some((line) => line.includes('the wanted exhibition is tried again'));
  for (let passed = 0; !again(); passed += 10_000) {
    expect(passed).toBeLessThan(3_600_000);
    await kiosk.skip(10_000);
  }
  await kiosk.shows();
});

test('the graphics process is lost again and again: the next start does without', async ({ launch }) => {
  const program = await launch();
  const kiosk = new ChaosKiosk(held(program));
  await kiosk.started();
  const losses = () => kiosk.lines.filter((line) => line.includes(' error process GPU')).length;
  for (let loss = 1; loss <= 3; loss += 1) {
    await expect.poll(() => kiosk.pids('gpu-process').length).toBeGreaterThan(0);
    kiosk.signal('gpu-process', 'SIGKILL');
    await expect.poll(losses).toBe(loss);
    await kiosk.shows();
  }
  expect(kiosk.lines.join('\n')).toContain('the next start draws without the graphics card');
  await program.close();
  const next = new ChaosKiosk(held(await launch()));
  await expect.poll(() => next.lines.join('\n')).toContain('drawing without the graphics card');
  await next.shows();
});

test('the zygote is killed, so that no process can be started: the program begins anew', async ({
  launch,
}, info) => {
  const program = await launch();
  const kiosk = new ChaosKiosk(held(program));
  await kiosk.started();
  const renderers = kiosk.pids('renderer');
  const left = program.application.waitForEvent('close');
  kiosk.signal('zygote', 'SIGKILL');
  // In a sandbox they die with it.
  killAll(renderers);
  await left;
  const painted = () => kiosk.lines.filter((line) => line.includes(' info window painted ')).length;
  await expect.poll(painted, { timeout: 30_000 }).toBe(2);
  killAll(processesWith(info.outputPath('host')));
});
