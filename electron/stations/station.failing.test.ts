// A station that can’t be opened: what becomes of its window.
import { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import { openStation } from './station.ts';
import type { Kiosk, StationWishes } from './station.ts';

const window = Object.assign(new EventEmitter(), {
  id: 1,
  webContents: new EventEmitter(),
  destroy: vi.fn(),
});
vi.mock('electron', () => ({ session: { defaultSession: {}, fromPartition: () => ({}) } }));
vi.mock('../window/window.ts', () => ({ openWindow: () => window }));
vi.mock('../window/leaving.ts', () => ({ guardLeaving: () => undefined }));
vi.mock('../security/security.ts', () => ({ lockSession: () => undefined }));
vi.mock('../places.ts', () => ({ preloadFile: () => '', exhibitionsFolder: () => '' }));
vi.mock('../shown/locate-exhibition.ts', () => ({
  locateExhibition: () => Promise.reject(new Error('no memory')),
}));

const kiosk = { settings: { settings: { windowed: true } }, openings: {} } as unknown as Kiosk;
beforeEach(() => {
  window.destroy.mockClear();
});

it.each([
  ['is destroyed', 'station-1', 1],
  ['stays, if it is the main one: with the last window, the program would end', undefined, 0],
])('%s', async (_what, partition, destroyed) => {
  await expect(openStation(kiosk, { partition } as StationWishes)).rejects.toThrow('no memory');
  expect(window.destroy).toHaveBeenCalledTimes(destroyed);
});
