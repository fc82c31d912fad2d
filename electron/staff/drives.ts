// USB sticks and other drives that come and go: exhibitions are found on them, and logs exported to them.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { promisify } from 'node:util';
import type { Drive } from '../../core/staff.ts';

export interface MountedDrive extends Drive {
  readonly writable: boolean;
}

/** What is asked of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readFile(path: string): Promise<string>;
  /** Names of the folders in a folder, without links. */
  folders(path: string): Promise<readonly string[]>;
  /** What a program prints. */
  output(program: string, args: readonly string[]): Promise<string>;
}

/** Longest wait for Windows to list its drives, ms. */
const PATIENCE = 5_000;

/** Never rejects: where they can’t be listed, there are none. */
export async function mountedDrives(machine: Machine = thisMachine): Promise<readonly MountedDrive[]> {
  try {
    switch (machine.platform) {
      case 'win32':
        return windowsDrives(
          await machine.output(powerShell(machine), ['-NoProfile', '-Command', LIST_DRIVES]),
        );
      case 'darwin':
        // The disk that the system started from stands there as a link.
        return (await machine.folders('/Volumes')).map((name) => ({
          path: posix.join('/Volumes', name),
          label: name,
          writable: true,
        }));
      default:
        return linuxDrives(await machine.readFile('/proc/self/mountinfo'));
    }
  } catch {
    return [];
  }
}

/**
 * Drives that a desktop or a rule of udev has mounted for a person, which is below these folders (udisks, udevil).
 * Source: proc_pid_mountinfo(5).
 */
const MEDIA = /^\/(?:run\/)?media\/./;

/**
 * The number behind a label (system/usb-sticks.ts): of FAT and exFAT, NTFS, or ext. Source: what blkid(8) calls UUID.
 */
const NUMBER = /(?<=.)-(?:[\dA-F]{4}-[\dA-F]{4}|[\dA-F]{16}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Drives by their label; those of one label with their numbers, too. */
function linuxDrives(mountinfo: string): readonly MountedDrive[] {
  const drives = mountedForPeople(mountinfo).map((drive) => {
    const name = posix.basename(drive.path);
    return { ...drive, name, label: name.replace(NUMBER, '') };
  });
  return drives.map(({ name, label, ...drive }) => {
    const isAlone = drives.every((other) => other.path === drive.path || other.label !== label);
    return { ...drive, label: isAlone ? label : name };
  });
}

function mountedForPeople(mountinfo: string): readonly Omit<MountedDrive, 'label'>[] {
  return mountinfo.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const [, , , , point = '', options = ''] = before.split(' ');
    const [type, , superOptions = ''] = after.split(' ');
    const path = unescaped(point);
    if (!MEDIA.test(path) || type === 'autofs') return [];
    const writable = [options, superOptions].every((list) => list.split(',').includes('rw'));
    return [{ path, writable }];
  });
}

/** Spaces and the like stand in octal: `\040`. */
function unescaped(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

/** Of type 2, removable. Source: the class Win32_LogicalDisk. */
const LIST_DRIVES =
  "ConvertTo-Json -Compress @(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2 and Size>0' | Select-Object DeviceID,VolumeName)";

function powerShell({ env }: Machine): string {
  return win32.join(env.SystemRoot ?? 'C:\\Windows', 'System32\\WindowsPowerShell\\v1.0\\powershell.exe');
}

interface LogicalDisk {
  readonly DeviceID: string;
  readonly VolumeName: string | null;
}

function windowsDrives(json: string): readonly MountedDrive[] {
  const disks = json.trim() === '' ? [] : (JSON.parse(json) as readonly LogicalDisk[]);
  return disks
    .filter(({ DeviceID }) => /^[A-Z]:$/.test(DeviceID))
    .map(({ DeviceID, VolumeName }) => ({
      path: `${DeviceID}\\`,
      label: (VolumeName ?? '') === '' ? DeviceID : `${String(VolumeName)} (${DeviceID})`,
      writable: true,
    }));
}

const run = promisify(execFile);

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  readFile: (path) => readFile(path, 'utf8'),
  async folders(path) {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  },
  async output(program, args) {
    const { stdout } = await run(program, args, { timeout: PATIENCE, windowsHide: true });
    return stdout;
  },
};
