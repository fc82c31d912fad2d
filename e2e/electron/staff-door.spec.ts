// What staff can do behind their PIN, and nobody without it: driven through the bridge, as the panel does.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import type { Door, Entry, Outcome, Panel, StaffBridge } from '../../core/staff.ts';
import type { RunningElectron } from '../fixtures/host/electron-app.ts';
import { expect, test } from '../fixtures/electron-test.ts';
import { layOut, statements } from '../fixtures/content/exhibition.ts';

/** Of so many digits that they stand nowhere by chance. */
const PIN = '408215936017';

interface Answers {
  readonly door: Door;
  readonly enter: Entry;
  readonly setPin: Outcome;
  readonly panel: Panel;
  readonly change: Outcome;
  readonly act: Outcome;
  readonly shut: undefined;
}

/** Calls as the panel does; a rejection is a text. */
function staff<Name extends keyof StaffBridge>(
  page: Page,
  name: Name,
  ...args: readonly unknown[]
): Promise<Answers[Name] | string> {
  return page.evaluate(
    ([method, given]) => {
      const bridge = (
        window as unknown as { jubilee: { staff: Record<string, (...all: unknown[]) => Promise<unknown>> } }
      ).jubilee.staff;
      return bridge[method]!(...given).catch((error: unknown) => String(error)) as Promise<never>;
    },
    [name, args] as const,
  );
}

function settingsOf({ page }: RunningElectron): Promise<Record<string, unknown>> {
  return page.evaluate(() =>
    (
      window as unknown as { jubilee: { settings: () => Promise<Record<string, unknown>> } }
    ).jubilee.settings(),
  );
}

const profileOf = (info: TestInfo) => join(info.outputPath('host'), 'profile');
const current = (page: Page) => page.locator('.stage [data-slide][aria-current="true"]');

const asksForPin = (line: string) => line.includes(' warn staff no PIN is set');

