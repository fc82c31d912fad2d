// A watched folder on a drive that hangs or fails: how little it is asked.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Chokidar from 'chokidar';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stampsOf } from './stamps.ts';
import { Watch } from './watch.ts';

/** How the drive answers below `folder`, and what it was asked. */
const drive = vi.hoisted(() => ({
  folder: '',
  answer: undefined as (() => Promise<never>) | undefined,
  asked: [] as string[],
}));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FsPromises>();
  return {
    ...real,
    stat: (path: string) => {
      if (drive.answer === undefined || !path.startsWith(drive.folder)) return real.stat(path);
      drive.asked.push(path);
      return drive.answer();
    },
  };
});
/** What cannot be watched, and what it was asked to leave alone. */
const unwatched = vi.hoisted(() => ({ fault: undefined as Error | undefined }));
vi.mock('chokidar', async (original) => {
  const real = await original<typeof Chokidar>();
  return {
    watch: (...args: Parameters<typeof real.watch>) => {
      const watcher = real.watch(...args);
      if (unwatched.fault !== undefined) {
        const { fault } = unwatched;
        process.nextTick(() => watcher.emit('error', fault));
      }
      return watcher;
    },
  };
});
/** The time to look has come. */
const clock = vi.hoisted(() => ({ strikes: [] as (() => void)[] }));
vi.mock('node:timers/promises', () => ({
  setTimeout: () =>
    new Promise<void>((strike) => {
      clock.strikes.push(strike);
    }),
}));
const strike = () => {
  for (const one of clock.strikes.splice(0)) one();
};

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const SOON = { timeout: 5_000, interval: 20 };

describe('a watch asks a drive', () => {
  let base: string;
  const watches: Watch[] = [];
  /** Follows a folder with words in three languages. */
  async function follow(name: string) {
    const folder = join(base, name);
    mkdirSync(join(folder, 'text'), { recursive: true });
    for (const file of ['deck.yaml', 'text/en.yaml', 'text/fr.yaml', 'text/kk.yaml'])
      writeFileSync(join(folder, file), 'a');
    let seen = await stampsOf(folder);
    const changed = vi.fn(async () => {
      seen = await stampsOf(folder);
    });
    const watch = new Watch({ seen: () => seen, changed }, quiet);
    watches.push(watch);
    await watch.follow(folder);
    return { folder, changed, watch };
  }
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'jubilee-watch-'));
    drive.answer = undefined;
    drive.asked = [];
    unwatched.fault = undefined;
  });
  afterEach(() => {
    for (const watch of watches.splice(0)) void watch.stop();
    rmSync(base, { recursive: true, force: true });
  });

  it('that hangs for one file, and not again, whatever is saved meanwhile', async () => {
    const mine = await follow('mine');
    const other = await follow('other');
    drive.folder = mine.folder;
    drive.answer = () => new Promise(() => undefined);
    strike();
    await vi.waitFor(() => expect(drive.asked).toHaveLength(1), SOON);
    writeFileSync(join(mine.folder, 'deck.yaml'), 'bb');
    // By the time that this one is told of, the save before it was as well.
    writeFileSync(join(other.folder, 'deck.yaml'), 'bb');
    await vi.waitFor(() => expect(other.changed).toHaveBeenCalled(), SOON);
    expect(drive.asked).toEqual([join(mine.folder, 'deck.yaml')]);
  });

  it('that fails for one file alone, and tells that it changed', async () => {
    const { folder, changed } = await follow('mine');
    drive.folder = folder;
    drive.answer = () => Promise.reject(Object.assign(new Error('gone'), { code: 'EIO' }));
    strike();
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), SOON);
    // Once at the look, and once as it is read again.
    const asked = [join(folder, 'deck.yaml'), join(folder, 'deck.yaml')];
    await vi.waitFor(() => expect(drive.asked).toEqual(asked), SOON);
  });

  it('also where something of it cannot be watched, and stops when told to', async () => {
    unwatched.fault = new Error('EACCES: lost+found');
    const { folder, changed, watch } = await follow('mine');
    await vi.waitFor(() => {
      expect(clock.strikes.length).toBeGreaterThan(0);
    }, SOON);
    writeFileSync(join(folder, 'deck.yaml'), 'bb');
    strike();
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), SOON);
    await watch.stop();
  });

  it('and tells when it does not answer, until it does', async () => {
    const [errors, over] = [vi.fn<(place: string, message: string) => void>(), vi.fn()];
    const folder = join(base, 'mine');
    mkdirSync(folder);
    const changed = () => Promise.resolve();
    const seen = await stampsOf(folder);
    const watch = new Watch({ seen: () => seen, changed }, { ...quiet, error: errors, over }, 20);
    watches.push(watch);
    await watch.follow(folder);
    await vi.waitFor(() => expect(clock.strikes.length).toBeGreaterThan(0), SOON);
    let answer: () => void = () => undefined;
    drive.folder = folder;
    drive.answer = () =>
      new Promise((_, fail) => {
        answer = () => {
          fail(new Error('EIO'));
        };
      });
    strike();
    await vi.waitFor(() => expect(errors).toHaveBeenCalledOnce(), SOON);
    expect(errors.mock.lastCall?.[1]).toMatch(/^the drive of .*mine did not answer for 0.02 s/);
    expect(over).not.toHaveBeenCalled();
    answer();
    await vi.waitFor(() => expect(over).toHaveBeenCalledExactlyOnceWith(...errors.mock.lastCall!), SOON);
  });

  it('no more when another folder is followed, which waits for none that hangs', async () => {
    const { folder, watch } = await follow('mine');
    drive.folder = join(base, 'hanging');
    drive.answer = () => new Promise(() => undefined);
    mkdirSync(drive.folder);
    void watch.follow(drive.folder);
    await vi.waitFor(() => expect(drive.asked).toHaveLength(1), SOON);
    await watch.follow(folder);
    expect(drive.asked).toHaveLength(1);
  });
});
