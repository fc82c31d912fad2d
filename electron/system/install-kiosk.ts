// `--install-kiosk`: makes this machine start Jubilee by itself, or takes that back; or says why it can't.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Flags } from '../command-line/command-line.ts';
import { inPath } from './in-path.ts';
import { installOnLinux, installOnMac, uninstallOnLinux, uninstallOnMac } from './install-script.ts';
import type { XServer } from './units.ts';

export interface InstallWish {
  readonly uninstall: boolean;
  readonly dryRun: boolean;
  /** The account that a Linux kiosk runs under. */
  readonly account: string;
  /** Whether a Linux kiosk runs under an X server, for several displays, instead of cage. */
  readonly x11: boolean;
  /** What the kiosk is to be started with. */
  readonly flags: Flags;
}

/** What has to be known of the machine. */
export interface InstallMachine {
  readonly platform: NodeJS.Platform;
  /** The program and what it needs before our own flags. */
  readonly program: readonly [string, ...string[]];
  /** What relative paths of the flags are relative to. */
  readonly workingFolder: string;
  /** Names of the exhibitions that ship inside. */
  readonly shipped: readonly string[];
  /** Whether the program is an AppImage. */
  readonly appImage: boolean;
  /** Path of cage, if it is there with what it needs. */
  readonly cage: string | undefined;
  /** The X server, if it is there. */
  readonly x: XServer | undefined;
  /** Whether systemd runs this machine. */
  readonly systemd: boolean;
  /** Path of operating.md. */
  readonly manual: string;
}

export type InstallPlan = { readonly script: string; readonly root: boolean } | { readonly refusal: string };

/** The script for a machine, or why there is none, with what to do instead. */
export function installPlan(wish: InstallWish, machine: InstallMachine): InstallPlan {
  const { platform, program, systemd, manual } = machine;
  const command = [...program, ...flagsOf(wish.flags, machine)] as const;
  if (platform === 'darwin') {
    return { script: wish.uninstall ? uninstallOnMac() : installOnMac(command), root: false };
  }
  if (platform !== 'linux') {
    return {
      refusal: `Windows starts a kiosk by Assigned Access or Shell Launcher, which no program can set up for itself: see “Windows” in ${manual}`,
    };
  }
  if (wish.uninstall) return { script: uninstallOnLinux(), root: true };
  if (machine.appImage) {
    return {
      refusal:
        'an AppImage can’t be the kiosk of a machine: it mounts itself by a setuid program, which the kiosk’s unit forbids. Install the deb; or unpack it by --appimage-extract, and start squashfs-root/jubilee --install-kiosk',
    };
  }
  if (!wish.dryRun && !systemd) {
    return { refusal: 'this Linux is not run by systemd; have its own init start Jubilee under cage' };
  }
  const { packages, found, usual, platform: ozone } = underOf(wish, machine);
  if (!wish.dryRun && found === undefined) {
    return { refusal: missing(packages) };
  }
  const linux = [...command, `--ozone-platform=${ozone}`] as const;
  const kiosk = { account: wish.account, under: found ?? usual, command: linux };
  return { script: installOnLinux(kiosk), root: true };
}

function missing(packages: string): string {
  return `${packages} are not installed, in which a kiosk runs. On Debian: sudo apt-get install ${packages.replace(' and ', ' ')}`;
}

/** What a Linux kiosk runs under. */
function underOf({ x11 }: InstallWish, { cage, x }: Pick<InstallMachine, 'cage' | 'x'>) {
  return x11
    ? {
        packages: 'xserver-xorg and xinit',
        found: x,
        usual: { startx: '/usr/bin/startx', xorg: '/usr/bin/Xorg' },
        platform: 'x11',
      }
    : { packages: 'cage and xwayland', found: cage, usual: '/usr/bin/cage', platform: 'wayland' };
}

