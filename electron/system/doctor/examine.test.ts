// What the examination says of machines; what programs and the kernel print is in the shape in which they print it.
import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import type { Facts, Registry } from './facts.ts';
import { asJson, asText, exitCode } from './finding.ts';
import type { CheckId } from './finding.ts';
import { hashPin } from '../../staff/pin-hash.ts';
import { registryNumber } from './read-windows.ts';
import { touchScreens } from './screen-checks.ts';

/** /proc/bus/input/devices of a touch monitor, a mouse and a laptop’s touch pad. */
const TOUCH = `I: Bus=0003 Vendor=0eef Product=c000 Version=0111
N: Name="eGalaxTouch P80H84 2019 vDIVA02 v01"
P: Phys=usb-0000:00:14.0-3/input0
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=2608000 3
B: MSC=20
`;
const TOUCH_MT = TOUCH.replace('ABS=2608000 3', 'ABS=6e1800000000003');
const MOUSE = `I: Bus=0003 Vendor=046d Product=c077 Version=0111
N: Name="Logitech USB Optical Mouse"
B: PROP=0
B: EV=17
B: KEY=ff0000 0 0 0 0
B: REL=903
`;
const PAD = `I: Bus=0018 Vendor=04f3 Product=311c Version=0100
N: Name="ELAN1200:00 04F3:311C Touchpad"
B: PROP=5
B: EV=1b
B: ABS=6e0800000000003
`;

const XSET_ON =
  'Screen Saver:\n  prefer blanking:  yes\n  timeout:  600    cycle:  600\nDPMS (Energy Star):\n  Standby: 600\n  DPMS is Enabled\n  Monitor is On';
const XSET_OFF = 'Screen Saver:\n  timeout:  0    cycle:  600\nDPMS (Energy Star):\n  DPMS is Disabled';
const PMSET =
  'System-wide power settings:\nCurrently in use:\n standby              1\n sleep                10 (sleep prevented by coreaudiod)\n displaysleep         2\n';

const PIN_FILE = '/home/kiosk/.config/Jubilee/staff-door.json';
const KEYS = {
  ctrlAltDel: 'masked',
  logind: ['ignore', 'ignore', 'ignore', 'ignore'],
  sysrq: 0,
} as const;

/** A kiosk as --install-kiosk makes it, seen from its own account. */
const KIOSK: Facts = {
  platform: 'linux',
  desktop: 'cage',
  uid: 1001,
  adminGroups: [],
  connectors: [
    { name: 'HDMI-A-1', connected: true, mode: '3840x2160' },
    { name: 'DP-1', connected: false, mode: undefined },
  ],
  renderNodes: [{ path: '/dev/dri/renderD128', usable: true }],
  i2cNodes: [
    { path: '/dev/i2c-0', usable: false },
    { path: '/dev/i2c-1', usable: true },
  ],
  sleepTargets: ['masked', 'masked', 'masked'],
  gnomeIdleDelay: undefined,
  gnomeSleep: undefined,
  gnomeLock: undefined,
  gnomeBanners: undefined,
  xset: undefined,
  programs: ['systemd', 'cage', 'jubilee'],
  inputDevices: `${MOUSE}\n${TOUCH_MT}`,
  autostart: 'enabled',
  disk: { folder: '/home/kiosk/.config/Jubilee', free: 12e9, writable: true },
  clock: 'yes',
  pin: { file: PIN_FILE, kept: { state: 'set', hash: await hashPin('1234', { N: 2, r: 1, p: 1 }) } },
  exhibition: { folder: '/srv/exhibition', shows: true, errors: [] },
  settings: { errors: [] },
  sandbox: '',
  systemKeys: KEYS,
  stickRules: true,
  screenOff: { program: 'ddcutil', installed: true },
  pmset: undefined,
  registry: undefined,
};

/** GNOME of Debian 12, as it comes. */
const GNOME: Partial<Facts> = {
  desktop: 'gnome',
  gnomeIdleDelay: 300,
  gnomeSleep: 'suspend',
  gnomeLock: true,
  gnomeBanners: true,
  sleepTargets: ['static', 'static', 'static'],
};
const WINDOWS: Partial<Facts> = {
  platform: 'win32',
  desktop: 'other',
  uid: undefined,
  sandbox: undefined,
  connectors: undefined,
  renderNodes: undefined,
  sleepTargets: undefined,
  programs: undefined,
  inputDevices: undefined,
  autostart: undefined,
  clock: undefined,
  systemKeys: undefined,
  stickRules: undefined,
};
/** As the recipe for Windows leaves it. */
const REGISTRY: Registry = {
  edgeSwipe: 0,
  toasts: 0,
  aids: {
    StickyKeys: 506,
    'Keyboard Response': 122,
    ToggleKeys: 58,
    MouseKeys: 58,
    HighContrast: 122,
  },
};

