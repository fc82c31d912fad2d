// Whose the lock of a profile is.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultOfLock, removeLock } from './profile-lock.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'jubilee-lock-'));
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
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
    ['of this very process, from the try before', `kiosk-${String(process.pid)}`, / a process that is gone$/],
  ])('%s is nobody’s', (_, target, fault) => {
    lock(target);
    expect(faultOfLock(base, 'kiosk')).toMatch(fault);
  });

  it('that is not there is nobody’s', () => {
    expect(faultOfLock(base, 'kiosk')).toMatch(/ could not be made$/);
  });

  it('is taken away whole', () => {
    lock('kiosk-1');
    mkdirSync(join(base, 'SingletonCookie'));
    removeLock(base);
    expect(readdirSync(base)).toEqual([]);
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
