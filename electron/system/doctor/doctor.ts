// `--doctor`: reads the machine, examines what was read, and prints it. Nothing is opened and nothing is changed.
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { systemSettingsFile } from '../../settings/places.ts';
import type { Flags } from '../../command-line/command-line.ts';
import { PIN_FILE, readPin } from '../../staff/pin-file.ts';
import { drawsInSoftware, GRAPHICS_FILE } from '../../supervisor/graphics.ts';
import { inPath } from '../in-path.ts';
import { AGENT_FILE } from '../install-script.ts';
import { examine } from './examine.ts';
import type { Facts } from './facts.ts';
import { asJson, asText, exitCode } from './finding.ts';
import { readGiven } from './read-given.ts';
import type { ExhibitionPlaces } from './read-given.ts';
import { output, readLinux } from './read-linux.ts';
import { readWindows } from './read-windows.ts';

export interface DoctorWish {
  readonly json: boolean;
  readonly flags: Flags;
  readonly version: string;
  /** Folder of this account's settings, logs and PIN. */
  readonly userFolder: string;
  readonly exhibitions: ExhibitionPlaces;
  /** Path of operating.md. */
  readonly manual: string;
}

/** @returns the exit code: 1 where there is a problem */
export async function doctor(wish: DoctorWish): Promise<number> {
  const findings = examine(await readFacts(wish));
  process.stdout.write(wish.json ? asJson(wish.version, findings) : asText(findings));
  return exitCode(findings);
}

async function readFacts({ flags, userFolder, exhibitions, manual }: DoctorWish): Promise<Facts> {
  const { settings: only, ...rest } = flags;
  const request = {
    systemFile: systemSettingsFile(process),
    userFolder,
    workingFolder: process.cwd(),
    only,
    flags: rest,
  };
  const { settings, facts } = await readGiven(request, exhibitions);
  const pinFile = join(userFolder, PIN_FILE);
  const graphicsFile = join(userFolder, GRAPHICS_FILE);
  const { screenOff = 'none' } = settings;
  return {
    ...NOTHING_READ,
    ...(process.platform === 'linux' ? readLinux(process.env) : {}),
    ...(process.platform === 'darwin' ? readMac() : {}),
    ...(process.platform === 'win32' ? readWindows() : {}),
    platform: process.platform,
    uid: process.getuid?.(),
    disk: diskOf(userFolder),
    accountName: accountName(),
    cardNote: drawsInSoftware(graphicsFile, Date.now()) ? graphicsFile : undefined,
    pin: { file: pinFile, kept: await readPin(pinFile), held: holderOf(pinFile) },
    manual,
    screenOff: { program: screenOff, installed: screenOff !== 'none' && inPath(screenOff) !== undefined },
    ...facts,
  };
}

const NOTHING_READ: Omit<
  Facts,
  | 'platform'
  | 'uid'
  | 'accountName'
  | 'disk'
  | 'cardNote'
  | 'pin'
  | 'screenOff'
  | 'exhibition'
  | 'settings'
  | 'manual'
> = {
  desktop: 'none',
  adminGroups: [],
  connectors: undefined,
  renderNodes: undefined,
  i2cNodes: undefined,
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
  systemKeys: undefined,
  stickRules: undefined,
  pmset: undefined,
  registry: undefined,
};

function readMac(): Partial<Facts> {
  const agent = join(homedir(), AGENT_FILE);
  return {
    desktop: 'other',
    pmset: output('pmset', '-g'),
    adminGroups: (output('id', '-Gn') ?? '').split(/\s+/).filter((name) => name === 'admin'),
    autostart: existsSync(agent) ? 'enabled' : 'no agent in ~/Library/LaunchAgents',
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

/** An account that was removed has no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}

/** Whose a file is, e.g. `root, mode 600`; undefined where nobody may look, or where files have no owner's number. */
function holderOf(file: string): string | undefined {
  if (process.getuid === undefined) return undefined;
  try {
    const { uid, mode } = statSync(file);
    const name = output('id', '-un', String(uid)) ?? String(uid);
    return `${name}, mode ${(mode & 0o777).toString(8)}`;
  } catch {
    return undefined;
  }
}
