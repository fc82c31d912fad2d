// What the examination says of machines.
import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import {
  GNOME,
  KEYS,
  KIOSK,
  MOUSE,
  PAD,
  PMSET,
  REGISTRY,
  TOUCH,
  TOUCH_MT,
  WINDOWS,
  XSET_OFF,
  XSET_ON,
} from './facts.fixture.ts';
import type { Facts } from './facts.ts';
import { asJson, asText, exitCode } from './finding.ts';
import type { CheckId, Finding } from './finding.ts';
import { registryNumber } from './read-windows.ts';
import { touchScreens } from './screen-checks.ts';

function finding(id: CheckId, facts: Partial<Facts>) {
  return examine({ ...KIOSK, ...facts }).find((one) => one.id === id)!;
}

it('a kiosk that is set up well has nothing to mend', () => {
  const findings = examine(KIOSK);
  expect(findings.filter(({ status }) => status !== 'good')).toEqual([]);
  expect(exitCode(findings)).toBe(0);
  expect(findings.map(({ id }) => id)).toEqual([...findings.map(({ id }) => id)].sort());
});

const PROBLEMS: readonly [CheckId, Partial<Facts>, string, (readonly string[])?][] = [
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
    { exhibition: { folder: '/x', shows: 'the built-in one', errors: ['deck.yaml: no such file'] } },
    '/x can’t be shown; the built-in one shows instead, since there is no good copy of it',
    ['deck.yaml: no such file'],
  ],
  [
    'exhibition',
    { exhibition: { folder: '/x', shows: 'its last good copy', errors: ['a'] } },
    '/x can’t be shown as it is; its last good copy shows instead',
    ['a'],
  ],
  [
    'exhibition',
    { exhibition: { folder: '/x', shows: 'nothing', errors: ['a'] } },
    '/x can’t be shown; nothing else can be shown either',
    ['a'],
  ],
  [
    'exhibition',
    { exhibition: { folder: '/x', shows: 'itself', errors: ['a', 'b'] } },
    '/x has 2 errors',
    ['a', 'b'],
  ],
  ['gpu', { renderNodes: [] }, 'no graphics device'],
  [
    'gpu',
    { cardNote: '/p/graphics.json' },
    'Jubilee draws without the graphics card, which was lost again and again',
  ],
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
    'no PIN opens the staff panel: no JSON; this is the account kiosk, and that file lies where it may not look',
  ],
  [
    'pin',
    { pin: { file: '/x', kept: { state: 'unreadable', reason: 'EACCES' }, held: 'root, mode 600' } },
    'EACCES; this is the account kiosk, and that file belongs to root, mode 600',
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
    { settings: { errors: ['kiosk.yaml:2 idle: expected a number'], overruled: [] } },
    '1 error',
    ['kiosk.yaml:2 idle: expected a number'],
  ],
  [
    'settings',
    { settings: { errors: ['a', 'b', 'c'], overruled: ['idle'] } },
    '3 errors; staff.json overrules kiosk.yaml: idle',
    ['a', 'b', 'c'],
  ],
  ['sleep', { sleepTargets: ['static', 'static', 'static'] }, 'can be put to sleep'],
  ['sleep', GNOME, 'GNOME puts an idle machine to sleep (suspend)'],
  ['sleep', { platform: 'darwin', sleepTargets: undefined, pmset: PMSET }, 'macOS sleeps after 10 min'],
  ['system-keys', { systemKeys: { ...KEYS, ctrlAltDel: 'static' } }, 'end the machine: Ctrl+Alt+Del'],
  [
    'system-keys',
    { systemKeys: { ...KEYS, logind: ['poweroff', 'reboot', 'suspend', 'hibernate'], sysrq: 438 } },
    'end the machine: the one for power, those for sleep and restart, Alt+SysRq',
  ],
  ['system-keys', { systemKeys: { ...KEYS, logind: undefined } }, 'the one for power, those for sleep'],
  ['system-keys', { systemKeys: { ...KEYS, logind: ['ignore', 'reboot'] } }, 'those for sleep and restart'],
  [
    'system-keys',
    {
      ...WINDOWS,
      registry: { ...REGISTRY, aids: { ...REGISTRY.aids, StickyKeys: 510, MouseKeys: undefined } },
    },
    'keys open dialogs over the kiosk, for StickyKeys, MouseKeys',
  ],
];

