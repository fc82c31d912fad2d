// The package: made by electron-builder from what is built, started, and asked whether its fuses are blown.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { SANDBOX } from '../fixtures/electron-app.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILDER = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
const given = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '';
const run = promisify(execFile);

test('starts, shows the first slide of the exhibition that ships inside, and is no Node', async ({}, info) => {
  test.skip(
    process.platform !== 'linux' || given === '',
    'needs Linux and ELECTRON_OVERRIDE_DIST_PATH, lest electron-builder fetches an Electron of its own',
  );
  test.setTimeout(240_000);
  const out = info.outputPath('release');
  const version = readFileSync(join(given, 'version'), 'utf8').trim().replace(/^v/, '');
  const electron = [`--config.electronDist=${given}`, `--config.electronVersion=${version}`];
  await run(
    process.execPath,
    [BUILDER, '--linux', 'dir', `--config.directories.output=${out}`, ...electron],
    {
      cwd: ROOT,
    },
  );

  const folder = join(out, 'linux-unpacked');
  const program = join(folder, 'jubilee');
  expect(existsSync(join(folder, 'resources', 'exhibitions', 'kz-be-30', 'deck.yaml'))).toBe(true);

  // With the fuse intact this would be Node, which prints another version.
  const asked = await run(program, [...SANDBOX, '--version'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const { version: own } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(asked.stdout.trim()).toBe(own);

  const kiosk = spawn(program, [...SANDBOX, `--user-data-dir=${info.outputPath('profile')}`]);
  let said = '';
  const listen = (text: Buffer) => (said += text.toString());
  kiosk.stdout.on('data', listen);
  kiosk.stderr.on('data', listen);
  try {
    await expect.poll(() => said, { timeout: 60_000 }).toContain('window painted opening');
  } finally {
    kiosk.kill('SIGKILL');
  }
});