function finding(id: CheckId, facts: Partial<Facts>) {
  return examine({ ...KIOSK, ...facts }).find((one) => one.id === id)!;
}

it('a kiosk that is set up well has nothing to mend', () => {
  const findings = examine(KIOSK);
  expect(findings.filter(({ status }) => status !== 'good')).toEqual([]);
  expect(exitCode(findings)).toBe(0);
  expect(findings.map(({ id }) => id)).toEqual([...findings.map(({ id }) => id)].sort());
});

const PROBLEMS: readonly [CheckId, Partial<Facts>, string][] = [
  ['account', { uid: 0 }, 'this is root'],
  ['account', { adminGroups: ['sudo'] }, 'this account may administer the machine (sudo)'],
  ['autostart', { autostart: 'disabled' }, 'this machine does not start Jubilee by itself (disabled)'],
  ['clock', { clock: 'no' }, 'not set by the network'],
  ['disk', { disk: { folder: '/x', free: 499e6, writable: true } }, '499 MB free for /x'],
  ['disk', { disk: { folder: '/x', free: 12e9, writable: false } }, '/x can’t be written'],
  [
    'display',
    { connectors: [{ name: 'DP-1', connected: false, mode: undefined }] },
    'no display is connected',
  ],
  ['edge-gestures', GNOME, 'swipes and hot corners'],
  [
    'edge-gestures',
    { ...WINDOWS, registry: { ...REGISTRY, edgeSwipe: undefined } },
    'a swipe from the edge leaves',
  ],
  [
    'exhibition',
    { exhibition: { folder: '/x', shows: false, errors: ['deck.yaml: no such file'] } },
    '/x can’t be shown: deck.yaml: no such file',
  ],
  ['exhibition', { exhibition: { folder: '/x', shows: true, errors: ['a', 'b'] } }, '/x has 2 errors: a'],
  ['gpu', { renderNodes: [] }, 'no graphics device'],
  [
    'gpu',
    { renderNodes: [{ path: '/dev/dri/renderD128', usable: false }] },
    'this account may not use /dev/dri/renderD128',
  ],
  ['notifications', GNOME, 'GNOME shows banners'],
  ['notifications', { ...WINDOWS, registry: { ...REGISTRY, toasts: 1 } }, 'Windows shows them'],
  ['pin', { pin: { file: '/x', kept: { state: 'none' } } }, 'staff have no PIN yet (/x)'],
  [
    'pin',
    { pin: { file: '/x', kept: { state: 'unreadable', reason: 'no JSON' } } },
    '/x is damaged, and so is its copy (no JSON)',
  ],
  ['sandbox', { sandbox: 'no namespaces' }, 'no namespaces'],
  ['screen-blanking', GNOME, 'after 300 s'],
  [
    'screen-blanking',
    { desktop: 'lxde', xset: XSET_ON },
    'X turns the screen dark after 600 s, and lets the display sleep',
  ],
  ['screen-blanking', { platform: 'darwin', desktop: 'other', pmset: PMSET }, 'after 2 min'],
  ['screen-lock', GNOME, 'GNOME locks an idle screen'],
  ['screen-lock', { desktop: 'lxde', programs: ['lxpanel', 'light-locker'] }, 'light-locker runs'],
  ['screen-off', { screenOff: { program: 'ddcutil', installed: false } }, 'ddcutil is not installed'],
  ['screen-off', { screenOff: { program: 'wlopm', installed: true } }, 'cage does not do what wlopm asks'],
  ['screen-off', { i2cNodes: [] }, 'ddcutil finds no cable'],
  [
    'screen-off',
    { i2cNodes: [{ path: '/dev/i2c-0', usable: false }] },
    'this account may not use /dev/i2c-0',
  ],
  [
    'settings',
    { settings: { errors: ['kiosk.yaml:2 idle: expected a number'] } },
    '1 values can’t be used: kiosk.yaml:2 idle',
  ],
  ['sleep', { sleepTargets: ['static', 'static', 'static'] }, 'can be put to sleep'],
  ['sleep', GNOME, 'GNOME puts an idle machine to sleep (suspend)'],
  ['sleep', { platform: 'darwin', sleepTargets: undefined, pmset: PMSET }, 'macOS sleeps after 10 min'],
  ['system-keys', { systemKeys: { ...KEYS, ctrlAltDel: 'static' } }, 'end the machine: Ctrl+Alt+Del'],
  [
    'system-keys',
    { systemKeys: { ...KEYS, logind: ['poweroff', 'reboot', 'suspend', 'hibernate'], sysrq: 438 } },
    'end the machine: those for power and sleep, Alt+SysRq',
  ],
  ['system-keys', { systemKeys: { ...KEYS, logind: undefined } }, 'those for power and sleep'],
  [
    'system-keys',
    {
      ...WINDOWS,
      registry: { ...REGISTRY, aids: { ...REGISTRY.aids, StickyKeys: 510, MouseKeys: undefined } },
    },
    'keys open dialogs over the kiosk, for StickyKeys, MouseKeys',
  ],
  ['touch', { inputDevices: `${MOUSE}\n${PAD}` }, 'no touch screen is connected'],
  ['usb-sticks', { stickRules: false }, 'nobody mounts them'],
];

