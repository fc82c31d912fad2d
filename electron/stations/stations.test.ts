// Windows that are opened, moved and closed as displays come and go.
import { EventEmitter } from 'node:events';
import { screen } from 'electron';
import type { Display } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../core/settings/schema.ts';
import { coverDisplay } from '../window/window.ts';
import { openStation } from './station.ts';
import type { Kiosk, Station, StationWishes } from './station.ts';
import { Stations } from './stations.ts';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { screen: new Emitter() };
});
vi.mock('../window/window.ts', () => ({ coverDisplay: vi.fn() }));
vi.mock('./station.ts', () => ({ openStation: vi.fn() }));

function display(id: number, x: number): Display {
  const bounds = { x, y: 0, width: 1280, height: 720 };
  return { id, bounds, scaleFactor: 1.5, rotation: 90 } as Display;
}
const [LEFT, RIGHT] = [display(7, 0), display(8, 1280)];

let there: readonly Display[];
let primary: Display;
let settings: Pick<Settings, 'exhibition' | 'display' | 'displays' | 'windowed'>;
let lines: string[];
/** Of the windows that are open: `a on 7`. */
let open: Set<string>;
/** Of those that heard that it has opened or closed. */
let told: string[];
/** What those that were open turned to. */
let turned: string[];
let stations: Stations;
/** What the window of a station is waited for, if it is. */
let opening: Promise<void>;
const beginAnew = vi.fn();
const say = (place: string, message: string) => void lines.push(`${place} ${message}`);

function stationOf({ display: { id }, exhibition, partition }: StationWishes): Station {
  const main = partition === undefined;
  const nameWith = (shown: string) => `${shown} on ${String(id)}${main ? ', main' : ''}`;
  let name = nameWith(exhibition);
  open.add(name);
  return {
    window: Object.assign(new EventEmitter(), { name, isDestroyed: () => false }),
    exhibition: {},
    hoursChanged: () => told.push(name),
    turnTo: (shown: string) => {
      open.delete(name);
      name = nameWith(shown);
      open.add(name);
      turned.push(shown);
    },
    close: () => open.delete(name),
  } as unknown as Station;
}

beforeEach(() => {
  vi.useFakeTimers();
  there = [LEFT, RIGHT];
  primary = LEFT;
  settings = { exhibition: 'a', displays: 'one', windowed: false };
  lines = [];
  open = new Set();
  opening = Promise.resolve();
  Object.assign(screen, { getAllDisplays: () => there, getPrimaryDisplay: () => primary });
  told = [];
  turned = [];
  vi.mocked(coverDisplay).mockReset().mockReturnValue(false);
  vi.mocked(openStation).mockReset();
  vi.mocked(openStation).mockImplementation(async (_kiosk, wishes) => {
    await opening;
    return stationOf(wishes);
  });
  const log = { info: say, warn: say, error: say };
  beginAnew.mockClear();
  stations = new Stations({
    log,
    beginAnew,
    settings: {
      get settings() {
        return settings;
      },
      origins: new Map([['display', { name: 'kiosk.yaml', locate: () => undefined }]]),
    },
  } as unknown as Kiosk);
});
afterEach(() => {
  (screen as unknown as EventEmitter).removeAllListeners();
  vi.useRealTimers();
});

async function after(change: Partial<typeof settings>, displays = there): Promise<readonly string[]> {
  settings = { ...settings, ...change };
  there = displays;
  await stations.arrange();
  return [...open].sort();
}

const ALL = ['a on 7, main', 'a on 8'];

describe('windows', () => {
  it('follow the settings: opened and closed one by one', async () => {
    expect(stations.main).toBeUndefined();
    expect(await after({})).toEqual(['a on 7, main']);
    expect(await after({ displays: 'all' })).toEqual(ALL);
    expect(await after({ displays: 'one' })).toEqual(['a on 7, main']);
    expect(lines).toEqual(['displays the window of display 8 is closed']);
    expect(openStation).toHaveBeenCalledTimes(2);
  });

  it('turn to another exhibition without being closed; the main one has done so by itself', async () => {
    expect(await after({ displays: [{ display: '8', exhibition: 'b' }] })).toEqual([
      'a on 7, main',
      'b on 8',
    ]);
    expect(await after({ exhibition: 'z', displays: [{ display: '8', exhibition: 'c' }] })).toEqual([
      'a on 7, main',
      'c on 8',
    ]);
    await after({});
    expect(turned).toEqual(['c']);
    expect(openStation).toHaveBeenCalledTimes(2);
  });

  it('the main one stands on the primary display, wherever that is', async () => {
    primary = RIGHT;
    expect(await after({})).toEqual(['a on 8, main']);
  });

  it('that their display is not there is told once, with those that are', async () => {
    await after({ display: '1920x1080+1920+0' });
    await after({});
    expect(lines).toEqual([
      'displays kiosk.yaml display: expected a display that is connected (7 1280x720+0+0, 8 1280x720+1280+0), found "1920x1080+1920+0" (the main display is used until it is there)',
    ]);
  });

  it('stay as they are while there is no display at all', async () => {
    await after({ displays: 'all' });
    expect(await after({}, [])).toEqual(ALL);
    expect(await after({}, [LEFT, RIGHT])).toEqual(ALL);
    expect(lines).toEqual([]);
    expect(openStation).toHaveBeenCalledTimes(2);
  });

  it('cover their displays, wherever these are, and that they had to move is told', async () => {
    await after({ displays: 'all' });
    vi.mocked(coverDisplay)
      .mockClear()
      .mockImplementation((_window, { id }) => id === 8);
    const moved = display(8, -1280);
    await after({}, [LEFT, moved]);
    expect(vi.mocked(coverDisplay).mock.calls).toEqual([
      [expect.objectContaining({ name: 'a on 7, main' }), LEFT],
      [expect.objectContaining({ name: 'a on 8' }), moved],
    ]);
    expect(lines).toEqual([
      'displays the window covers 8 now, 1280 × 720 at -1280, 0, scale 1.5, rotation 90',
    ]);
  });

  it('stay where they are among others', async () => {
    await after({ windowed: true });
    await after({ display: '8' });
    expect(coverDisplay).not.toHaveBeenCalled();
  });

  it('are all told when it opens or closes', async () => {
    await after({ displays: 'all' });
    stations.hoursChanged();
    expect(told).toEqual(ALL);
    expect(stations.main).toMatchObject({ window: { name: 'a on 7, main' } });
  });

  it('follow displays that come, go and change: once each time, when they are quiet', async () => {
    await after({ displays: 'all' }, [LEFT]);
    for (const [event, displays, expected] of [
      ['display-added', [LEFT, RIGHT], ALL],
      ['display-removed', [LEFT], ['a on 7, main']],
      ['display-metrics-changed', [LEFT, RIGHT], ALL],
    ] as const) {
      there = displays;
      const arranged = vi.spyOn(stations, 'arrange').mockClear();
      for (let time = 0; time < 5; time += 1) {
        (screen as unknown as EventEmitter).emit(event);
        await vi.advanceTimersByTimeAsync(299);
      }
      expect(arranged).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(arranged).toHaveBeenCalledOnce();
      expect([...open].sort()).toEqual(expected);
    }
  });
});

