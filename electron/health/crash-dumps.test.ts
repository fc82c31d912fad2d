// Crash dumps: a few are kept, and no more.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeOldDumps } from './crash-dumps.ts';

vi.mock('electron', () => ({ app: {}, crashReporter: {} }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-dumps-'));
  for (const name of ['new', 'pending', 'completed']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'settings.dat'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @param age hours @param size bytes, which take no room on the disk */
function dump(name: string, age: number, size = 1_000): void {
  writeFileSync(join(folder, `${name}.dmp`), '');
  writeFileSync(join(folder, `${name}.meta`), '');
  truncateSync(join(folder, `${name}.dmp`), size);
  const time = 1_800_000_000 - age * 3_600;
  utimesSync(join(folder, `${name}.dmp`), time, time);
}

const left = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.dmp'))
    .sort();

describe('removeOldDumps', () => {
  it('keeps the newest ten of all folders, and nothing beside those that go', async () => {
    for (let age = 0; age < 8; age += 1) dump(`pending/${String(age)}`, age * 2);
    for (let age = 0; age < 8; age += 1) dump(`completed/${String(age)}`, age * 2 + 1);
    await removeOldDumps(folder);
    expect(left()).toEqual(
      [0, 1, 2, 3, 4].flatMap((age) => [`completed/${String(age)}.dmp`, `pending/${String(age)}.dmp`]).sort(),
    );
    expect(readdirSync(join(folder, 'pending'))).toHaveLength(10);
    expect(readdirSync(folder)).toContain('settings.dat');
  });

  it('keeps 100 MB at most', async () => {
    for (let age = 0; age < 5; age += 1) dump(`pending/${String(age)}`, age, 40_000_000);
    await removeOldDumps(folder);
    expect(left()).toEqual(['pending/0.dmp', 'pending/1.dmp']);
  });

  it('keeps the newest, however large', async () => {
    dump('pending/0', 0, 500_000_000);
    dump('pending/1', 1);
    await removeOldDumps(folder);
    expect(left()).toEqual(['pending/0.dmp']);
  });

  it('does without a folder', async () => {
    await expect(removeOldDumps(join(folder, 'none'))).resolves.toBeUndefined();
  });
});
