// Whether a profile can be written, and why not.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mountDisk, remountReadOnly } from './files/durable.fixture.ts';
import { faultOfWriting } from './profile.ts';

vi.mock('electron', () => ({ app: {} }));

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'jubilee-profile-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

it('a folder of one’s own can be written, is made where it is missing, and is left empty', () => {
  const folder = join(base, 'much', 'later');
  expect(faultOfWriting(folder)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

it('a file in its place is named', () => {
  writeFileSync(join(base, 'file'), '');
  expect(faultOfWriting(join(base, 'file'))).toBe('EEXIST');
});

it('a read-only disk is named', ({ skip }) => {
  const disk = join(base, 'disk');
  const release = mountDisk(disk, 64 * 1024);
  if (release === undefined) skip('no disk can be mounted here: that takes root on Linux');
  remountReadOnly(disk);
  expect(faultOfWriting(disk)).toBe('EROFS');
  release?.();
});
