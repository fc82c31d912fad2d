// Files that survive what disks, power and people do to them.
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildWriter, mountDisk, readVersion, remountReadOnly, startWriter } from './durable.fixture.ts';
import { lastGoodOf, readDurable, writeDurable } from './durable.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

let programs: string;
let writer: string;
let folder: string;
let file: string;

beforeAll(async () => {
  programs = mkdtempSync(join(tmpdir(), 'jubilee-writer-'));
  writer = await buildWriter(programs);
});
afterAll(() => rmSync(programs, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-durable-'));
  chmodSync(folder, 0o755);
  file = join(folder, 'state.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = () => readDurable(file, (text) => JSON.parse(text) as unknown);
const write = (value: unknown) => writeDurable(file, JSON.stringify(value));

describe('writeDurable', () => {
  it('writes what is read, makes its folder, and leaves nothing else behind', async () => {
    file = join(folder, 'much', 'later', 'state.json');
    await write({ a: 1 });
    expect(await read()).toEqual({ value: { a: 1 }, from: 'file' });
    expect(readdirSync(join(folder, 'much', 'later'))).toEqual(['state.json', 'state.json.last-good']);
  });

  it('keeps no copy where none is wanted', async () => {
    await writeDurable(file, '1', { lastGood: false });
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  it('writes one after the other, in the order of the calls, and goes on after one that failed', async () => {
    mkdirSync(file);
    const failed = expect(write(0)).rejects.toThrow(/EISDIR|EPERM|EEXIST|ENOTEMPTY/);
    const after = failed.then(() => rmSync(file, { recursive: true }));
    await after;
    await Promise.all(Array.from({ length: 30 }, (_, version) => write(version)));
    expect((await read()).value).toBe(29);
    expect(readFileSync(lastGoodOf(file), 'utf8')).toBe('29');
  });

  it('gives a file the permissions that were asked for, and keeps those that it has', async () => {
    await writeDurable(file, '1', { mode: 0o600 });
    await write(2);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(lastGoodOf(file)).mode & 0o777).toBe(0o600);
  });

  it.skipIf(!isRoot)('leaves a file to its owner (needs root)', async () => {
    await write(1);
    chownSync(file, NOBODY, NOBODY);
    await write(2);
    expect(statSync(file).uid).toBe(NOBODY);
  });

  it('writes where a link leads, and leaves the link', async () => {
    const link = join(folder, 'link.json');
    await write(1);
    symlinkSync(file, link);
    await writeDurable(link, '2');
    expect((await read()).value).toBe(2);
    expect(readdirSync(folder)).toEqual(['link.json', 'state.json', 'state.json.last-good']);
  });

  it('clears away what a process left that died, and nothing of one that lives or of another file', async () => {
    const dead = startWriter(writer, [join(folder, 'other.json'), 1, 0, 1]);
    await dead.ended;
    const own = [
      `state.json.${String(dead.child.pid)}.tmp`,
      `state.json.last-good.${String(dead.child.pid)}.tmp`,
    ];
    const others = [`state.json.${String(process.ppid)}.tmp`, `state.jsonx.${String(dead.child.pid)}.tmp`];
    for (const name of [...own, ...others]) writeFileSync(join(folder, name), 'half');
    await write(1);
    const left = readdirSync(folder);
    expect(left).toEqual(expect.arrayContaining(others));
    expect(left.filter((name) => own.includes(name))).toEqual([]);
  });
});

describe('readDurable', () => {
  it('finds nothing where nothing was ever written, which is no fault', async () => {
    expect(await read()).toEqual({ value: undefined, from: 'nowhere' });
  });

  function becomesFolder(): void {
    rmSync(file);
    mkdirSync(file);
  }

  const damages: readonly [string, () => void, string][] = [
    ['emptied', () => truncateSync(file), 'is empty'],
    ['cut short', () => truncateSync(file, 5), 'is cut short or damaged'],
    ['zeroed', () => writeFileSync(file, Buffer.alloc(40)), 'holds nothing but zeros'],
    [
      'random bytes',
      () => writeFileSync(file, Buffer.from([0xff, 0xfe, 0x91, 0x20, 0xc3])),
      'bytes that are none',
    ],
    ['gone', () => rmSync(file), 'is missing'],
    ['a folder', becomesFolder, 'could not be read: a folder'],
  ];
  it.each(damages)(
    'falls back to the last good copy of a file that is %s, and says why',
    async (_, damage, why) => {
      await write({ version: 1 });
      await write({ version: 2 });
      damage();
      const { value, from, reason } = await read();
      expect({ value, from }).toEqual({ value: { version: 2 }, from: 'last good' });
      expect(reason).toContain(file);
      expect(reason).toContain(why);
    },
  );

  it('says of both why neither can be used', async () => {
    await write(1);
    truncateSync(file);
    writeFileSync(lastGoodOf(file), '{');
    expect(await read()).toEqual({
      value: undefined,
      from: 'nowhere',
      fault: 'is empty, and its last good copy is cut short or damaged',
      reason: `${file} is empty, and its last good copy is cut short or damaged`,
    });
    rmSync(lastGoodOf(file));
    expect((await read()).reason).toBe(`${file} is empty, and has no last good copy`);
  });

  it('takes what `parse` does not take for damage, whether it says so or throws', async () => {
    await write(1);
    copyFileSync(file, lastGoodOf(file));
    writeFileSync(file, '"no number"');
    const numbers = (text: string) => (/^\d+$/.test(text) ? Number(text) : undefined);
    expect(await readDurable(file, numbers)).toMatchObject({ value: 1, from: 'last good' });
  });
});

describe('a process that is killed', () => {
  /** Large enough that a write takes as long as the rest of the loop. */
  const SIZE = 100_000;
  const KILLS = 200;
  const LANES = 4;

  it('leaves a whole file of the last acknowledged version or a later one, 200 times of 200', async () => {
    const random = seeded(20_261_126);
    const delays = Array.from({ length: KILLS }, () => random() * 40);
    let withinWrites = 0;
    let progress = 0;

    async function lane(name: string): Promise<void> {
      const one = join(folder, name, 'state.json');
      mkdirSync(join(folder, name));
      let version = 0;
      for (let delay = delays.pop(); delay !== undefined; delay = delays.pop()) {
        const { child, told, first, ended } = startWriter(writer, [one, version + 1, SIZE]);
        await Promise.race([first, ended]);
        await new Promise((due) => setTimeout(due, delay));
        child.kill('SIGKILL');
        await ended;
        expect(child.signalCode).toBe('SIGKILL');
        const found = await readVersion(one, SIZE);
        expect(found.from).toBe('file');
        expect(found.reason).toBeUndefined();
        expect(found.value?.version).toBeGreaterThanOrEqual(told.acknowledged);
        expect(told.acknowledged).toBeGreaterThan(version);
        if (readdirSync(join(folder, name)).some((entry) => entry.endsWith('.tmp'))) withinWrites += 1;
        progress += told.lines.length;
        version = found.value?.version ?? 0;
      }
    }

    await Promise.all(Array.from({ length: LANES }, (_, at) => lane(`lane-${String(at)}`)));
    // It must have been killed in the middle of writes, and have written in between.
    expect(withinWrites).toBeGreaterThan(KILLS / 5);
    expect(progress).toBeGreaterThan(KILLS);
    console.info(
      `${String(KILLS)} kills, ${String(withinWrites)} within a write, ${String(progress)} versions`,
    );
  }, 120_000);

  /** Numbers from 0 to 1 that are the same in each run (mulberry32). */
  function seeded(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }
});

describe('a disk that takes nothing', () => {
  let release: (() => void) | undefined;
  afterEach(() => {
    release?.();
    release = undefined;
  });

  it('is full: the old content stays, whole, and the writer is told', async ({ skip }) => {
    const disk = join(folder, 'disk');
    release = mountDisk(disk, 256 * 1024);
    if (release === undefined) skip('no small disk can be mounted here: that takes root on Linux');
    file = join(disk, 'state.json');
    await write({ version: 1 });
    // More than fits beside the old one: the first part of it does.
    await expect(writeDurable(file, 'x'.repeat(400_000))).rejects.toThrow(/ENOSPC/);
    expect(await read()).toEqual({ value: { version: 1 }, from: 'file' });
    expect(readdirSync(disk)).toEqual(['state.json', 'state.json.last-good']);
    await write({ version: 2 });
    expect((await read()).value).toEqual({ version: 2 });
  });

  it('has room for the file but not for its copy: the file is written, and the older copy stays', async ({
    skip,
  }) => {
    const disk = join(folder, 'disk');
    release = mountDisk(disk, 256 * 1024);
    if (release === undefined) skip('no small disk can be mounted here: that takes root on Linux');
    file = join(disk, 'state.json');
    await write('old');
    await write('x'.repeat(150_000));
    expect((await read()).from).toBe('file');
    expect(readFileSync(lastGoodOf(file), 'utf8')).toBe('"old"');
  });

  it('is read-only: the old content stays, and the writer is told', async ({ skip }) => {
    const disk = join(folder, 'disk');
    release = mountDisk(disk, 256 * 1024);
    if (release === undefined) skip('no disk can be mounted here: that takes root on Linux');
    file = join(disk, 'state.json');
    await write({ version: 1 });
    remountReadOnly(disk);
    await expect(write({ version: 2 })).rejects.toThrow(/EROFS/);
    expect(await read()).toEqual({ value: { version: 1 }, from: 'file' });
  });

  it.skipIf(!isRoot)(
    'belongs to another account: the old content stays, and the writer is told (needs root)',
    async () => {
      await write({ version: 1 });
      const { told, ended } = startWriter(writer, [file, 2, 0, 2], NOBODY);
      await ended;
      expect(told.lines.join()).toMatch(/EACCES/);
      expect(await read()).toEqual({ value: { version: 1 }, from: 'file' });
      expect(readdirSync(folder)).toEqual(['state.json', 'state.json.last-good']);
    },
  );

  it.skipIf(!isRoot)(
    'belongs to another account, but its folder does not: it is replaced (needs root)',
    async () => {
      await write({ version: 1 });
      chownSync(folder, NOBODY, NOBODY);
      const { told, ended } = startWriter(writer, [file, 2, 0, 2], NOBODY);
      await ended;
      expect(told.lines).toEqual(['2']);
      expect((await read()).value).toMatchObject({ version: 2 });
    },
  );
});
