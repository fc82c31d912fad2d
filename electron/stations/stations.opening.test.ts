// The kiosk’s windows as displays come and go, also while one is still being opened.
import { EventEmitter } from 'node:events';
import type { Display } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../core/settings/schema.ts';
import { DEFAULT_SETTINGS } from '../../core/settings/schema.ts';
import type { Kiosk, StationWishes } from './station.ts';
import { Stations } from './stations.ts';

/** A window that knows where it stands and what it was told. */
class Window extends EventEmitter {
  readonly wishes: StationWishes;
  standsOn = 0;
  told = 0;
  #destroyed = false;
  constructor(wishes: StationWishes) {
    super();
    this.wishes = wishes;
    this.standsOn = wishes.display.id;
  }
  isDestroyed = () => this.#destroyed;
  destroy() {
    this.#destroyed = true;
    this.emit('closed');
  }
}

const electron = vi.hoisted(() => ({
  displays: [] as Display[],
  /** Windows that are being opened, each until it is let. */
  opening: [] as { readonly window: Window; readonly open: () => void }[],
}));
vi.mock('electron', () => ({
  screen: {
    on: () => undefined,
    getAllDisplays: () => electron.displays,
    getPrimaryDisplay: () => electron.displays[0],
  },
}));
vi.mock('./station.ts', () => ({
  openStation: (_kiosk: Kiosk, wishes: StationWishes) =>
    new Promise((opened) => {
      const window = new Window(wishes);
      electron.opening.push({
        window,
        open: () => opened({ window, hoursChanged: () => (window.told += 1), close: () => window.destroy() }),
      });
    }),
}));
vi.mock('../window/window.ts', () => ({
  coverDisplay: (window: Window, { id }: Display) => {
    const moves = window.standsOn !== id;
    window.standsOn = id;
    return moves;
  },
}));

function display(id: number): Display {
  const bounds = { x: id * 100, y: 0, width: 100, height: 100 };
  return { id, bounds, scaleFactor: 1, rotation: 0 } as Display;
}

describe('the stations', () => {
  let settings: Settings;
  let stations: Stations;
  beforeEach(() => {
    electron.displays = [display(7)];
    electron.opening = [];
    settings = { ...DEFAULT_SETTINGS, displays: 'all' };
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const kiosk = {
      settings: {
        get settings() {
          return settings;
        },
        origins: new Map(),
        exhibitionBase: '/of-the-account',
        displaysBase: '/of-the-machine',
      },
      log,
    };
    stations = new Stations(kiosk as unknown as Kiosk);
  });

  /** Lets a window be opened, and returns it. */
  async function opened(at: number): Promise<Window> {
    await vi.waitFor(() => expect(electron.opening.length).toBeGreaterThan(at));
    const { window, open } = electron.opening[at]!;
    open();
    return window;
  }
  /** The displays are these from now on. */
  async function plugged(...ids: number[]): Promise<void> {
    electron.displays = ids.map(display);
    await stations.arrange();
  }

  it('move a window that was still being opened when its display changed', async () => {
    const first = stations.arrange();
    await plugged(8);
    const main = await opened(0);
    await first;
    expect(main.standsOn).toBe(8);
    expect(electron.opening).toHaveLength(1);
  });

  it('tell a page that was still being loaded when something changed, and no other twice', async () => {
    const first = stations.arrange();
    stations.hoursChanged();
    const main = await opened(0);
    await first;
    expect(main.told).toBe(1);
    stations.hoursChanged();
    expect(main.told).toBe(2);
  });

  it('leave a page alone that nothing changed for', async () => {
    const first = stations.arrange();
    const main = await opened(0);
    await first;
    expect(main.told).toBe(0);
  });

  it('use the session of a closed window again, and never one of two windows', async () => {
    electron.displays = [7, 8, 9].map(display);
    const first = stations.arrange();
    for (const at of [0, 1, 2]) await opened(at);
    await first;
    const partitions = () => electron.opening.map(({ window }) => window.wishes.partition);
    expect(partitions()).toEqual([undefined, 'station-1', 'station-2']);
    // Each time under another id, as some displays do.
    for (const [at, id] of [10, 11, 12].entries()) {
      await plugged(7, 8);
      const again = plugged(7, 8, id);
      await opened(3 + at);
      await again;
    }
    expect(partitions().slice(3)).toEqual(['station-2', 'station-2', 'station-2']);
  });

  it('that somebody closed are none any more', async () => {
    const first = stations.arrange();
    const main = await opened(0);
    await first;
    expect(stations.all).toHaveLength(1);
    main.destroy();
    expect(stations.all).toEqual([]);
  });

  it('find an exhibition from the file that names it', async () => {
    electron.displays = [7, 8, 9].map(display);
    settings = {
      ...settings,
      exhibition: './mine',
      displays: [{ display: '8', exhibition: './other' }, { display: '9' }],
    };
    const first = stations.arrange();
    for (const at of [0, 1, 2]) await opened(at);
    await first;
    expect(electron.opening.map(({ window: { wishes } }) => `${wishes.base} ${wishes.exhibition}`)).toEqual([
      '/of-the-account ./mine',
      '/of-the-machine ./other',
      '/of-the-account ./mine',
    ]);
  });
});
