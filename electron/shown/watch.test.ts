// A watched folder.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watch as chokidar } from 'chokidar';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountDisk } from '../files/durable.fixture.ts';
import { readExhibition } from '../exhibition/read.ts';
import { whenQuiet } from '../timing/when-quiet.ts';
import { CurrentExhibition } from './current-exhibition.ts';
import { stampsOf } from './stamps.ts';
import { Watch } from './watch.ts';

vi.mock('chokidar', { spy: true });
vi.mock('../timing/when-quiet.ts', { spy: true });
/** The looks that wait for their time, by how long each waits, ms: none comes before the test says so, to see a save first. */
const looks = vi.hoisted(() => new Map<() => void, number>());
vi.mock('node:timers/promises', () => ({
  setTimeout: (wait: number, _: undefined, { signal }: { signal: AbortSignal }) =>
    new Promise<void>((strike, abort) => {
      const end = () => {
        looks.delete(strike);
        abort(signal.reason as Error);
      };
      looks.set(strike, wait);
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
    }),
}));
const strike = () => {
  for (const one of [...looks.keys()]) {
    looks.delete(one);
    one();
  }
};

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** However long this machine takes. How long the program waits by itself has a test of its own. */
const SOON = { timeout: 15_000, interval: 20 };

/** Reads folders, of which it takes the stamps alone. */
async function reader(...folders: readonly string[]) {
  const stamps = new Map<string, string>();
  const changed = vi.fn(async () => {
    for (const folder of folders) stamps.set(folder, await stampsOf(folder));
  });
  await changed();
  changed.mockClear();
  return { changed, seen: (folder: string) => stamps.get(folder) };
}

/** Resolves when no look is under way, and `count` folders are watched. */
const restful = (count = 1) => vi.waitFor(() => expect(looks.size).toBe(count), SOON);

