// The rules for sticks, read by udev itself, which says what it would run.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mountedDrives } from '../staff/drives.ts';
import { stickRules } from './usb-sticks.ts';

/** Properties as udev's own rules find them on a device, before ours are read. */
type Properties = Readonly<Record<string, string>>;

const STICK = { ID_FS_USAGE: 'filesystem', ID_FS_TYPE: 'vfat', ID_FS_UUID: '4A3C-1B2F', ID_FS_LABEL: 'EXPO' };
/** Stands in for a stick; nothing is written to it. */
const [device = 'none'] = process.platform === 'linux' ? readdirSync('/sys/class/block') : [];

/**
 * The words of the command that udev would run; none where it would run nothing. Devices and udev's own notes of them can't
 * be written from there.
 */
function plugIn(stick: Properties, { fstab = '', action = 'add', bus = 'block' } = {}): readonly string[] {
  const script = `mount -t tmpfs none /run; mount --rbind /dev /dev; mount -o remount,bind,ro /dev
mount -t tmpfs none /etc/udev/rules.d; cd /etc/udev/rules.d
printf %s "$PROPERTIES" > 98-test.rules; printf %s "$RULES" > 99-test.rules; printf %s "$FSTAB" > fstab
mount --bind fstab /etc/fstab
udevadm test --action=${action} /sys/class/block/${device} 2>&1`;
  const { stdout } = spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-euc', script], {
    env: {
      ...process.env,
      PROPERTIES: Object.entries(stick)
        .map(([name, value]) => `ENV{${name}}="${value}"\n`)
        .join(''),
      RULES: stickRules('kiosk').replace('SUBSYSTEMS=="usb"', `SUBSYSTEMS=="${bus}"`),
      FSTAB: fstab,
    },
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(stdout).toContain('rules.d/99-test.rules');
  expect(stdout).not.toMatch(/99-test\.rules:\d+:? (?:Invalid|Unknown|Unexpected|Failed)/i);
  return /\/usr\/bin\/systemd-mount [^\n']*\/dev\/[^\n']*/.exec(stdout)?.[0].trim().split(' ') ?? [];
}

/** Containers may have no udev, no devices, or no namespaces. */
const can =
  device !== 'none' &&
  spawnSync('unshare', ['-Urm', 'udevadm', '--version']).status === 0 &&
  spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'none', '/etc/udev/rules.d']).status === 0;

describe.runIf(can)('a stick', () => {
  it('is mounted for the account, by its label and its number', async () => {
    const words = plugIn(STICK);
    expect(words).toEqual([
      '/usr/bin/systemd-mount',
      '--no-block',
      '--collect',
      '--fsck=no',
      '--property=LazyUnmount=yes',
      '--type=vfat',
      '--owner=kiosk',
      '--options=nosuid,nodev,noexec,noatime,umask=0077,utf8,flush',
      `/dev/${device}`,
      '/run/media/kiosk/EXPO-4A3C-1B2F',
    ]);
    // The panel looks for it there.
    const mountinfo = `41 22 8:17 / ${words.at(-1) ?? ''} rw,nosuid - vfat /dev/sdb1 rw\n`;
    const none = () => Promise.reject(new Error('not asked for'));
    const machine = { platform: 'linux', env: {}, folders: none, output: none } as const;
    const drives = await mountedDrives({ ...machine, readFile: () => Promise.resolve(mountinfo) });
    expect(drives).toEqual([{ path: '/run/media/kiosk/EXPO-4A3C-1B2F', label: 'EXPO', writable: true }]);
  });

  it('does not take the place of another one that has the same label', () => {
    const [one, other] = ['4A3C-1B2F', '9D01-77E2'].map((ID_FS_UUID) =>
      plugIn({ ...STICK, ID_FS_UUID }).at(-1),
    );
    expect([one, other]).toEqual(['/run/media/kiosk/EXPO-4A3C-1B2F', '/run/media/kiosk/EXPO-9D01-77E2']);
  });

  it.each([
    ['exfat', '--type=exfat', '--owner=kiosk', 'umask=0077'],
    ['ntfs', '--type=ntfs3', '--owner=kiosk', 'umask=0077'],
    ['ext4', '--type=auto', undefined, 'ro'],
  ])('of %s is mounted with %s, %s and %s', (type, ...[as, owner, options = '']) => {
    const words = plugIn({ ...STICK, ID_FS_TYPE: type });
    expect(words).toContain(as);
    expect(words.find((word) => word.startsWith('--owner'))).toBe(owner);
    expect(words).toContain(`--options=nosuid,nodev,noexec,noatime,${options}`);
  });

  it.each(['../../etc', '..', 'a/b', '$(reboot)', 'Jubilé', ''])(
    'called “%s” is mounted by its number instead',
    (label) => {
      expect(plugIn({ ...STICK, ID_FS_LABEL: label }).at(-1)).toBe('/run/media/kiosk/4A3C-1B2F');
    },
  );

  it.each(['../x', ''])('of the number “%s” is mounted by its device, whatever its label', (number) => {
    for (const ID_FS_LABEL of ['', 'EXPO', 'EXPO-4A3C-1B2F'])
      expect(plugIn({ ...STICK, ID_FS_LABEL, ID_FS_UUID: number }).at(-1)).toBe(`/run/media/kiosk/${device}`);
  });

  it.each<readonly [string, Properties, Parameters<typeof plugIn>[1]]>([
    ['is no USB device', {}, { bus: 'pci' }],
    ['is pulled', {}, { action: 'remove' }],
    ['holds no file system', { ID_FS_USAGE: 'crypto' }, {}],
    ['holds a file system that nobody brings', { ID_FS_TYPE: 'btrfs' }, {}],
    ['starts the machine (GPT)', { ID_PART_ENTRY_TYPE: 'c12a7328-f81f-11d2-ba4b-00a0c93ec93b' }, {}],
    ['starts the machine (MBR)', { ID_PART_ENTRY_TYPE: '0xef' }, {}],
    ['the system mounts by its number', {}, { fstab: 'UUID=4A3C-1B2F /boot/firmware vfat ro 0 2\n' }],
    [
      'the system mounts by its partition’s number',
      { ID_PART_ENTRY_UUID: 'ab12-01' },
      { fstab: 'PARTUUID=ab12-01 / ext4 ro 0 1\n' },
    ],
    ['the system mounts by its device', {}, { fstab: `/dev/${device} / ext4 ro 0 1\n` }],
  ])('that %s is left alone', (_why, properties, circumstances) => {
    expect(plugIn({ ...STICK, ...properties }, circumstances)).toEqual([]);
  });

  it('is not taken for another one that the system mounts', () => {
    const fstab = 'UUID=4A3C-1B2F0 / ext4 ro 0 1\nPARTUUID=ab12-01 /home ext4 ro 0 1\n';
    expect(plugIn(STICK, { fstab })).not.toEqual([]);
  });
});
