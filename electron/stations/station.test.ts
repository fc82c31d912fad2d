// What one window is wired to: who is told what, and by which of several windows. What it is wired to is played.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Place, Report } from '../../core/bridge.ts';
import { missingLanguagesLogger } from '../kiosk-settings.ts';
import { CurrentExhibition } from '../shown/current-exhibition.ts';
import { locateExhibition } from '../shown/locate-exhibition.ts';
import { answerCalls, tellChanged } from '../security/ipc.ts';
import { lockContents, lockSession } from '../security/security.ts';
import { serveApp } from '../serving/protocol.ts';
import { PAGE_ADDRESS, pageAddress, STILL_ADDRESS } from '../serving/resolve.ts';
import { PageSupervisor } from '../supervisor/page.ts';
import type { Supervision } from '../supervisor/page.ts';
import { onFirstPaint } from '../window/first-paint.ts';
import { guardLeaving } from '../window/leaving.ts';
import { stayInFront } from '../window/staying.ts';
import { fillDisplay, openWindow, showWindow } from '../window/window.ts';
import { followExhibition } from './follow.ts';
import type { Followed } from './follow.ts';
import { openStation } from './station.ts';
import type { Kiosk, StationWishes } from './station.ts';

vi.mock('electron', () => ({
  session: { defaultSession: { name: 'default' }, fromPartition: (name: string) => ({ name }) },
}));
vi.mock('../places.ts', () => ({
  builtInExhibition: () => '/built-in',
  exhibitionsFolder: () => '/exhibitions',
  pageFolder: () => '/page',
  preloadFile: () => '/preload.cjs',
}));
vi.mock('../kiosk-settings.ts', () => ({ missingLanguagesLogger: vi.fn() }));
vi.mock('../health/memory.ts', () => ({ memoryOf: () => ({ page: 7 }) }));
vi.mock('../security/ipc.ts', () => ({ answerCalls: vi.fn(), tellChanged: vi.fn() }));
vi.mock('../security/security.ts', () => ({ lockContents: vi.fn(), lockSession: vi.fn() }));
vi.mock('../serving/protocol.ts', () => ({ serveApp: vi.fn() }));
vi.mock('../shown/current-exhibition.ts', () => ({ CurrentExhibition: { open: vi.fn() } }));
vi.mock('../shown/locate-exhibition.ts', () => ({ locateExhibition: vi.fn() }));
vi.mock('../supervisor/page.ts', () => ({ PageSupervisor: vi.fn() }));
vi.mock('../window/first-paint.ts', () => ({ onFirstPaint: vi.fn() }));
vi.mock('../window/leaving.ts', () => ({ guardLeaving: vi.fn() }));
vi.mock('../window/staying.ts', () => ({ stayInFront: vi.fn() }));
vi.mock('../window/window.ts', () => ({ fillDisplay: vi.fn(), openWindow: vi.fn(), showWindow: vi.fn() }));
vi.mock('./follow.ts', () => ({ followExhibition: vi.fn() }));

const PLACE = { slide: 'one', language: 'en' } as Place;
const OTHER = { name: 'another exhibition' };

/** What happened, in its order. */
let done: string[];
let window: EventEmitter & { webContents: EventEmitter; loadURL: (address: string) => Promise<void> };
let settings: { windowed: boolean; memory: number };
let power: { open: boolean; pageIsDark: (window: number, dark: boolean) => void };

const say = (what: string) => (detail?: string) =>
  void done.push(detail === undefined ? what : `${what} ${detail}`);
const saySlide = (what: string) => (place: { slide: string }) => void done.push(`${what} ${place.slide}`);
const supervision = (): Supervision => vi.mocked(PageSupervisor).mock.lastCall![0];
const followed = (): Followed => vi.mocked(followExhibition).mock.lastCall![0];
const staff = vi.fn<Kiosk['staffDoors']['put']>();
const status = vi.fn<(text: string) => void>();
const page = () => vi.mocked(answerCalls).mock.lastCall![1];
const report = (one: Report) => void page().report(one);