describe('a watch', () => {
  let base: string;
  const watches: Watch[] = [];
  /** Follows a folder; its first look is over, so that from now on nothing but the system tells of a save. */
  async function follow(folder: string) {
    const { seen, changed } = await reader(folder);
    const watch = new Watch({ seen, changed }, quiet);
    watches.push(watch);
    await watch.follow(folder);
    await restful(watches.length);
    /** Resolves when the folder was read as it is after `save`, which has to change it. */
    async function reads(save: () => void) {
      const before = await stampsOf(folder);
      save();
      const after = await stampsOf(folder);
      expect(after).not.toBe(before);
      await vi.waitFor(() => expect(seen(folder)).toBe(after), SOON);
    }
    return { changed, reads };
  }
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'jubilee-watch-'));
    looks.clear();
  });
  afterEach(async () => {
    await Promise.all(watches.splice(0).map((watch) => watch.stop()));
    rmSync(base, { recursive: true, force: true });
  });

  it('tells of a save in place and of one by rename', async () => {
    const file = join(base, 'deck.yaml');
    writeFileSync(file, 'a');
    const { reads } = await follow(base);
    await reads(() => {
      writeFileSync(file, 'bb');
    });
    await reads(() => {
      writeFileSync(`${file}~`, 'ccc');
      renameSync(`${file}~`, file);
    });
  });

  it('waits so little that a save is told of within two seconds, and looks within five', async () => {
    await follow(base);
    const { awaitWriteFinish } = vi.mocked(chokidar).mock.lastCall?.[1] ?? {};
    if (typeof awaitWriteFinish !== 'object') throw new Error('a file may be read while it is written');
    const { stabilityThreshold = 2_000, pollInterval = 100 } = awaitWriteFinish;
    const longest = vi.mocked(whenQuiet).mock.lastCall![2];
    // The rest is for the system, and for reading.
    expect(stabilityThreshold + pollInterval + longest).toBeLessThanOrEqual(1_500);
    expect(Math.max(...looks.values())).toBeLessThanOrEqual(5_000);
  });

  it.each(['before it is watched', 'while it is read'])('tells of a save %s', async (when) => {
    mkdirSync(join(base, 'text'));
    const title = (text: string) => {
      writeFileSync(join(base, 'text', 'en.yaml'), `title: ${text}\nslides: { one: { title: One } }\n`);
    };
    const deck = 'id: mine\nlanguages: [en]\nslides: [{ kind: statement, id: one }]\n';
    writeFileSync(join(base, 'deck.yaml'), deck);
    title('Before');
    let readings = 0;
    const exhibition = await CurrentExhibition.open({
      wanted: base,
      builtIn: base,
      read: async (folder) => {
        const reading = await readExhibition(folder);
        readings += 1;
        if (when === 'while it is read' && readings === 1) title('Saved meanwhile');
        return reading;
      },
      log: quiet,
    });
    expect(exhibition.title).toBe('Before');
    if (when === 'before it is watched') title('Saved meanwhile');
    const seen = (folder: string) => exhibition.seen(folder);
    const changed = async () => {
      await exhibition.refresh();
    };
    const watch = new Watch({ seen, changed }, quiet);
    watches.push(watch);
    await watch.follow(base);
    await vi.waitFor(() => {
      expect(exhibition.title).toBe('Saved meanwhile');
    }, SOON);
    expect(readings).toBe(2);
  });

  it('tells of a folder that was away while it was read, and is back as it was', async () => {
    const [folder, away] = [join(base, 'mine'), join(base, 'away')];
    mkdirSync(folder);
    writeFileSync(join(folder, 'deck.yaml'), 'a');
    const exhibition = await CurrentExhibition.open({
      wanted: folder,
      builtIn: folder,
      read: (one) => {
        renameSync(one, away);
        return readExhibition(one);
      },
      log: quiet,
    });
    renameSync(away, folder);
    const { changed } = await reader();
    const watch = new Watch({ seen: (one) => exhibition.seen(one), changed }, quiet);
    watches.push(watch);
    await watch.follow(folder);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), SOON);
  });

  it('tells of a folder that appears later', async () => {
    const folder = join(base, 'much', 'later');
    const { reads } = await follow(folder);
    await reads(() => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'deck.yaml'), 'a');
    });
  });

  it('sees a folder that goes and comes back, and leaves its neighbours alone', async () => {
    const [folder, neighbour] = [join(base, 'mine'), join(base, 'mine-too')];
    mkdirSync(folder);
    mkdirSync(neighbour);
    writeFileSync(join(folder, 'deck.yaml'), 'a');
    const mine = await follow(folder);
    const other = await follow(neighbour);
    // Were it told of the first one, it would be by the time of the second.
    for (const text of ['a', 'bb']) {
      await other.reads(() => {
        writeFileSync(join(neighbour, 'deck.yaml'), text);
      });
    }
    expect(mine.changed).not.toHaveBeenCalled();
    await mine.reads(() => {
      rmSync(folder, { recursive: true });
    });
    await mine.reads(() => {
      mkdirSync(folder);
      writeFileSync(join(folder, 'deck.yaml'), 'a');
    });
  });

  it('follows one folder at a time', async () => {
    const [one, other] = [join(base, 'one'), join(base, 'other')];
    mkdirSync(one);
    mkdirSync(other);
    const { seen, changed } = await reader(one, other);
    const watch = new Watch({ seen, changed }, quiet);
    watches.push(watch);
    await Promise.all([watch.follow(one), watch.follow(other), watch.follow(other)]);
    await restful();
    const save = async (folder: string, calls: number) => {
      writeFileSync(join(folder, `${String(calls)}.yaml`), 'a');
      await vi.waitFor(() => {
        expect(changed).toHaveBeenCalledTimes(calls);
      }, SOON);
    };
    // Were the first one still watched, its call would have come by the time of the last.
    writeFileSync(join(one, 'deck.yaml'), 'a');
    await save(other, 1);
    await save(other, 2);
    await watch.follow(one);
    await restful();
    writeFileSync(join(other, 'deck.yaml'), 'a');
    await save(one, 3);
    await save(one, 4);
  });

  it('sees a stick that is put in and pulled, of which the system tells nobody', async ({ skip }) => {
    const folder = join(base, 'stick');
    let release = mountDisk(folder, 64 * 1024);
    if (release === undefined) skip('no disk can be mounted here: that takes root on Linux');
    release?.();
    const { reads } = await follow(folder);
    try {
      await reads(() => {
        release = mountDisk(folder, 64 * 1024);
        writeFileSync(join(folder, 'deck.yaml'), 'a');
        strike();
      });
      await restful();
      await reads(() => {
        release?.();
        release = undefined;
        strike();
      });
    } finally {
      release?.();
    }
  });
});
