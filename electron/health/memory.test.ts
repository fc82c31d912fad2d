// What the kiosk's processes take, in megabytes that are megabytes.
import type { BrowserWindow } from 'electron';
import { expect, it, vi } from 'vitest';
import { memoryOf } from './memory.ts';

vi.mock('electron', () => ({
  // As Electron has it: KiB.
  app: {
    getAppMetrics: () => [
      { pid: 1, memory: { workingSetSize: 100_000 } },
      { pid: 2, memory: { workingSetSize: 200_000 } },
    ],
  },
}));

const window = (pid: number, destroyed = false) =>
  ({ isDestroyed: () => destroyed, webContents: { getOSProcessId: () => pid } }) as unknown as BrowserWindow;

it.each([
  ['a page', window(2), { all: 307, page: 205 }],
  ['a page whose process is gone', window(0), { all: 307, page: 0 }],
  ['a window that is closed', window(2, true), { all: 307, page: 0 }],
  ['no window yet', undefined, { all: 307, page: 0 }],
])('of %s', (_what, of, memory) => {
  expect(memoryOf(of)).toEqual(memory);
});