beforeEach(() => {
  vi.resetAllMocks();
  done = [];
  settings = { windowed: false, memory: 900 };
  power = {
    open: true,
    pageIsDark: (id, dark) => void done.push(`${String(id)} is ${dark ? 'dark' : 'lit'}`),
  };
  window = Object.assign(new EventEmitter(), {
    id: 3,
    webContents: new EventEmitter(),
    destroy: say('destroyed'),
    loadURL: (address: string) => Promise.resolve(void done.push(address)),
  });
  vi.mocked(openWindow).mockImplementation(({ lock }) => {
    lock({} as never);
    return window as unknown as BrowserWindow;
  });
  vi.mocked(locateExhibition).mockImplementation((name, base) => Promise.resolve(`${base}/${name}`));
  vi.mocked(CurrentExhibition.open).mockResolvedValue({
    title: 'Of a test',
    fallbacks: ['built-in'],
    use: (source: string) => Promise.resolve(void done.push(`use ${source}`)),
  } as never);
  vi.mocked(missingLanguagesLogger).mockReturnValue(() => void done.push('languages'));
  vi.mocked(onFirstPaint).mockReturnValue(say('first'));
  vi.mocked(PageSupervisor).mockImplementation(function () {
    return {
      painted: saySlide('supervised'),
      anew: say('anew:'),
      hoursChanged: say('hours'),
    } as unknown as PageSupervisor;
  });
  vi.mocked(tellChanged).mockImplementation(() => void done.push('tell'));
  vi.mocked(followExhibition).mockReturnValue({
    begin: say('begin'),
    turnTo: async (folder) => {
      say('turn to')(await folder);
    },
  });
});

function open(wishes: Partial<StationWishes> = {}, kiosk: Partial<Record<keyof Kiosk, unknown>> = {}) {
  return openStation(
    {
      settings: { settings },
      locked: true,
      openings: { devTools: false },
      page: { keepAll: () => Promise.resolve(void done.push('keep')) },
      log: { error: (place: string, message: string) => void done.push(`${place}: ${message}`) },
      beginAnew: say('begin anew:'),
      health: { proved: say('proved'), painted: saySlide('health'), restarted: say('restarted') },
      copy: { folderOf: (folder: string) => `${folder}.copy` },
      power,
      signs: { alive: say('alive'), status },
      staffDoors: { put: staff },
      ...kiosk,
    } as unknown as Kiosk,
    {
      display: {} as never,
      exhibition: 'a',
      base: '/base',
      partition: undefined,
      mainExhibition: () => undefined,
      ...wishes,
    },
  );
}
const second = { partition: 'station-1', mainExhibition: () => OTHER as never };

describe('a window', () => {
  it('is locked before anything is loaded, and its folder followed after that', async () => {
    vi.mocked(lockSession).mockImplementation(() => void done.push('session'));
    vi.mocked(lockContents).mockImplementation(() => void done.push('contents'));
    vi.mocked(guardLeaving).mockImplementation(() => void done.push('leaving'));
    vi.mocked(answerCalls).mockImplementation(() => void done.push('calls'));
    vi.mocked(serveApp).mockImplementation(() => void done.push('serve'));
    staff.mockImplementation(() => void done.push('staff'));
    await open();
    expect(done.join(' ')).toBe(
      `session contents leaving languages serve calls staff ${PAGE_ADDRESS} keep begin`,
    );
    expect(vi.mocked(CurrentExhibition.open).mock.lastCall![0]).toMatchObject({
      wanted: '/base/a',
      builtIn: '/built-in',
    });
    expect(vi.mocked(CurrentExhibition.open).mock.lastCall![0].copyOf?.('/a')).toBe('/a.copy');
  });

  it.each([
    [true, false, [1, 1, 1]],
    [true, true, [1, 0, 0]],
    [false, false, [1, 1, 0]],
  ])(
    'locked %s, windowed %s: is shown, fills its display, stays in front: %j',
    async (locked, windowed, times) => {
      settings.windowed = windowed;
      await open({}, { locked });
      const { show, fill } = vi.mocked(onFirstPaint).mock.lastCall![1];
      show();
      fill();
      const told = [showWindow, fillDisplay, stayInFront];
      expect(told.map((one) => vi.mocked(one).mock.calls.length)).toEqual(times);
    },
  );

  it('whose page does not load is there all the same: the supervisor hears of it', async () => {
    window.loadURL = () => Promise.reject(new Error('not today'));
    await open();
    expect(done).toContain('begin');
  });

  it('keeps no page file of a developer’s server', async () => {
    await open({}, { openings: { devTools: true, devServer: 'http://localhost:1' } });
    expect(done).not.toContain('keep');
  });

  it('of which the preload fails says so to staff', async () => {
    await open();
    window.webContents.emit('preload-error', {}, '/preload.cjs', new Error('no'));
    expect(done.at(-1)).toBe('window: /preload.cjs: no; install Jubilee again');
  });

  it('that is closed is dark: the display may sleep', async () => {
    const station = await open();
    station.close();
    window.emit('closed');
    expect(done.slice(-2)).toEqual(['destroyed', '3 is dark']);
  });

  it('hears that it has opened or closed, and its page is told before it is asked for a proof', async () => {
    const station = await open();
    station.hoursChanged();
    expect(done.slice(-2)).toEqual(['tell', 'hours']);
  });

  it('turns to another exhibition', async () => {
    const station = await open();
    await station.turnTo('b', '/other');
    expect(done.at(-1)).toBe('turn to /other/b');
    expect(vi.mocked(locateExhibition).mock.lastCall).toEqual(['b', '/other', '/exhibitions']);
  });
});

