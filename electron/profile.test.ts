// Whether a profile can be written, and why not.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountDisk, remountReadOnly } from './files/durable.fixture.ts';
import { faultOfLock, faultOfWriting } from './profile.ts';

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

describe.skipIf(process.platform === 'win32')('the lock', () => {
  const lock = (target: string) => {
    symlinkSync(target, join(base, 'SingletonLock'));
  };

  it('of another process that lives is left alone, whatever became of the rest of it', () => {
    lock(`kiosk-${String(process.ppid)}`);
    expect(faultOfLock(base, 'kiosk')).toBeUndefined();
    mkdirSync(join(base, 'SingletonCookie'));
    expect(faultOfLock(base, 'kiosk')).toBeUndefined();
  });

  it.each([
    ['of a process that is gone', 'kiosk-4194305', / is that of a process that is gone$/],
    ['of the time before the machine was renamed', 'old-name-1', / was called “old-name”$/],
    ['that names nobody', '/dev/null', / names no process$/],
  ])('%s is nobody’s', (_, target, fault) => {
    lock(target);
    expect(faultOfLock(base, 'kiosk')).toMatch(fault);
  });

  it.each(['SingletonLock', 'SingletonSocket', 'SingletonCookie'])(
    'is nobody’s where %s is no link',
    (name) => {
      // As Chromium leaves it where it comes no farther.
      if (name !== 'SingletonLock') lock(`kiosk-${String(process.pid)}`);
      mkdirSync(join(base, name));
      expect(faultOfLock(base, 'kiosk')).toMatch(/ is no link$/);
    },
  );
});