describe('a problem', () => {
  it.each(PROBLEMS)('of %s, with %o: %s', (id, facts, found) => {
    expect(finding(id, facts)).toEqual({
      id,
      status: 'problem',
      found: expect.stringContaining(found),
      fix: expect.stringMatching(/./),
    });
  });

  it('of each kind is known to these tests', () => {
    expect(new Set(PROBLEMS.map(([id]) => id))).toEqual(new Set(examine(KIOSK).map(({ id }) => id)));
  });
});

describe('good', () => {
  it.each<[CheckId, Partial<Facts>]>([
    ['screen-blanking', { desktop: 'lxde', xset: XSET_OFF }],
    ['screen-blanking', { ...GNOME, gnomeIdleDelay: 0 }],
    ['screen-lock', { ...GNOME, gnomeLock: false }],
    ['notifications', { ...GNOME, gnomeBanners: false }],
    ['edge-gestures', { ...WINDOWS, registry: REGISTRY }],
    ['notifications', { ...WINDOWS, registry: REGISTRY }],
    ['system-keys', { ...WINDOWS, registry: REGISTRY }],
    ['screen-off', { ...GNOME, screenOff: { program: 'wlopm', installed: true } }],
    ['screen-off', { i2cNodes: undefined, screenOff: { program: 'none', installed: false } }],
    ['usb-sticks', { ...GNOME, stickRules: false }],
  ])('is %s, with %o', (id, facts) => {
    expect(finding(id, facts).status).toBe('good');
  });
});

it('what could not be read is never good', () => {
  const nothing: Partial<Facts> = {
    ...WINDOWS,
    platform: 'freebsd',
    desktop: 'none',
    disk: undefined,
    registry: undefined,
  };
  const unknown = examine({ ...KIOSK, ...nothing }).filter(({ status }) => status === 'unchecked');
  expect(unknown.map(({ id }) => id)).toEqual([
    'account',
    'autostart',
    'clock',
    'disk',
    'display',
    'edge-gestures',
    'gpu',
    'notifications',
    'sandbox',
    'screen-blanking',
    'screen-lock',
    'sleep',
    'system-keys',
    'touch',
    'usb-sticks',
  ]);
});

it('a number of the registry is read as reg query prints it', () => {
  const printed = (line: string) => `\r\nHKEY_CURRENT_USER\\x\r\n    Flags    ${line}\r\n\r\n`;
  expect(registryNumber(printed('REG_SZ    510'))).toBe(510);
  expect(registryNumber(printed('REG_DWORD    0x1f'))).toBe(31);
  expect(registryNumber(printed('REG_SZ    on'))).toBe(undefined);
  expect(registryNumber('')).toBe(undefined);
});

it('touch screens are told from mice, pads and single-touch devices', () => {
  expect(touchScreens(`${MOUSE}\n${PAD}\n${TOUCH}\n${TOUCH_MT}`)).toEqual([
    'eGalaxTouch P80H84 2019 vDIVA02 v01',
  ]);
});

it('is printed for people with what is wrong last, and for programs', () => {
  const findings = examine({ ...KIOSK, clock: 'no', sandbox: undefined });
  expect(exitCode(findings)).toBe(1);
  expect(asText(findings)).toMatch(
    /PROBLEM {4}clock: not set .*\n {11}→ .*\n\n17 good, 1 problems, 1 not checked\n$/,
  );
  expect(JSON.parse(asJson('1.2.3', findings))).toEqual({ version: '1.2.3', good: false, findings });
});
