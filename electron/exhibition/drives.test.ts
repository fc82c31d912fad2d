// An exhibition on a drive that is slow, or fails late: how much it is asked at a time, and what is made of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readMedia } from './media.ts';
import { readText } from './read-text.ts';

/** What the drive is asked now, at most, and how often where a folder is; and what it says when a file is closed. */
const drive = vi.hoisted(() => ({
  now: 0,
  most: 0,
  resolved: [] as string[],
  closing: undefined as Error | undefined,
}));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FsPromises>();
  async function ask<T>(answer: () => Promise<T>): Promise<T> {
    drive.now += 1;
    drive.most = Math.max(drive.most, drive.now);
    return answer().finally(() => (drive.now -= 1));
  }
  return {
    ...real,
    realpath: (path: string) => {
      drive.resolved.push(path);
      return ask(() => real.realpath(path));
    },
    open: async (path: string, flags: string) => {
      const file = await ask(() => real.open(path, flags));
      const close = file.close.bind(file);
      file.close = () =>
        close().then(() => {
          if (drive.closing !== undefined) throw drive.closing;
        });
      return file;
    },
  };
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
const NAMES = Array.from({ length: 20 }, (_, at) => `media/${String(at)}.svg`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-exhibition-drives-'));
  mkdirSync(join(folder, 'media'));
  for (const name of NAMES) writeFileSync(join(folder, name), SVG);
  Object.assign(drive, { most: 0, resolved: [], closing: undefined });
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is asked one thing at a time, and once where its folder is', async () => {
  expect((await readMedia(folder, NAMES)).size).toBe(NAMES.length);
  expect(drive.most).toBe(1);
  expect(drive.resolved.filter((path) => path === folder)).toHaveLength(1);
});

it('that fails when a file is closed has given what was read', async () => {
  drive.closing = Object.assign(new Error('ENOTCONN'), { code: 'ENOTCONN' });
  expect(await readText(join(folder, NAMES[0]!))).toEqual({ text: SVG });
  expect((await readMedia(folder, NAMES)).get(NAMES[0]!)).toMatchObject({ type: 'image/svg+xml' });
});
