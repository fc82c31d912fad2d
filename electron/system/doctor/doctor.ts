// `--doctor`: reads the machine, examines what was read, and prints it. Nothing is opened and nothing is changed.
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatProblem } from '../../../core/deck/problem.ts';
import type { Problem } from '../../../core/deck/problem.ts';
import { readExhibition } from '../../exhibition/read.ts';
import { locateExhibition } from '../../locate-exhibition.ts';
import { systemSettingsFile } from '../../settings/places.ts';
import { readSettings } from '../../settings/read.ts';
import type { Flags } from '../../command-line.ts';
import { examine } from './examine.ts';
import type { Facts } from './facts.ts';
import { asJson, asText, exitCode } from './finding.ts';
import { output, readLinux } from './read-linux.ts';

export interface DoctorWish {
  readonly json: boolean;
  readonly flags: Flags;
  readonly version: string;
  /** Folder of this account's settings, logs and PIN. */
  readonly userFolder: string;
  /** Folder of the exhibitions that ship inside. */
  readonly exhibitionsFolder: string;
}

/** @returns the exit code: 1 where there is a problem */
export async function doctor(wish: DoctorWish): Promise<number> {
  const findings = examine(await readFacts(wish));
  process.stdout.write(wish.json ? asJson(wish.version, findings) : asText(findings));
  return exitCode(findings);
}

async function readFacts({ flags, userFolder, exhibitionsFolder }: DoctorWish): Promise<Facts> {
  const { settings: only, ...rest } = flags;
  const read = await readSettings({
    systemFile: systemSettingsFile(process),
    userFolder,
    workingFolder: process.cwd(),
    only,
    flags: rest,
  });
  const folder = await locateExhibition(read.settings.exhibition, read.exhibitionBase, exhibitionsFolder);
  const shown = await readExhibition(folder);
  return {
    ...NOTHING_READ,
    ...(process.platform === 'linux' ? readLinux(process.env) : {}),
    ...(process.platform === 'darwin' ? readMac() : {}),
    ...(process.platform === 'win32' ? readWindows() : {}),
    platform: process.platform,
    uid: process.getuid?.(),
    disk: diskOf(userFolder),
    pin: await readPin(join(userFolder, 'staff-door.json')),
    exhibition: { folder, shows: shown.deck !== undefined, errors: errorsOf(shown.problems) },
    settings: { errors: errorsOf(read.problems) },
  };
}

const NOTHING_READ: Omit<Facts, 'platform' | 'uid' | 'disk' | 'pin' | 'exhibition' | 'settings'> = {
  desktop: 'none',
  adminGroups: [],
  connectors: undefined,
  renderNodes: undefined,
  sleepTargets: undefined,
  gnomeIdleDelay: undefined,
  gnomeSleep: undefined,
  gnomeLock: undefined,
  gnomeBanners: undefined,
  xset: undefined,
  programs: undefined,
  inputDevices: undefined,
  autostart: undefined,
  clock: undefined,
  sandbox: undefined,
  pmset: undefined,
  registry: undefined,
};

function readMac(): Partial<Facts> {
  const agent = join(homedir(), 'Library', 'LaunchAgents', 'org.jubilee.kiosk.plist');
  return {
    desktop: 'other',
    pmset: output('pmset', '-g'),
    adminGroups: (output('id', '-Gn') ?? '').split(/\s+/).filter((name) => name === 'admin'),
    autostart: existsSync(agent) ? 'enabled' : 'no agent in ~/Library/LaunchAgents',
  };
}

function readWindows(): Partial<Facts> {
  const value = (key: string, name: string): number | undefined => {
    const found = /0x([0-9a-f]+)/i.exec(output('reg', 'query', key, '/v', name) ?? '')?.[1];
    return found === undefined ? undefined : Number.parseInt(found, 16);
  };
  const policies = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI';
  const toasts = 'HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\PushNotifications';
  return {
    desktop: 'other',
    registry: { edgeSwipe: value(policies, 'AllowEdgeSwipe'), toasts: value(toasts, 'ToastEnabled') },
  };
}

/** The folder, or the nearest above it that is there: before the first start there is none. */
function diskOf(folder: string): Facts['disk'] {
  const there = existsSync(folder);
  if (!there && dirname(folder) !== folder) return diskOf(dirname(folder));
  try {
    const { bavail, bsize } = statfsSync(folder);
    return { folder, free: bavail * bsize, writable: mayWrite(folder) };
  } catch {
    return undefined;
  }
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function readPin(file: string): Promise<Facts['pin']> {
  try {
    const { pin } = JSON.parse(await readFile(file, 'utf8')) as { pin?: { hash?: unknown } };
    return { file, set: typeof pin?.hash === 'string' && pin.hash !== '' };
  } catch {
    return { file, set: false };
  }
}

function errorsOf(problems: readonly Problem[]): readonly string[] {
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}
