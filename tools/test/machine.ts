// What the tests need beside Node: a Chromium, an Electron, a display. Had, or installed, or done without.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { hasDisplay, isRoot } from '../machine/display.ts';
import { fetchElectron } from '../machine/fetch-electron.ts';
import { findChromium } from '../machine/find-chromium.ts';
import { findElectron } from '../machine/find-electron.ts';
import { canInstall, installPackages } from '../machine/install-packages.ts';
import { ELECTRON_PACKAGES, missingLibraries } from '../machine/libraries.ts';
import { ordinaryUser } from '../machine/ordinary-user.ts';
import type { AsUser } from '../machine/ordinary-user.ts';
import { output, packaged, run } from '../run.ts';

/** Starts what comes after it on a display of its own. */
export const XVFB = ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24 -noreset'] as const;

/** Programs of a kiosk on Debian, and of the tests that look at one, with the packages that bring them. */
const KIOSK_PACKAGES = {
  cage: 'cage',
  Xwayland: 'xwayland',
  import: 'imagemagick',
  python3: 'python3',
  'systemd-analyze': 'systemd',
  // A Debian with a real systemd, and what it needs of a session.
  'systemd-nspawn': 'systemd-container systemd-sysv libpam-systemd dbus-user-session',
  // Displays that can be plugged in: the driver brings the server along.
  Xorg: 'xserver-xorg-video-dummy',
  xrandr: 'x11-xserver-utils',
  startx: 'xinit xauth',
};

/** What is at hand; what is not has a reason. */
export interface TestMachine {
  /** Why there is no Chromium. */
  readonly noChromium?: string;
  /** Why there is no Electron. */
  readonly noElectron?: string;
  /** What a command that opens windows is started through: `xvfb-run` where there is no display. */
  readonly through: readonly string[];
  /** How Electron's tests run as an ordinary user with Chromium's sandbox on, where we are root and that can be had. */
  readonly asUser?: AsUser;
}

export async function prepareMachine(): Promise<TestMachine> {
  await needHand();
  const noChromium = await needChromium();
  let noElectron = await needElectron();
  const through = await needDisplay();
  if (noElectron === undefined) await needKiosk();
  if (through === undefined) noElectron ??= 'there is no display, and no xvfb-run';
  const asUser = noElectron === undefined && isRoot() ? await needUser() : undefined;
  return {
    ...(noChromium === undefined ? {} : { noChromium }),
    ...(noElectron === undefined ? {} : { noElectron }),
    through: through ?? [],
    ...(asUser === undefined ? {} : { asUser }),
  };
}

/** What a kiosk on Debian has beside us. Tests that miss it skip themselves, and say so. */
async function needKiosk(): Promise<void> {
  const missing = Object.entries(KIOSK_PACKAGES).filter(
    ([program]) => output('which', [program]) === undefined,
  );
  if (missing.length > 0 && canInstall())
    await installPackages(missing.flatMap(([, names]) => names.split(' ')));
}

/** The user has no access to root's display, and gets one of its own. */
async function needUser(): Promise<AsUser | undefined> {
  const user = (await needXvfb()) ? ordinaryUser() : { reason: 'there is no xvfb-run' };
  if (!('reason' in user)) return user;
  console.log(`Electron's tests run as root, without Chromium's sandbox: ${user.reason}.`);
  return undefined;
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
  return (await needXvfb()) ? XVFB : undefined;
}

async function needXvfb(): Promise<boolean> {
  const has = (): boolean => output('which', ['xvfb-run']) !== undefined;
  if (!has() && canInstall()) await installPackages(['xvfb', 'xauth']);
  return has();
}