describe('a problem', () => {
  it.each(PROBLEMS)('of %s, with %o: %s', (id, facts, found, details) => {
    expect(finding(id, facts)).toEqual({
      id,
      status: 'problem',
      found: expect.stringContaining(found),
      details,
      fix: expect.stringMatching(/./),
    });
  });

  it('of each kind is known to these tests', () => {
    const ids = examine(KIOSK).map(({ id }) => id);
    const known = new Set([...PROBLEMS.map(([id]) => id), 'touch', 'usb-sticks']);
    expect(known).toEqual(new Set(ids));
  });
});

it('settings that staff changed at the screen are named, and are no problem', () => {
  expect(finding('settings', { settings: { errors: [], overruled: ['idle', 'volume'] } })).toEqual({
    id: 'settings',
    status: 'good',
    found: 'valid; staff.json overrules kiosk.yaml: idle, volume',
  });
});

it('the manual is named with its whole path, wherever it is named', () => {
  const naming = [KIOSK, { ...KIOSK, ...WINDOWS, screenOff: { program: 'xset', installed: false } as const }]
    .flatMap((facts) => examine({ ...facts, desktop: 'other', autostart: undefined, systemKeys: undefined }))
    .filter(({ fix }) => fix?.includes('operating.md'));
  expect(new Set(naming.map(({ id }) => id))).toEqual(
    new Set([
      'autostart',
      'notifications',
      'screen-blanking',
      'screen-lock',
      'screen-off',
      'sleep',
      'system-keys',
    ]),
  );
  for (const { fix } of naming) expect(fix).toMatch(/ in \/opt\/Jubilee\/resources\/docs\/operating\.md$/);
});

it('root, who gets no sandbox, is sent to an ordinary account, and not to sysctl', () => {
  const fix = (uid: number) => finding('sandbox', { uid, sandbox: 'none' }).fix;
  expect(fix(0)).toContain('as an ordinary account');
  expect(fix(0)).not.toContain('sysctl');
  expect(fix(1_000)).toContain('sysctl');
});

it('a kiosk without a touch screen may be meant so: it is no problem', () => {
  const findings = examine({ ...KIOSK, inputDevices: `${MOUSE}\n${PAD}` });
  expect(findings.filter(({ status }) => status !== 'good')).toEqual([
    {
      id: 'touch',
      status: 'unchecked',
      found: 'no touch screen is connected',
      fix: expect.stringContaining('clicker'),
    },
  ]);
  expect(exitCode(findings)).toBe(0);
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
    /PROBLEM {4}clock: not set .*\n {11}→ .*\n\n17 good, 1 problem, 1 not checked\n$/,
  );
  expect(JSON.parse(asJson('1.2.3', findings))).toEqual({ version: '1.2.3', good: false, findings });
});

it('names each thing that is wrong, however many they are', () => {
  const errors = Array.from({ length: 22 }, (_, at) => `kiosk.yaml:${String(at + 1)}`);
  const findings = examine({ ...KIOSK, settings: { errors, overruled: [] } });
  const lines = asText(findings).split('\n');
  const first = lines.indexOf('PROBLEM    settings: 22 errors') + 1;
  expect(lines.slice(first, first + 22)).toEqual(errors.map((one) => `           - ${one}`));
  expect(lines[first + 22]).toMatch(/^ {11}→ mend each where it stands/);
  const { findings: told } = JSON.parse(asJson('1.2.3', findings)) as { findings: Finding[] };
  expect(told.find(({ id }) => id === 'settings')?.details).toEqual(errors);
});