describe('a window that takes its time to open', () => {
  /** Displays that go, and come, while the second window is still being opened. */
  async function meanwhile(...course: readonly (readonly Display[])[]): Promise<() => void> {
    await after({}, [LEFT]);
    let opened = (): void => undefined;
    opening = new Promise((done) => {
      opened = done;
    });
    settings.displays = 'all';
    for (const displays of course) {
      there = displays;
      void stations.arrange();
      await vi.advanceTimersByTimeAsync(0);
    }
    return opened;
  }

  it('is opened once', async () => {
    const opened = await meanwhile([LEFT, RIGHT], [LEFT, RIGHT], [LEFT, RIGHT]);
    expect(stations.all).toHaveLength(1);
    opened();
    await vi.advanceTimersByTimeAsync(0);
    expect(openStation).toHaveBeenCalledTimes(2);
    expect(stations.all).toHaveLength(2);
  });

  it('is closed again where its display has gone meanwhile', async () => {
    const opened = await meanwhile([LEFT, RIGHT], [LEFT]);
    opened();
    await vi.advanceTimersByTimeAsync(0);
    expect([...open]).toEqual(['a on 7, main']);
    expect(stations.all).toHaveLength(1);
  });

  it('covers its display at once where that has moved meanwhile', async () => {
    const moved = display(8, -1280);
    const opened = await meanwhile([LEFT, RIGHT], [LEFT, moved]);
    vi.mocked(coverDisplay).mockClear();
    opened();
    await vi.advanceTimersByTimeAsync(0);
    expect(coverDisplay).toHaveBeenCalledWith(expect.objectContaining({ name: 'a on 8' }), moved);
  });

  it('and fails costs the others nothing, nor the next try', async () => {
    vi.mocked(openStation).mockRejectedValueOnce(new Error('no memory'));
    expect(await after({ displays: 'all', display: '8' })).toEqual(['a on 7']);
    expect(lines).toEqual(['displays no window for main: Error: no memory']);
    expect(await after({})).toEqual(['a on 7', 'a on 8, main']);
  });

  it('and fails has the program begin anew, if it is the main one', async () => {
    vi.mocked(openStation).mockRejectedValueOnce(new Error('no memory'));
    await after({});
    expect(beginAnew).toHaveBeenCalledExactlyOnceWith('the main window could not be opened');
  });

  it('and fails is tried again each minute, in the same session, if it is not', async () => {
    await after({}, [LEFT]);
    vi.mocked(openStation)
      .mockRejectedValueOnce(new Error('no memory'))
      .mockRejectedValueOnce(new Error('no memory'));
    expect(await after({ displays: 'all' }, [LEFT, RIGHT])).toEqual(['a on 7, main']);
    await vi.advanceTimersByTimeAsync(120_000);
    expect([...open].sort()).toEqual(ALL);
    const partitions = vi.mocked(openStation).mock.calls.map(([, { partition }]) => partition);
    expect(partitions).toEqual([undefined, 'station-1', 'station-1', 'station-1']);
    expect(beginAnew).not.toHaveBeenCalled();
  });

  it('and fails after its display was plugged in anew leaves the window of that alone', async () => {
    let fail = (_reason: Error): void => undefined;
    await after({}, [LEFT]);
    vi.mocked(openStation).mockReturnValueOnce(
      new Promise((_opened, failed) => {
        fail = failed;
      }),
    );
    const opened = await meanwhile([LEFT, RIGHT], [LEFT], [LEFT, RIGHT]);
    fail(new Error('its display is gone'));
    await vi.advanceTimersByTimeAsync(0);
    opened();
    await vi.advanceTimersByTimeAsync(0);
    expect([...open].sort()).toEqual(ALL);
    expect(stations.all).toHaveLength(2);
  });
});