/** Every file below a folder. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

test('a first start takes a PIN at the screen, and says in the log that there is none', async ({
  launch,
}) => {
  const first = await launch();
  await expect.poll(() => first.lines().filter(asksForPin)).toHaveLength(1);
  expect(await staff(first.page, 'door')).toEqual({ pinSet: false, wait: 0, maySet: true });
  expect(await staff(first.page, 'panel')).toContain('panel was refused: the staff door is shut');
  expect(await staff(first.page, 'setPin', PIN)).toEqual({ done: true });
  expect(await staff(first.page, 'panel')).toMatchObject({ settings: { idle: 60 }, fixed: [] });
  await first.close();

  const second = await launch();
  expect(await staff(second.page, 'door')).toEqual({ pinSet: true, wait: 0, maySet: false });
  expect(second.lines().filter(asksForPin)).toHaveLength(1);
  expect(await staff(second.page, 'setPin', '1111')).toMatchObject({ done: false });
  expect(await staff(second.page, 'enter', PIN)).toEqual({ type: 'open' });
});

test('three wrong PINs make a wait, which a restart does not shorten; the PIN is found nowhere', async ({
  launch,
  run,
}, info) => {
  const { code } = await run({ args: ['--set-pin'], input: `${PIN}\n` });
  expect(code).toBe(0);
  const first = await launch();
  for (const wait of [0, 0, expect.closeTo(30_000, -4)])
    expect(await staff(first.page, 'enter', '70000000007')).toEqual({ type: 'refused', wait });
  expect(await staff(first.page, 'enter', PIN)).toMatchObject({ type: 'refused' });
  // What is no PIN at all is refused by the contract, without being repeated.
  expect(await staff(first.page, 'enter', Number(PIN))).toContain('enter was refused');
  expect(await staff(first.page, 'setPin', `${PIN}x`)).toContain('setPin was refused');
  await first.close();

  const second = await launch();
  const door = await staff(second.page, 'door');
  expect(door).toMatchObject({ pinSet: true, wait: expect.closeTo(30_000, -4) });
  expect(await staff(second.page, 'enter', PIN)).toMatchObject({ type: 'refused' });
  await second.close();

  const written = filesBelow(profileOf(info));
  expect(written.map((path) => path.slice(profileOf(info).length + 1))).toEqual(
    expect.arrayContaining(['staff-door.json', 'staff-door-tries.json', join('logs', 'jubilee.log')]),
  );
  for (const path of written) {
    const bytes = readFileSync(path);
    for (const pin of [PIN, '70000000007']) expect(bytes.includes(pin), path).toBe(false);
  }
  for (const line of second.lines()) expect(line).not.toContain(PIN);
});

test('calls are refused while the door is shut: before, after staff are gone, and after a reload', async ({
  launch,
}) => {
  const { page, lines } = await launch();
  const refused = async () => {
    const answers = [
      await staff(page, 'panel'),
      await staff(page, 'change', { idle: 30 }),
      await staff(page, 'act', { type: 'leave' }),
    ];
    for (const answer of answers) expect(answer).toContain('was refused: the staff door is shut');
  };
  await refused();
  await staff(page, 'setPin', PIN);
  await staff(page, 'shut');
  await refused();
  expect(await staff(page, 'enter', PIN)).toEqual({ type: 'open' });
  await page.reload();
  await refused();
  expect(lines().filter((line) => line.includes(' warn staff refused '))).toHaveLength(9);
});

test('a changed setting is in effect at once, survives a restart, and lies over the settings file', async ({
  launch,
}) => {
  const first = await launch({ settings: { idle: 90, wrap: true } });
  await staff(first.page, 'setPin', PIN);
  expect(await staff(first.page, 'change', { idle: 33, brightness: 40, volume: 10 })).toEqual({ done: true });
  expect(await settingsOf(first)).toMatchObject({ idle: 33, wrap: true, brightness: 40 });
  await expect(first.page.locator('.dimmed')).toHaveCSS('opacity', '0.6');
  await first.close();

  const second = await launch({ settings: { idle: 90, wrap: true } });
  expect(await settingsOf(second)).toMatchObject({ idle: 33, wrap: true, brightness: 40, volume: 10 });
  await staff(second.page, 'enter', PIN);
  expect(await staff(second.page, 'change', { idle: null, brightness: null })).toEqual({ done: true });
  expect(await settingsOf(second)).toMatchObject({ idle: 90, brightness: 100, volume: 10 });
  await expect(second.page.locator('.dimmed')).toHaveCount(0);
});

test('an invalid change is refused as a whole, with what was expected and found', async ({
  launch,
}, info) => {
  const { page } = await launch({ args: ['--language', 'en'] });
  await staff(page, 'setPin', PIN);
  expect(await staff(page, 'change', { volume: 20, idle: 1 })).toEqual({
    done: false,
    reason: 'idle: expected a number of seconds from 5 to 3,600, found 1',
  });
  expect(await staff(page, 'change', { language: 'kk' })).toMatchObject({ done: false });
  expect(await staff(page, 'change', { languages: ['sv'] })).toMatchObject({
    done: false,
    reason: expect.stringMatching(/^languages\[0\]: expected a language of the exhibition .* found "sv"$/),
  });
  expect(await staff(page, 'panel')).toMatchObject({
    settings: { volume: 100, idle: 60 },
    fixed: ['language'],
  });
  expect(readdirSync(profileOf(info))).not.toContain('staff.json');
});

test('another exhibition is shown, watched, and kept; one that can’t be shown is refused', async ({
  launch,
  lay,
}, info) => {
  const one = lay(statements({ count: 3 }));
  const other = info.outputPath('other');
  const { files } = statements({ count: 2 });
  layOut(
    { files: { ...files, 'text/en.yaml': files['text/en.yaml']!.toString().replaceAll('Slide', 'Leaf') } },
    other,
  );
  const settings = { exhibition: one, autoplay: false };
  const first = await launch({ settings });
  await expect(current(first.page)).toContainText('Slide 1');
  await staff(first.page, 'setPin', PIN);
  const panel = (await staff(first.page, 'panel')) as Panel;
  expect(panel.settings.exhibition).toBe(one);
  expect(panel.exhibitions.map(({ setting }) => setting)).toEqual(
    expect.arrayContaining(['kz-be-30', one, other]),
  );

  expect(await staff(first.page, 'change', { exhibition: info.outputPath('nowhere') })).toMatchObject({
    done: false,
    reason: expect.stringMatching(/nowhere cannot be shown: .*expected an exhibition’s folder/),
  });
  await expect(current(first.page)).toContainText('Slide 1');

  expect(await staff(first.page, 'change', { exhibition: other })).toEqual({ done: true });
  await expect(current(first.page)).toContainText('Leaf 1');
  // It is this folder that is watched now.
  writeFileSync(
    join(other, 'text', 'en.yaml'),
    readFileSync(join(other, 'text', 'en.yaml'), 'utf8').replaceAll('Leaf', 'Sheet'),
  );
  await expect(current(first.page)).toContainText('Sheet 1');
  await first.close();

  const second = await launch({ settings });
  await expect(current(second.page)).toContainText('Sheet 1');
});

test('the panel’s facts are there', async ({ launch }) => {
  const { page } = await launch();
  await staff(page, 'setPin', PIN);
  const panel = (await staff(page, 'panel')) as Panel;
  expect(panel.exhibitions.map(({ setting }) => setting)).toEqual(['kz-be-30', 'sample']);
  expect(panel.languages).toContain('kk');
  expect(panel.displays).toEqual([expect.objectContaining({ primary: true, id: expect.any(Number) })]);
  expect(panel.health).toMatchObject({
    version: expect.stringMatching(/^\d+\./),
    exhibition: expect.stringContaining('kz-be-30'),
  });
  expect(panel.health.memory.all).toBeGreaterThan(panel.health.memory.page);
  // There was none at the start, which was a problem then.
  expect(panel.health.problems.filter(({ message }) => message.startsWith('no PIN'))).toEqual([]);
});

test('a PIN that a terminal sets counts in the kiosk that runs', async ({ launch, run }) => {
  const { page } = await launch();
  await staff(page, 'setPin', '1111');
  await staff(page, 'shut');
  const { code, stdout } = await run({ args: ['--set-pin'], input: `${PIN}\n` });
  expect([code, stdout]).toEqual([0, expect.stringContaining('the PIN is set')]);
  expect(await staff(page, 'enter', '1111')).toMatchObject({ type: 'refused' });
  expect(await staff(page, 'enter', PIN)).toEqual({ type: 'open' });
});

test('--set-pin refuses what is no PIN, and a PIN in sight of everyone', async ({ run }) => {
  const wrong = await run({ args: ['--set-pin'], input: '12\n' });
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    expect.stringContaining('expected a PIN of 4 to 12 digits'),
  ]);
  const shown = await run({ args: ['--set-pin', PIN] });
  expect([shown.code, shown.stderr]).toEqual([
    2,
    expect.stringContaining('--set-pin takes no PIN on the command line'),
  ]);
  expect(shown.stderr).not.toContain(PIN);
});

test('logs go into no folder that is no drive', async ({ launch }, info) => {
  const { page } = await launch();
  await staff(page, 'setPin', PIN);
  const folder = info.outputPath('no-drive');
  mkdirSync(folder);
  expect(await staff(page, 'act', { type: 'export', drive: folder })).toEqual({
    done: false,
    reason: `${folder} is no drive that can be written; was it unplugged?`,
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('staff reload the page', async ({ launch }) => {
  const { page } = await launch();
  await staff(page, 'setPin', PIN);
  const loaded = page.waitForEvent('load');
  expect(await staff(page, 'act', { type: 'reload' })).toEqual({ done: true });
  await loaded;
  await expect(current(page)).toBeVisible();
});

test('staff leave a locked kiosk', async ({ launch }) => {
  const { page, application } = await launch({ settings: { lock: true } });
  await staff(page, 'setPin', PIN);
  const ended = new Promise((done) => application.process().once('exit', done));
  await staff(page, 'act', { type: 'leave' }).catch(() => undefined);
  expect(await ended).toBe(0);
});

test('staff start the program anew, with its flags', async ({ launch }) => {
  const { page, application } = await launch({ args: ['--windowed'] });
  await staff(page, 'setPin', PIN);
  // The new program would outlive the test: what it would be started with is looked at instead.
  await application.evaluate(({ app }) => {
    app.relaunch = (options) => {
      process.stdout.write(`relaunched ${JSON.stringify(options?.args)}\n`);
    };
  });
  const printed = new Promise<string>((done) => {
    application.process().stdout?.on('data', (text: Buffer) => {
      if (text.includes('relaunched')) done(text.toString());
    });
  });
  const closed = application.waitForEvent('close');
  await staff(page, 'act', { type: 'restart' }).catch(() => undefined);
  expect(await printed).toContain('"--windowed"');
  await closed;
});
