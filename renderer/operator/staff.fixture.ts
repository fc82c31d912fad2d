// A host for the panel’s tests: it keeps settings and a PIN, and refuses what it is told to refuse.
import { vi } from 'vitest';
import type { Health } from '../../core/health.ts';
import type { Door, Outcome, Panel, SettingsChange, StaffBridge } from '../../core/staff.ts';
import type { Settings } from '../../core/settings/schema.ts';

export const SETTINGS: Settings = {
  exhibition: 'kz-be-30',
  autoplay: true,
  resume: false,
  wrap: false,
  idle: 60,
  warning: 20,
  windowed: false,
  keepAwake: true,
  volume: 80,
  brightness: 100,
  display: '1',
  displays: 'one',
  memory: 1_500,
};

const HEALTH: Health = {
  time: '2026-11-25T10:15:00.000Z',
  version: '0.1.0',
  electron: '45.4.1',
  uptime: 273_840,
  exhibition: '/srv/exhibitions/kazakhstan-belgium-30-years',
  open: true,
  slide: 'political-dialogue',
  painted: '2026-11-25T10:14:30.000Z',
  memory: { all: 412, page: 187 },
  restarts: {
    count: 3,
    latest: [
      { time: '2026-11-24T22:04:11.000Z', cause: 'the page’s process is gone (crashed)' },
      { time: '2026-11-23T08:31:45.000Z', cause: 'the page has not painted for 2 minutes' },
      { time: '2026-11-22T19:20:02.000Z', cause: 'memory over 1,500 MB' },
    ],
  },
  problems: Array.from({ length: 8 }, (_, at) => ({
    time: `2026-11-2${String(5 - (at % 5))}T09:12:31.114Z`,
    level: at % 3 === 0 ? ('error' as const) : ('warn' as const),
    place: 'exhibition',
    message:
      'deck.yaml:31:12 slides[3].items[0].amount.value: expected a number, found "419,7"; write 419.7, this item is left out until then',
  })),
};

const PANEL: Panel = {
  settings: SETTINGS,
  fixed: [],
  exhibitions: [
    {
      setting: 'kz-be-30',
      title: {
        en: 'Kazakhstan–Belgium: 30 years of diplomatic relations',
        de: 'Kasachstan–Belgien: 30 Jahre diplomatische Beziehungen',
        kk: 'Қазақстан–Бельгия: дипломатиялық қатынастарға 30 жыл',
        ru: 'Казахстан – Бельгия: 30 лет дипломатических отношений',
      },
      defaultLanguage: 'en',
    },
    { setting: 'sample', title: { en: 'A sample with one slide of every kind' }, defaultLanguage: 'en' },
    { setting: '/srv/exhibitions/spring', title: { en: 'Spring on the steppe' }, defaultLanguage: 'en' },
  ],
  languages: ['kk', 'ru', 'en', 'nl-BE', 'fr-BE', 'de-BE'],
  displays: [
    {
      id: 1,
      setting: '1',
      label: 'Samsung QM43C',
      bounds: { x: 0, y: 0, width: 1920, height: 1080 },
      primary: true,
    },
    {
      id: 2,
      setting: '2',
      label: '',
      bounds: { x: 1920, y: -120, width: 1080, height: 1920 },
      primary: false,
    },
  ],
  drives: [
    { path: '/media/kiosk/EMBASSY', label: 'EMBASSY' },
    { path: '/media/kiosk/8A4C-11F0', label: '' },
  ],
  health: HEALTH,
};

export function fakeStaff(
  over: { readonly panel?: Partial<Panel>; readonly door?: Partial<Door>; readonly pin?: string } = {},
) {
  let { pin = '2468' } = over;
  let settings: Readonly<Record<string, unknown>> = { ...(over.panel?.settings ?? SETTINGS) };
  let refusal: string | undefined;
  let wait = 0;
  let open = true;
  const outcome = (): Outcome => (refusal === undefined ? { done: true } : { done: false, reason: refusal });
  const change = (values: SettingsChange) => {
    if (refusal === undefined) settings = merged(settings, values, over.panel?.settings ?? SETTINGS);
    return Promise.resolve(outcome());
  };
  return {
    staff: {
      door: vi.fn(() => Promise.resolve({ pinSet: true, wait: 0, maySet: false, ...over.door })),
      enter: vi.fn((tried: string) =>
        Promise.resolve(
          tried === pin && wait === 0 ? { type: 'open' as const } : { type: 'refused' as const, wait },
        ),
      ),
      setPin: vi.fn((next: string) => {
        if (refusal === undefined) pin = next;
        return Promise.resolve(outcome());
      }),
      panel: vi.fn(() =>
        open
          ? Promise.resolve({ ...PANEL, ...over.panel, settings: settings as unknown as Settings })
          : Promise.reject(new Error('the door is shut')),
      ),
      change: vi.fn(change),
      act: vi.fn<StaffBridge['act']>(() => Promise.resolve(outcome())),
      shut: vi.fn(() => Promise.resolve()),
    } satisfies StaffBridge,
    /** From now on everything is refused, with this reason; undefined: taken again. */
    refuse(reason: string | undefined) {
      refusal = reason;
    },
    /** Wrong PINs, and right ones, are answered by this wait, ms. */
    wait(time: number) {
      wait = time;
    },
    /** The host answers no more. */
    shut() {
      open = false;
    },
  };
}

/** null takes the panel’s value back: what the file says counts again. */
function merged(now: object, values: SettingsChange, file: object): Readonly<Record<string, unknown>> {
  const all: Record<string, unknown> = { ...now };
  for (const [name, value] of Object.entries(values))
    all[name] = value === null ? (file as Record<string, unknown>)[name] : value;
  return all;
}
