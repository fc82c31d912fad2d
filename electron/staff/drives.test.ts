// Drives that come and go, as three systems list them.
import { describe, expect, it } from 'vitest';
import { mountedDrives } from './drives.ts';
import type { Machine } from './drives.ts';

function machine(platform: NodeJS.Platform, answers: Partial<Machine>): Machine {
  const none = () => Promise.reject(new Error('not asked for on this system'));
  return { platform, env: {}, readFile: none, folders: none, output: none, ...answers };
}

const MOUNTINFO = String.raw`22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
30 22 0:26 / /run/media rw,nosuid - tmpfs tmpfs rw,size=1024k
41 22 8:17 / /media/kiosk/STICK rw,nosuid,nodev,relatime shared:5 - vfat /dev/sdb1 rw,uid=1000
42 22 8:33 / /run/media/kiosk/Year\0402026 rw,nosuid - exfat /dev/sdc1 rw
43 22 8:49 / /media/kiosk/LOCKED ro,nosuid - vfat /dev/sdd1 ro
44 22 8:65 / /media/kiosk/FAULTY rw,nosuid - ext4 /dev/sde1 ro,errors=remount-ro
45 22 0:50 / /media/kiosk/asked rw - autofs systemd-1 rw
46 22 0:51 / /mediatheque rw - ext4 /dev/sdf1 rw
`;

describe('drives', () => {
  it('on Linux are what is mounted for a person, with spaces in the names', async () => {
    const readFile = (path: string) =>
      path === '/proc/self/mountinfo' ? Promise.resolve(MOUNTINFO) : Promise.reject(new Error(path));
    expect(await mountedDrives(machine('linux', { readFile }))).toEqual([
      { path: '/media/kiosk/STICK', label: 'STICK', writable: true },
      { path: '/run/media/kiosk/Year 2026', label: 'Year 2026', writable: true },
      { path: '/media/kiosk/LOCKED', label: 'LOCKED', writable: false },
      { path: '/media/kiosk/FAULTY', label: 'FAULTY', writable: false },
    ]);
  });

  it.each([
    [['EXPO-4A3C-1B2F'], ['EXPO']],
    [['Wien_2026-01D9F3A87C21B0E4'], ['Wien_2026']],
    [['A-b-0a1b2c3d-0000-4111-8222-0123456789ab'], ['A-b']],
    // A number alone, of each kind, and what is none.
    [['4A3C-1B2F'], ['4A3C-1B2F']],
    [['01D9F3A87C21B0E4'], ['01D9F3A87C21B0E4']],
    [['0a1b2c3d-0000-4111-8222-0123456789ab'], ['0a1b2c3d-0000-4111-8222-0123456789ab']],
    [['EXPO-2026'], ['EXPO-2026']],
    // Staff tell two of one label apart.
    [
      ['EXPO-4A3C-1B2F', 'OTHER-4A3C-1B2F', 'EXPO-9D01-77E2'],
      ['EXPO-4A3C-1B2F', 'OTHER', 'EXPO-9D01-77E2'],
    ],
  ])('on Linux that are mounted at %j are called %j', async (names, labels) => {
    const lines = names.map((name) => `41 22 8:17 / /run/media/kiosk/${name} rw - vfat /dev/sdb1 rw`);
    const drives = await mountedDrives(
      machine('linux', { readFile: () => Promise.resolve(lines.join('\n')) }),
    );
    expect(drives).toEqual(
      names.map((name, at) => ({ path: `/run/media/kiosk/${name}`, label: labels[at], writable: true })),
    );
  });

  it('on Windows are the removable letters that have a medium', async () => {
    const output = (program: string) =>
      Promise.resolve(
        program === 'D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'
          ? '[{"DeviceID":"E:","VolumeName":"STICK"},{"DeviceID":"F:","VolumeName":null},{"DeviceID":"..","VolumeName":"x"}]\r\n'
          : '',
      );
    const windows = machine('win32', { env: { SystemRoot: 'D:\\Windows' }, output });
    expect(await mountedDrives(windows)).toEqual([
      { path: 'E:\\', label: 'STICK (E:)', writable: true },
      { path: 'F:\\', label: 'F:', writable: true },
    ]);
    expect(await mountedDrives({ ...windows, env: {} })).toEqual([]);
  });

  it('on macOS are the volumes', async () => {
    const folders = (path: string) => Promise.resolve(path === '/Volumes' ? ['STICK'] : []);
    expect(await mountedDrives(machine('darwin', { folders }))).toEqual([
      { path: '/Volumes/STICK', label: 'STICK', writable: true },
    ]);
  });

  it.each(['linux', 'win32', 'darwin'] as const)('are none where %s can’t list them', async (platform) => {
    expect(await mountedDrives(machine(platform, {}))).toEqual([]);
  });
});
