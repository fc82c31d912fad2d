// Reads what a Linux says of itself: /proc, /sys, and programs that print it.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { sandboxFault } from '../sandbox.ts';
import { SEAT_UNIT } from '../units.ts';
import { STICK_RULES_FILE } from '../usb-sticks.ts';
import type { Connector, Desktop, Facts } from './facts.ts';

/** Longest that a program may take to say what it knows, ms. */
const PATIENCE = 3_000;

/** What a program prints, or undefined if it fails or is not there. */
export function output(command: string, ...args: readonly string[]): string | undefined {
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: PATIENCE,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return done.status === 0 ? done.stdout.trim() : undefined;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

/** The part of the facts that Linux has. */
export function readLinux(env: NodeJS.ProcessEnv): Partial<Facts> {
  const programs = runningPrograms();
  const desktop = desktopOf(env, programs);
  const gnome = desktop === 'gnome';
  const setting = (schema: string, key: string): string | undefined =>
    gnome ? output('gsettings', 'get', schema, key)?.replaceAll("'", '') : undefined;
  return {
    desktop,
    programs,
    adminGroups: (output('id', '-nG') ?? '')
      .split(/\s+/)
      .filter((name) => ['sudo', 'admin', 'wheel'].includes(name)),
    connectors: connectors(),
    renderNodes: devices('/dev/dri', /^renderD/),
    i2cNodes: devices('/dev', /^i2c-/),
    sleepTargets: states('sleep.target', 'suspend.target', 'hibernate.target'),
    autostart: states(SEAT_UNIT)?.[0],
    gnomeIdleDelay: numberIn(setting('org.gnome.desktop.session', 'idle-delay')),
    gnomeSleep: setting('org.gnome.settings-daemon.plugins.power', 'sleep-inactive-ac-type'),
    gnomeLock: truth(setting('org.gnome.desktop.screensaver', 'lock-enabled')),
    gnomeBanners: truth(setting('org.gnome.desktop.notifications', 'show-banners')),
    xset: (env.DISPLAY ?? '') === '' || desktop === 'cage' ? undefined : output('xset', 'q'),
    inputDevices: textOf('/proc/bus/input/devices'),
    clock: output('timedatectl', 'show', '--property=NTPSynchronized', '--value'),
    sandbox: sandboxFault() ?? '',
    systemKeys: systemKeys(),
    stickRules: existsSync(STICK_RULES_FILE),
  };
}

/** `systemctl is-enabled` fails for what is not enabled, and prints its state all the same. */
function states(...units: readonly string[]): readonly string[] | undefined {
  const done = spawnSync('systemctl', ['is-enabled', ...units], { encoding: 'utf8', timeout: PATIENCE });
  if (done.error !== undefined) return undefined;
  const lines = done.stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  return lines.length > 0 ? lines : ['not installed'];
}

function runningPrograms(): readonly string[] | undefined {
  return namesIn('/proc')
    ?.filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => textOf(`/proc/${pid}/comm`)?.trim() ?? []);
}

/** What the session says, or what runs: an examination over ssh has no session. */
function desktopOf(env: NodeJS.ProcessEnv, programs: readonly string[] = []): Desktop {
  const names = (env.XDG_CURRENT_DESKTOP ?? '').toLowerCase();
  if (names.includes('gnome')) return 'gnome';
  if (names.includes('kde')) return 'kde';
  if (names.includes('lxde') || names.includes('lxqt')) return 'lxde';
  if (names !== '') return 'other';
  const known: readonly (readonly [string, Desktop])[] = [
    ['gnome-shell', 'gnome'],
    ['plasmashell', 'kde'],
    ['lxpanel', 'lxde'],
    ['cage', 'cage'],
  ];
  return (
    known.find(([name]) => programs.includes(name))?.[1] ?? ((env.DISPLAY ?? '') === '' ? 'none' : 'other')
  );
}

/** The kernel's displays; undefined where it has no graphics card that drives any. */
function connectors(): readonly Connector[] | undefined {
  const found = namesIn('/sys/class/drm')?.filter((name) => /^card\d+-/.test(name)) ?? [];
  if (found.length === 0) return undefined;
  return found.map((name) => ({
    name: name.replace(/^card\d+-/, ''),
    connected: textOf(`/sys/class/drm/${name}/status`)?.trim() === 'connected',
    mode: textOf(`/sys/class/drm/${name}/modes`)?.match(/^\S+/)?.[0],
  }));
}

/** Devices of a folder, and whether this account may use each; undefined where there is no such folder. */
function devices(folder: string, names: RegExp): Facts['renderNodes'] {
  return namesIn(folder)
    ?.filter((name) => names.test(name))
    .map((name) => ({ path: `${folder}/${name}`, usable: mayUse(`${folder}/${name}`) }));
}

/** What logind and the kernel do when a key is pressed that ends a machine. */
function systemKeys(): Facts['systemKeys'] {
  const names = ['HandlePowerKey', 'HandleRebootKey', 'HandleSuspendKey', 'HandleHibernateKey'];
  const manager = ['org.freedesktop.login1', '/org/freedesktop/login1', 'org.freedesktop.login1.Manager'];
  const [ctrlAltDel] = states('ctrl-alt-del.target') ?? [];
  return {
    ctrlAltDel,
    // A line a property: s "poweroff"
    logind: output('busctl', 'get-property', ...manager, ...names)
      ?.split('\n')
      .map((line) => line.replace(/^s "(.*)"$/, '$1')),
    sysrq: numberIn(textOf('/proc/sys/kernel/sysrq')?.trim()),
  };
}

function mayUse(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function numberIn(text: string | undefined): number | undefined {
  const found = /(\d+)$/.exec(text ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

function truth(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}
