// What the tests need beside Node: a Chromium, an Electron, a display. Had, or installed, or done without.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { hasDisplay } from '../machine/display.ts';
import { fetchElectron } from '../machine/fetch-electron.ts';
import { findChromium } from '../machine/find-chromium.ts';
import { findElectron } from '../machine/find-electron.ts';
import { canInstall, installPackages } from '../machine/install-packages.ts';
import { ELECTRON_PACKAGES, missingLibraries } from '../machine/libraries.ts';
import { output, packaged, run } from '../run.ts';

/** What is at hand; what is not has a reason. */
export interface TestMachine {
  /** Why there is no Chromium. */
  readonly noChromium?: string;
  /** Why there is no Electron. */
  readonly noElectron?: string;
  /** What a command that opens windows is started through: `xvfb-run` where there is no display. */
  readonly through: readonly string[];
}

export async function prepareMachine(): Promise<TestMachine> {
  await needHand();
  const noChromium = await needChromium();
  let noElectron = await needElectron();
  const through = await needDisplay();
  if (through === undefined) noElectron ??= 'there is no display, and no xvfb-run';
  return {
    ...(noChromium === undefined ? {} : { noChromium }),
    ...(noElectron === undefined ? {} : { noElectron }),
    through: through ?? [],
  };
}

async function needChromium(): Promise<string | undefined> {
  const has = (): boolean => findChromium() !== undefined || existsSync(chromium.executablePath());
  if (has()) return undefined;
  if (canInstall() && (await installPackages(['chromium', 'fonts-liberation'])) && has()) return undefined;
  if ((await run(packaged('playwright'), ['install', 'chromium'])) === 0 && has()) return undefined;
  return 'no Chromium is installed, and none could be fetched; install one, or name its binary in CHROMIUM';
}

async function needElectron(): Promise<string | undefined> {
  let program = findElectron();
  if (program === undefined) {
    const fetched = await fetchElectron();
    if ('reason' in fetched) return fetched.reason;
    program = fetched.program;
  }
  if (missingLibraries(program).length > 0 && canInstall()) await installPackages(ELECTRON_PACKAGES);
  const missing = missingLibraries(program);
  return missing.length === 0
    ? undefined
    : `Electron needs libraries that are missing: ${missing.join(', ')}`;
}

/** A hand at real keys, and a window manager: tests of a locked kiosk are skipped without them. */
async function needHand(): Promise<void> {
  const programs = ['Xvfb', 'openbox', 'xdotool'];
  const has = (): boolean => programs.every((program) => output('which', [program]) !== undefined);
  if (process.platform === 'linux' && !has() && canInstall()) {
    await installPackages(['xvfb', 'openbox', 'xdotool']);
  }
}

/** How to start what opens windows; undefined if there is no way. */
async function needDisplay(): Promise<readonly string[] | undefined> {
  if (hasDisplay()) return [];
  const has = (): boolean => output('which', ['xvfb-run']) !== undefined;
  if (!has() && canInstall()) await installPackages(['xvfb', 'xauth']);
  return has() ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'] : undefined;
}
