// What a window’s page is given: these preferences, and for all others what Electron has by itself.
import type { BrowserWindowConstructorOptions, Display, Session } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { openWindow } from './window.ts';

const electron = vi.hoisted(() => ({ opened: [] as BrowserWindowConstructorOptions[] }));

vi.mock('electron', () => ({
  BrowserWindow: class {
    readonly webContents = { on: vi.fn() };
    constructor(options: BrowserWindowConstructorOptions) {
      electron.opened.push(options);
    }
  },
}));

beforeEach(() => {
  electron.opened = [];
});

const AREA = { x: 0, y: 0, width: 1920, height: 1080 };

it.each([true, false])('no preference is set but those that are named here (windowed: %s)', (windowed) => {
  const session = {} as unknown as Session;
  const display = { bounds: AREA, workArea: AREA, scaleFactor: 1 } as Display;
  const lock = vi.fn();
  const window = openWindow({ windowed, display, session, preload: '/x/preload.cjs', devTools: false, lock });
  expect(electron.opened.map(({ webPreferences }) => webPreferences)).toStrictEqual([
    {
      preload: '/x/preload.cjs',
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      backgroundThrottling: false,
      devTools: false,
    },
  ]);
  expect(lock).toHaveBeenCalledExactlyOnceWith(window.webContents);
});
