// A watched folder.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountDisk } from '../files/durable.fixture.ts';
import { readExhibition } from '../exhibition/read.ts';
import { CurrentExhibition } from './current-exhibition.ts';
import { stampsOf } from './stamps.ts';
import { Watch } from './watch.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const SOON = { timeout: 2_000, interval: 20 };

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

describe('a watch', () => {
  let base: string;
  let watch: Watch | undefined;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'jubilee-watch-'));
  });
  afterEach(async () => {
    await watch?.stop();
    rmSync(base, { recursive: true, force: true });
  });

  it('tells of a save in place and of one by rename, within two seconds', async () => {
    writeFileSync(join(base, 'deck.yaml'), 'a');
    const { seen, changed } = await reader(base);
    watch = new Watch({ seen, changed }, quiet);
    await watch.follow(base);
    writeFileSync(join(base, 'deck.yaml'), 'b');
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalled();
    }, SOON);
    changed.mockClear();
    writeFileSync(join(base, 'deck.yaml~'), 'c');
    renameSync(join(base, 'deck.yaml~'), join(base, 'deck.yaml'));
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalled();
    }, SOON);
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
    watch = new Watch({ seen, changed }, quiet);
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
    watch = new Watch({ seen: (one) => exhibition.seen(one), changed }, quiet);
    await watch.follow(folder);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), SOON);
  });

  it('tells of a folder that appears later', async () => {
    const folder = join(base, 'much', 'later');
    const { seen, changed } = await reader(folder);
    watch = new Watch({ seen, changed }, quiet);
    await watch.follow(folder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'deck.yaml'), 'a');
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalled();
    }, SOON);
  });

  it('sees a folder that goes and comes back, and leaves its neighbours alone', async () => {
    const folder = join(base, 'mine');
    mkdirSync(folder);
    mkdirSync(join(base, 'mine-too'));
    const { seen, changed } = await reader(folder);
    watch = new Watch({ seen, changed }, quiet);
    await watch.follow(folder);
    writeFileSync(join(base, 'mine-too', 'deck.yaml'), 'a');
    rmSync(folder, { recursive: true });
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalledTimes(1);
    }, SOON);
    mkdirSync(folder);
    writeFileSync(join(folder, 'deck.yaml'), 'a');
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalledTimes(2);
    }, SOON);
  });

  it('follows one folder at a time', async () => {
    const [one, other] = [join(base, 'one'), join(base, 'other')];
    mkdirSync(one);
    mkdirSync(other);
    const { seen, changed } = await reader(one, other);
    watch = new Watch({ seen, changed }, quiet);
    await Promise.all([watch.follow(one), watch.follow(other), watch.follow(other)]);
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
    writeFileSync(join(other, 'deck.yaml'), 'a');
    await save(one, 3);
    await save(one, 4);
  });

  it('sees a stick that is put in and pulled, of which the system tells nobody', async ({ skip }) => {
    const folder = join(base, 'stick');
    let release = mountDisk(folder, 64 * 1024);
    if (release === undefined) skip('no disk can be mounted here: that takes root on Linux');
    release?.();
    const { seen, changed } = await reader(folder);
    watch = new Watch({ seen, changed }, quiet);
    await watch.follow(folder);
    const LOOKED = { timeout: 12_000, interval: 20 };
    const without = await stampsOf(folder);
    try {
      release = mountDisk(folder, 64 * 1024);
      writeFileSync(join(folder, 'deck.yaml'), 'a');
      // What was read, not that reading began: what begins before the pull may see the folder after it.
      const put = await stampsOf(folder);
      expect(put).not.toBe(without);
      await vi.waitFor(() => expect(seen(folder)).toBe(put), LOOKED);
      release?.();
      release = undefined;
      await vi.waitFor(() => expect(seen(folder)).toBe(without), LOOKED);
    } finally {
      release?.();
    }
  });
});
