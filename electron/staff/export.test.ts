// Logs on a stick.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exportTo } from './export.ts';
import type { Exported } from './export.ts';

vi.mock('node:fs/promises', { spy: true });

let root: string;
let wanted: Exported;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jubilee-export-'));
  mkdirSync(join(root, 'stick'));
  mkdirSync(join(root, 'logs'));
  writeFileSync(join(root, 'logs', 'jubilee.log'), 'one\n');
  writeFileSync(join(root, 'logs', 'jubilee.log.old'), 'two\n');
  writeFileSync(join(root, 'health.json'), '{}');
  wanted = {
    drive: join(root, 'stick'),
    name: 'Ma vitrine/été',
    time: new Date('2026-11-26T09:15:02.123Z'),
    from: [join(root, 'logs'), join(root, 'health.json'), join(root, 'counters.json')],
  };
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const FOLDER = 'jubilee-Ma-vitrine-t--2026-11-26-091502';

it('copies what is there into a folder of its own', async () => {
  expect(await exportTo(wanted)).toEqual({ done: true });
  const [folder] = readdirSync(wanted.drive);
  expect(folder).toBe(FOLDER);
  const read = (path: string) => readFileSync(join(wanted.drive, FOLDER, path), 'utf8');
  expect(readdirSync(join(wanted.drive, FOLDER)).sort()).toEqual(['health.json', 'logs']);
  expect([read('logs/jubilee.log'), read('logs/jubilee.log.old'), read('health.json')]).toEqual([
    'one\n',
    'two\n',
    '{}',
  ]);
});

it('never writes over what is there', async () => {
  await exportTo(wanted);
  writeFileSync(join(root, 'logs', 'jubilee.log'), 'three\n');
  expect(await exportTo(wanted)).toMatchObject({ done: false });
  expect(readFileSync(join(wanted.drive, FOLDER, 'logs', 'jubilee.log'), 'utf8')).toBe('one\n');
});

it('says that the stick was unplugged', async () => {
  rmSync(wanted.drive, { recursive: true });
  expect(await exportTo(wanted)).toEqual({
    done: false,
    reason: `${join(wanted.drive, FOLDER)} could not be written: it is not there, or was unplugged (ENOENT)`,
  });
});

it('says that the stick is full, and leaves no half of it', async () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  vi.mocked(copyFile).mockRejectedValueOnce(full);
  expect(await exportTo(wanted)).toMatchObject({
    done: false,
    reason: expect.stringMatching(/no space is left there \(ENOSPC\)$/),
  });
  expect(existsSync(join(wanted.drive, FOLDER))).toBe(false);
});
