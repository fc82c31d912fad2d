// A window that turns to another exhibition: the one that was chosen last is the one that shows, whichever drive is slow.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CurrentSettings } from '../settings/current-settings.ts';
import { CurrentExhibition } from '../shown/current-exhibition.ts';
import type { Reading } from '../shown/current-exhibition.ts';
import type { Follower } from '../shown/watch.ts';
import type { PageSupervisor } from '../supervisor/page.ts';
import { followExhibition } from './follow.ts';
import type { Following } from './follow.ts';

const watched = vi.hoisted(() => ({ folders: [] as string[], changed: () => Promise.resolve() }));
vi.mock('../security/ipc.ts', () => ({ tellChanged: vi.fn() }));
vi.mock('../shown/watch.ts', () => ({
  Watch: class {
    constructor({ changed }: Follower) {
      watched.changed = changed;
    }
    follow = (folder: string) => Promise.resolve(void watched.folders.push(folder));
    stop = () => Promise.resolve();
  },
}));

const PATIENCE = 200;
const NOTHING: Reading = { deck: undefined, problems: [], unread: [] };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
let readings: Record<string, Promise<Reading>>;
let exhibition: CurrentExhibition;
let following: Following;
const shown = vi.fn();
const turned = vi.fn();

function good(folder: string): Reading {
  const deck = { title: {}, languages: [], defaultLanguage: 'en', sources: {}, emblems: [], slides: [] };
  return { ...NOTHING, deck: { ...deck, id: folder } };
}
/** What reads a folder when it is told to. */
function slow(folder: string): () => void {
  let give: (reading: Reading) => void = () => undefined;
  readings[folder] = new Promise((read) => (give = read));
  return () => {
    give(good(folder));
  };
}
const turnTo = (folder: string) => following.turnTo(Promise.resolve(folder));

beforeEach(async () => {
  watched.folders = [];
  shown.mockClear();
  turned.mockClear();
  readings = { '/first': Promise.resolve(good('/first')), '/b': Promise.resolve(good('/b')) };
  exhibition = await CurrentExhibition.open({
    wanted: '/first',
    builtIn: '/built-in',
    read: (folder) => readings[folder] ?? Promise.resolve(NOTHING),
    log: quiet,
    patience: PATIENCE,
  });
  const window = Object.assign(new EventEmitter(), { isDestroyed: () => false });
  following = followExhibition({
    window: window as unknown as BrowserWindow,
    exhibition,
    settings: { onChanged: () => () => undefined } as unknown as CurrentSettings,
    copy: undefined,
    supervisor: { turned } as unknown as PageSupervisor,
    shown,
    log: quiet,
  });
});

it('shows it, says so, and follows its folder', async () => {
  await turnTo('/b');
  expect(exhibition.folder).toBe('/b');
  expect(shown).toHaveBeenCalledOnce();
  expect(turned).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(watched.folders).toEqual(['/b']));
});

it('shows the last one, also where the one before is read for longer', async () => {
  const read = slow('/a');
  const first = turnTo('/a');
  await vi.waitFor(() => expect(exhibition.wanted).toBe('/a'));
  await turnTo('/b');
  read();
  await first;
  expect([exhibition.folder, exhibition.wanted]).toEqual(['/b', '/b']);
  await vi.waitFor(() => expect(watched.folders).toEqual(['/b']));
});

it('shows the last one, also where the one before is looked for longer', async () => {
  readings['/a'] = Promise.resolve(good('/a'));
  let found: (folder: string) => void = () => undefined;
  const first = following.turnTo(new Promise((give) => (found = give)));
  await turnTo('/b');
  found('/a');
  await first;
  expect([exhibition.folder, exhibition.wanted]).toEqual(['/b', '/b']);
});

it('shows one that is not there yet as soon as it comes', async () => {
  await turnTo('/a');
  expect(exhibition.folder).toBe('/first');
  await vi.waitFor(() => expect(watched.folders).toEqual(['/a']));
  expect(shown).not.toHaveBeenCalled();
  expect(turned).not.toHaveBeenCalled();
  readings['/a'] = Promise.resolve(good('/a'));
  await watched.changed();
  expect(shown).toHaveBeenCalledOnce();
  expect(exhibition.folder).toBe('/a');
});

it('shows one whose drive was silent as soon as that answers', async () => {
  const answers = slow('/a');
  await turnTo('/a');
  expect(exhibition.folder).toBe('/first');
  answers();
  await vi.waitFor(() => expect(exhibition.folder).toBe('/a'));
});
