// The display by opening hours and by what the page says: awake while anybody may look.
import type { EventEmitter } from 'node:events';
import { powerMonitor } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../core/settings/schema.ts';
import { managePower } from './power.ts';

const display = vi.hoisted(() => ({
  awake: false,
  switched: [] as string[],
  end: (): unknown => undefined,
}));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { powerMonitor: new Emitter() };
});
vi.mock('../system/before-end.ts', () => ({ beforeEnd: (task: () => unknown) => (display.end = task) }));
vi.mock('./keep-awake.ts', () => ({ keepAwake: () => (awake: boolean) => (display.awake = awake) }));
vi.mock('./screen-switch.ts', () => ({
  ScreenSwitch: class {
    set = (program: string, on: boolean) => display.switched.push(`${program} ${on ? 'on' : 'off'}`);
    leave = () => Promise.resolve('left');
  },
}));

const NOON = Date.parse('2026-11-26T12:00:00Z');
const NIGHT = Date.parse('2026-11-26T23:00:00Z');
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const emitter = (of: unknown) => of as EventEmitter;

let settings: Partial<Settings>;
const tellPage = vi.fn();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  Object.assign(display, { awake: false, switched: [] });
  settings = { keepAwake: true, hours: { thursday: ['09:00-17:00'] }, timeZone: 'UTC' };
  tellPage.mockClear();
});
afterEach(() => {
  void display.end();
  emitter(powerMonitor).removeAllListeners();
  vi.useRealTimers();
});

function startAt(time: number) {
  vi.setSystemTime(time);
  return managePower(() => settings as Settings, tellPage, quiet);
}

describe('the display', () => {
  it('is kept awake in opening hours, whatever the page says', () => {
    const power = startAt(NOON);
    expect(display.awake).toBe(true);
    power.pageIsDark(1, true);
    expect(display.awake).toBe(true);
  });

  it('may sleep outside of them only while the page is dark: a visit goes on, and staff come at night', () => {
    const power = startAt(NIGHT);
    const course = [false, true, false, true].map((dark) => {
      power.pageIsDark(1, dark);
      return display.awake;
    });
    expect(course).toEqual([true, false, true, false]);
  });

  it('stays on while any of several pages is lit', () => {
    const power = startAt(NIGHT);
    power.pageIsDark(1, false);
    power.pageIsDark(2, false);
    power.pageIsDark(1, true);
    expect(display.awake).toBe(true);
    power.pageIsDark(2, true);
    expect(display.awake).toBe(false);
  });

  it('may sleep at any time where the settings say so', () => {
    settings = { ...settings, keepAwake: false };
    startAt(NOON);
    expect(display.awake).toBe(false);
  });

  it('is switched by the program of the settings, if any', () => {
    settings = { ...settings, screenOff: 'xset' };
    const power = startAt(NIGHT);
    power.pageIsDark(1, false);
    power.pageIsDark(1, true);
    delete settings.screenOff;
    power.refresh();
    expect(display.switched).toEqual(['xset off', 'xset on', 'xset off', 'none off']);
  });

  it('is switched on before the program ends, and nothing is looked at any more', async () => {
    startAt(NIGHT);
    expect(await display.end()).toBe('left');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the page', () => {
  it.each(['resume', 'unlock-screen'])('is told at once at %s, if that is another time', (event) => {
    const power = startAt(NOON);
    power.pageIsDark(1, true);
    emitter(powerMonitor).emit(event);
    expect(tellPage).not.toHaveBeenCalled();
    vi.setSystemTime(NIGHT);
    emitter(powerMonitor).emit(event);
    expect(tellPage).toHaveBeenCalledOnce();
    expect(power.open).toBe(false);
    expect(display.awake).toBe(false);
  });

  it('is told when its hours are changed', () => {
    const power = startAt(NIGHT);
    settings = { keepAwake: true };
    power.refresh();
    expect(tellPage).toHaveBeenCalledOnce();
    expect(power.open).toBe(true);
  });
});