describe('its page', () => {
  it('is told what counts now', async () => {
    await open();
    expect(page().open()).toBe(true);
    power.open = false;
    expect(page().open()).toBe(false);
    expect(supervision().dark()).toBe(true);
    expect(vi.mocked(serveApp).mock.lastCall![1].open()).toBe(false);
    settings.memory = 1_200;
    expect(supervision().rules()).toEqual({ sources: ['wanted', 'built-in', 'still'], memory: 1_200 });
    expect(supervision().memory()).toBe(7);
  });

  it('reports a fault, the dark, and a slide, which opens the window', async () => {
    await open();
    done = [];
    report({ type: 'fault', message: 'no such thing' });
    for (const dark of [true, false]) report({ type: 'dark', dark });
    report({ type: 'painted', ...PLACE });
    expect(done.join(', ')).toBe(
      'page: no such thing, 3 is dark, 3 is lit, first one, supervised one, health one',
    );
  });

  it('is loaded on a source that was turned to before, at its place', async () => {
    await open();
    done = [];
    await supervision().prepare('good');
    await supervision().load('good', PLACE);
    expect(done).toEqual(['use good', pageAddress(PLACE)]);
  });

  it('gives way to the still, which reads no exhibition, and which lets the display sleep', async () => {
    await open();
    done = [];
    await supervision().prepare('still');
    await supervision().load('still', undefined);
    expect(done).toEqual(['3 is dark', STILL_ADDRESS]);
  });

  it('is loaded anew for staff', async () => {
    await open();
    staff.mock.lastCall![0].reload();
    expect(done.at(-1)).toBe('anew: staff asked for it');
  });
});

describe('of several windows', () => {
  it('the main one alone proves that the kiosk works, is counted, and has its exhibition copied', async () => {
    await open();
    done = [];
    supervision().proved(false);
    supervision().proved(true);
    expect(done).toEqual(['alive', 'proved', 'alive']);
    expect(followed().copy).toBeDefined();
    expect(status.mock.calls).toEqual([['Showing “Of a test”']]);
    followed().shown();
    expect(status).toHaveBeenCalledTimes(2);
    await open(second);
    followed().shown();
    expect(status).toHaveBeenCalledTimes(2);
    done = [];
    supervision().proved(true);
    report({ type: 'painted', ...PLACE });
    expect(done).toEqual(['first one', 'supervised one']);
    expect(followed().copy).toBeUndefined();
  });

  it('each has a session of its own, and all tell of a page that was brought back', async () => {
    await open();
    expect(vi.mocked(openWindow).mock.lastCall![0].session).toEqual({ name: 'default' });
    await open(second);
    expect(vi.mocked(openWindow).mock.lastCall![0].session).toEqual({ name: 'station-1' });
    supervision().restarted('gone');
    supervision().noProcess();
    expect(done.slice(-2)).toEqual(['restarted gone', 'begin anew: no process can be started for the page']);
  });

  it('staff change what the main one shows, wherever they stand', async () => {
    const { exhibition } = await open();
    expect(staff.mock.lastCall![0].exhibition()).toBe(exhibition);
    await open(second);
    expect(staff.mock.lastCall![0].exhibition()).toBe(OTHER);
    // The main one may have failed to open.
    const { exhibition: own } = await open({ partition: 'station-2' });
    expect(staff.mock.lastCall![0].exhibition()).toBe(own);
  });
});
