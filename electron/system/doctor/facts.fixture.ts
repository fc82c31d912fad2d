// What is read of machines: a kiosk that is set up well, and others; what programs and the kernel print is in their shape.
import { hashPin } from '../../staff/pin-hash.ts';
import type { Facts, Registry } from './facts.ts';

/** /proc/bus/input/devices of a touch monitor, a mouse and a laptop’s touch pad. */
export const TOUCH = `I: Bus=0003 Vendor=0eef Product=c000 Version=0111
N: Name="eGalaxTouch P80H84 2019 vDIVA02 v01"
P: Phys=usb-0000:00:14.0-3/input0
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=2608000 3
B: MSC=20
`;
export const TOUCH_MT = TOUCH.replace('ABS=2608000 3', 'ABS=6e1800000000003');
export const MOUSE = `I: Bus=0003 Vendor=046d Product=c077 Version=0111
N: Name="Logitech USB Optical Mouse"
B: PROP=0
B: EV=17
B: KEY=ff0000 0 0 0 0
B: REL=903
`;
export const PAD = `I: Bus=0018 Vendor=04f3 Product=311c Version=0100
N: Name="ELAN1200:00 04F3:311C Touchpad"
B: PROP=5
B: EV=1b
B: ABS=6e0800000000003
`;

export const XSET_ON =
  'Screen Saver:\n  prefer blanking:  yes\n  timeout:  600    cycle:  600\nDPMS (Energy Star):\n  Standby: 600\n  DPMS is Enabled\n  Monitor is On';
export const XSET_OFF =
  'Screen Saver:\n  timeout:  0    cycle:  600\nDPMS (Energy Star):\n  DPMS is Disabled';
export const PMSET =
  'System-wide power settings:\nCurrently in use:\n standby              1\n sleep                10 (sleep prevented by coreaudiod)\n displaysleep         2\n';

const PIN_FILE = '/home/kiosk/.config/Jubilee/staff-door.json';
export const KEYS = {
  ctrlAltDel: 'masked',
  logind: ['ignore', 'ignore', 'ignore', 'ignore'],
  sysrq: 0,
} as const;

/** A kiosk as --install-kiosk makes it, seen from its own account. */
export const KIOSK: Facts = {
  platform: 'linux',
  desktop: 'cage',
  uid: 1001,
  accountName: 'kiosk',
  adminGroups: [],
  connectors: [
    { name: 'HDMI-A-1', connected: true, mode: '3840x2160' },
    { name: 'DP-1', connected: false, mode: undefined },
  ],
  cardNote: undefined,
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
  exhibition: { folder: '/srv/exhibition', shows: 'itself', errors: [] },
  settings: { errors: [], overruled: [] },
  manual: '/opt/Jubilee/resources/docs/operating.md',
  sandbox: '',
  systemKeys: KEYS,
  stickRules: true,
  screenOff: { program: 'ddcutil', installed: true },
  pmset: undefined,
  registry: undefined,
};

/** GNOME of Debian 12, as it comes. */
export const GNOME: Partial<Facts> = {
  desktop: 'gnome',
  gnomeIdleDelay: 300,
  gnomeSleep: 'suspend',
  gnomeLock: true,
  gnomeBanners: true,
  sleepTargets: ['static', 'static', 'static'],
};
export const WINDOWS: Partial<Facts> = {
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
export const REGISTRY: Registry = {
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