/** What a kiosk with these flags would lack, for whoever installs it; it is installed all the same. */
export function installWarnings(
  wish: InstallWish,
  machine: Pick<InstallMachine, 'platform' | 'cage' | 'x' | 'workingFolder' | 'shipped'>,
): readonly string[] {
  const { uninstall, flags } = wish;
  const { platform, workingFolder, shipped } = machine;
  if (uninstall) return [];
  const { packages, found } = underOf(wish, machine);
  const { exhibition, settings, windowed } = flags;
  const folder = exhibition === undefined ? undefined : exhibitionOf(exhibition, workingFolder, shipped);
  const file = settings === undefined ? undefined : resolve(workingFolder, settings);
  const lacks = (path: string | undefined): path is string => path !== undefined && !existsSync(path);
  return [
    ...(platform === 'linux' && found === undefined ? [missing(packages)] : []),
    ...(lacks(folder) && !shipped.includes(folder)
      ? [`--exhibition: there is no ${folder}; until there is, the built-in exhibition shows`]
      : []),
    ...(lacks(file) ? [`--settings: there is no ${file}; until there is, each setting has its default`] : []),
    ...(windowed ? ['--windowed: this kiosk will be a window, and not full screen'] : []),
  ];
}

/**
 * Does it, and says each thing that it does.
 * @param places folder of the exhibitions that ship inside, and path of operating.md
 * @returns the exit code
 */
export function installKiosk(
  wish: InstallWish,
  program: readonly [string, ...string[]],
  { shipped, manual }: { readonly shipped: string; readonly manual: string },
): number {
  const machine: InstallMachine = {
    platform: process.platform,
    program,
    workingFolder: process.cwd(),
    shipped: readdirSync(shipped),
    appImage: (process.env.APPIMAGE ?? '') !== '',
    // Debian's cage does not start without Xwayland, and its package does not ask for it.
    cage: inPath('Xwayland') === undefined ? undefined : inPath('cage'),
    x: xServer(),
    systemd: existsSync('/run/systemd/system'),
    manual,
  };
  const plan = installPlan(wish, machine);
  if ('refusal' in plan) {
    process.stderr.write(`jubilee: ${plan.refusal}\n`);
    return 1;
  }
  for (const warning of installWarnings(wish, machine)) process.stderr.write(`jubilee: ${warning}\n`);
  if (wish.dryRun) {
    process.stdout.write(plan.script);
    return 0;
  }
  const [shell = '', ...args] = plan.root ? ['sudo', 'sh'] : ['sh'];
  // sudo asks for the password on the terminal itself, so that the script can come on stdin.
  const done = spawnSync(shell, args, { input: plan.script, stdio: ['pipe', 'inherit', 'inherit'] });
  if (done.status === 0) return 0;
  process.stderr.write(`jubilee: ${failure(wish, plan.root, done.error)}\n`);
  return 1;
}

function xServer(): XServer | undefined {
  const [startx, xorg] = [inPath('startx'), inPath('Xorg')];
  return startx === undefined || xorg === undefined ? undefined : { startx, xorg };
}

/** @param root whether root had to do it */
export function failure({ uninstall }: InstallWish, root: boolean, error?: Error): string {
  const failed = `that did not work${error === undefined ? '' : ` (${error.message})`}`;
  const again = uninstall ? ' --uninstall' : '';
  return root
    ? `${failed}. It needs an account that may use sudo; or have root run what “jubilee --install-kiosk${again} --dry-run” prints, in sh.`
    : `${failed}; the lines above say why.`;
}

/** The name of one that ships inside; else its path, absolute. */
function exhibitionOf(exhibition: string, folder: string, shipped: readonly string[]): string {
  return shipped.includes(exhibition) ? exhibition : resolve(folder, exhibition);
}

/** Flags as the kiosk is started with them: from another folder, so that paths are absolute. */
function flagsOf(
  { exhibition, settings, language, windowed }: Flags,
  { workingFolder, shipped }: InstallMachine,
): readonly string[] {
  return [
    ...(exhibition === undefined ? [] : ['--exhibition', exhibitionOf(exhibition, workingFolder, shipped)]),
    ...(settings === undefined ? [] : ['--settings', resolve(workingFolder, settings)]),
    ...(language === undefined ? [] : ['--language', language]),
    ...(windowed ? ['--windowed'] : []),
  ];
}
