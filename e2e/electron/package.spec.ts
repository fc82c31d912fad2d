// The package: made by electron-builder from what is built, its fuses read back, started, and walked through.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, test } from '@playwright/test';
import { Arch, build, Platform } from 'electron-builder';
import { findElectron } from '../../tools/machine/find-electron.ts';
import { SANDBOX } from '../fixtures/host/electron-app.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILDER = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
/** The one that is here, lest electron-builder fetches another. */
const given = dirname(findElectron() ?? '');
/** What stands in the program for a fuse that is off, and for one that is on. */
const [BLOWN, INTACT] = ['0', '1'].map((state) => state.charCodeAt(0));
const run = promisify(execFile);
const { version: own } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

let folder: string;
let program: string;

test.skip(process.platform !== 'linux' || findElectron() === undefined, 'needs Linux and an Electron');
test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({}, info) => {
  test.setTimeout(240_000);
  const out = info.outputPath('release');
  const version = readFileSync(join(given, 'version'), 'utf8').trim().replace(/^v/, '');
  const electron = [`--config.electronDist=${given}`, `--config.electronVersion=${version}`];
  await run(
    process.execPath,
    [BUILDER, '--linux', 'dir', `--${process.arch}`, `--config.directories.output=${out}`, ...electron],
    { cwd: ROOT },
  );
  folder = join(out, 'linux-unpacked');
  program = join(folder, 'jubilee');
});

test('holds the exhibition, the sample, the schemas, every licence, and no packages', () => {
  const resources = join(folder, 'resources');
  // Electron's own sample stays where a folder is given instead of its archive; a fuse keeps it from being loaded.
  const held = readdirSync(resources).filter((name) => name !== 'default_app.asar');
  expect(held.sort()).toEqual([
    'LICENSE.jubilee.txt',
    'THIRD-PARTY.txt',
    'app.asar',
    'docs',
    'exhibitions',
    'schema',
  ]);
  // The sample is to be copied, and no choice of staff.
  expect(readdirSync(join(resources, 'exhibitions'))).toEqual(['kz-be-30']);
  for (const exhibition of ['exhibitions/kz-be-30', 'docs/sample']) {
    const deck = readFileSync(join(resources, exhibition, 'deck.yaml'), 'utf8');
    const [, schema = ''] = /\$schema=(\S+)/.exec(deck) ?? [];
    expect(existsSync(join(resources, exhibition, schema)), schema).toBe(true);
  }
  const files = readdirSync(folder);
  expect(files).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']));
  const notices = readFileSync(join(resources, 'THIRD-PARTY.txt'), 'utf8');
  for (const name of ['svelte', 'valibot', 'yaml', 'chokidar', '@fontsource-variable/golos-text']) {
    expect(notices).toMatch(new RegExp(`^${name} [\\d.]+ \\((MIT|ISC|OFL-1\\.1)\\)$`, 'm'));
  }
});

test('its fuses are blown, so that it is no Node, can’t be debugged, and loads its own archive only', async () => {
  const fuses = await getCurrentFuseWire(program);
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: BLOWN,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: BLOWN,
    [FuseV1Options.EnableNodeCliInspectArguments]: BLOWN,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: INTACT,
    [FuseV1Options.OnlyLoadAppFromAsar]: INTACT,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: BLOWN,
  });
  // With the fuse intact this would be Node, which prints another version.
  const asked = await run(program, [...SANDBOX, '--version'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  expect(asked.stdout.trim()).toBe(own);
});

test('an AppImage is started from the menu with Chromium’s sandbox', async ({}, info) => {
  let entry = '';
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('AppImage', Arch[process.arch as 'x64' | 'arm64']),
    prepackaged: folder,
    config: { directories: { output: info.outputPath('appimage') } },
    // Electron-builder’s own hook for tests: asked before it fetches what it makes the file with, and ends there.
    effectiveOptionComputed: ({ desktop }: { desktop: string }) => {
      entry = desktop;
      return Promise.resolve(true);
    },
  });
  expect(entry).toMatch(/^Exec=AppRun %U$/m);
});

test('shows the exhibition that ships inside from the first slide to the last, and is locked', async ({}, info) => {
  const profile = `--user-data-dir=${info.outputPath('profile')}`;
  // Chromium's protocol, which needs no fuse: whoever starts a program may read along.
  const kiosk = spawn(program, [...SANDBOX, profile, '--remote-debugging-port=0']);
  let said = '';
  const listen = (text: Buffer) => (said += text.toString());
  kiosk.stdout.on('data', listen);
  kiosk.stderr.on('data', listen);
  try {
    await expect.poll(() => said, { timeout: 60_000 }).toContain('window painted opening');
    const address = /^DevTools listening on (ws:\S+)$/m.exec(said)?.[1] ?? '';
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]!.pages()[0]!;
    const current = page.locator('.stage [data-slide][aria-current="true"]');
    const slides = await page.evaluate(async () => {
      const deck = (await (await fetch('content/deck.json')).json()) as { slides: { id: string }[] };
      return deck.slides.map(({ id }) => id);
    });
    expect(slides.length).toBeGreaterThan(5);
    await page.keyboard.press('Home');
    for (const id of slides) {
      await expect(current).toHaveAttribute('data-slide', id);
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Control+Q');
    await page.keyboard.press('Alt+F4');
    await page.keyboard.press('Home');
    await expect(current).toHaveAttribute('data-slide', slides[0]!);
    await browser.close();
    expect(kiosk.exitCode).toBe(null);
  } finally {
    kiosk.kill('SIGKILL');
  }
});
