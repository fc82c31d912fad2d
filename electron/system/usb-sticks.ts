// USB sticks on a Linux kiosk. A desktop mounts them for whoever sits there; under cage nobody does, so udev has to.

/** Where the rules are; after those that look into a device. */
export const STICK_RULES_FILE = '/etc/udev/rules.d/99-jubilee-sticks.rules';

/** Nothing on a stick is a program or a device, and what is written is there when the panel says so. */
const OPTIONS = 'nosuid,nodev,noexec,noatime';

/**
 * What to mount, by the name that udev gives it. Those of Windows know no owners: the account owns what is on them. Those
 * of Linux do, and would refuse an export halfway: they are for reading. The kernel's driver for NTFS is ntfs3; "ntfs"
 * would want another package.
 */
const FILE_SYSTEMS = [
  { found: 'vfat', type: 'vfat', options: 'umask=0077,utf8,flush', owned: true },
  { found: 'exfat', type: 'exfat', options: 'umask=0077', owned: true },
  { found: 'ntfs', type: 'ntfs3', options: 'umask=0077', owned: true },
  { found: 'ext[234]', type: 'auto', options: 'ro', owned: false },
] as const;

/** Partitions that firmware starts from, which nobody keeps an exhibition on. Sources: UEFI 2.10, 5.3.3; its MBR 5.2.2. */
const EFI = 'c12a7328-f81f-11d2-ba4b-00a0c93ec93b|0xef';

/**
 * Rules of udev(7) that mount what is plugged in by USB below /run/media, and let it go when it is pulled, also in the
 * midst of reading. udev itself may mount nothing: systemd-mount(1) has systemd do it.
 * @param account who may read and write the sticks, and nobody else
 */
export function stickRules(account: string): string {
  return `# USB sticks of Jubilee's kiosk. Written by jubilee --install-kiosk.
ACTION!="add", GOTO="jubilee_end"
SUBSYSTEM!="block", GOTO="jubilee_end"
# A stick is named by what identifies it, so that it has the same path each time it is plugged in.
SUBSYSTEMS=="usb", ENV{ID_FS_USAGE}=="filesystem", ENV{.JUBILEE_STICK}="%k"
ENV{.JUBILEE_STICK}!="?*", GOTO="jubilee_end"
# A name comes from whoever brings the stick, and may not lead to another folder. Its label alone is no name: it is for
# all to read, and another stick of that label would take the place of the embassy's.
${named('ID_FS_UUID')}
${named('ID_FS_LABEL', 'ID_FS_UUID')}
# A system that was started from USB mounts its own.
ENV{ID_PART_ENTRY_TYPE}=="${EFI}", GOTO="jubilee_end"
PROGRAM=="/usr/bin/grep -qsw -e UUID=$env{ID_FS_UUID} -e PARTUUID=$env{ID_PART_ENTRY_UUID} -e $devnode /etc/fstab", GOTO="jubilee_end"
${FILE_SYSTEMS.map((one) => mount(one, account)).join('\n')}
LABEL="jubilee_end"
`;
}

/** Names a stick by these properties, where it has all of them. */
function named(...properties: readonly string[]): string {
  const harmless = properties.map((one) => `ENV{${one}}=="?*", ENV{${one}}!="*[!A-Za-z0-9_-]*"`);
  const name = properties.map((one) => `$env{${one}}`).join('-');
  return [...harmless, `ENV{.JUBILEE_STICK}="${name}"`].join(', ');
}

function mount({ found, type, options, owned }: (typeof FILE_SYSTEMS)[number], account: string): string {
  const words = [
    '/usr/bin/systemd-mount',
    '--no-block',
    '--collect',
    // It could take minutes, and would change what is not ours.
    '--fsck=no',
    '--property=LazyUnmount=yes',
    `--type=${type}`,
    ...(owned ? [`--owner=${account}`] : []),
    `--options=${OPTIONS},${options}`,
    '$devnode',
    `/run/media/${account}/$env{.JUBILEE_STICK}`,
  ];
  return `ENV{ID_FS_TYPE}=="${found}", RUN{program}+="${words.join(' ')}"`;
}
