// Whether a profile can be written, why not, and whether another Jubilee has it.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountDisk, remountReadOnly } from '../files/durable.fixture.ts';
import { faultOfWriting, isOnlyOne } from './profile.ts';

const electron = vi.hoisted(() => ({
  profile: '',
  paths: new Map<string, string>(),
  /** What Chromium answers: whether the lock is ours. */
  lock: (): boolean => true,
}));
vi.mock('electron', () => ({
  app: {
    getPath: () => electron.profile,
    setPath: (name: string, path: string) => electron.paths.set(name, path),
    requestSingleInstanceLock: () => electron.lock(),
  },
}));

let base: string;
let said: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'jubilee-profile-'));
  electron.profile = join(base, 'profile');
  electron.paths.clear();
  electron.lock = () => true;
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

/** A disk with room for a name, and for nothing else. */
function fullDisk(folder: string): (() => void) | undefined {
  const release = mountDisk(folder, 64 * 1024);
  if (release === undefined) return undefined;
  try {
    for (;;) appendFileSync(join(folder, 'filler'), Buffer.alloc(4_096));
  } catch {
    return release;
  }
}

describe('whether a folder can be written', () => {
  it('it can where it is one’s own, is made where it is missing, and is left empty', () => {
    const folder = join(base, 'much', 'later');
    expect(faultOfWriting(folder)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a file in its place is named', () => {
    writeFileSync(join(base, 'file'), '');
    expect(faultOfWriting(join(base, 'file'))).toBe('EEXIST');
  });

  it('a full disk, which takes an empty file, is named, and nothing is left on it', ({ skip }) => {
    const disk = join(base, 'disk');
    const release = fullDisk(disk);
    if (release === undefined) skip('no disk can be mounted here: that takes root on Linux');
    try {
      writeFileSync(join(disk, 'empty'), '');
      expect(faultOfWriting(disk)).toBe('ENOSPC');
      expect(readdirSync(disk).sort()).toEqual(['empty', 'filler']);
    } finally {
      release?.();
    }
  });

  it('a read-only disk is named', ({ skip }) => {
    const disk = join(base, 'disk');
    const release = mountDisk(disk, 64 * 1024);
    if (release === undefined) skip('no disk can be mounted here: that takes root on Linux');
    remountReadOnly(disk);
    expect(faultOfWriting(disk)).toBe('EROFS');
    release?.();
  });
});

describe('the only one', () => {
  it('is whoever gets the lock', () => {
    expect(isOnlyOne({})).toBe(true);
    expect([said, electron.paths.size]).toEqual(['', 0]);
  });

  it.skipIf(process.platform === 'win32')('is not who finds another one', () => {
    electron.lock = () => {
      symlinkSync(`${hostname()}-${String(process.ppid)}`, join(electron.profile, 'SingletonLock'));
      return false;
    };
    expect(isOnlyOne({})).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is who was refused the lock although nobody has it', () => {
    electron.lock = () => false;
    expect(isOnlyOne({})).toBe(true);
    expect(said).toMatch(/SingletonLock could not be made; nobody has that lock/);
  });

  it.skipIf(process.platform === 'win32')('takes a lock away that is nobody’s, and asks again', () => {
    const lock = join(electron.profile, 'SingletonLock');
    mkdirSync(lock, { recursive: true });
    electron.lock = () => !existsSync(lock);
    expect(isOnlyOne({})).toBe(true);
    expect(existsSync(lock)).toBe(false);
    expect(said).toMatch(/SingletonLock is no link; nobody has that lock/);
  });

  it('does without a profile, in a temporary folder', () => {
    writeFileSync(electron.profile, 'a file where a folder should be');
    electron.lock = () => false;
    vi.stubEnv('TMPDIR', base);
    expect(isOnlyOne({})).toBe(true);
    const logs = electron.paths.get('logs');
    expect(logs).toMatch(new RegExp(`^${base}/jubilee-.*/logs$`));
    expect(said).toContain(`the profile cannot be written (EEXIST): ${electron.profile}; nothing is kept`);
  });

  it.skipIf(process.platform !== 'linux')(
    'has its temporary files elsewhere where their folder is of no use',
    () => {
      writeFileSync(join(base, 'file'), '');
      vi.stubEnv('TMPDIR', join(base, 'file'));
      vi.stubEnv('XDG_RUNTIME_DIR', join(base, 'run'));
      // Chromium reads the variable when it makes its socket.
      electron.lock = () => process.env.TMPDIR === join(base, 'run');
      expect(isOnlyOne({})).toBe(true);
      expect(said).toContain(`${join(base, 'file')}; ${join(base, 'run')} is used`);
      expect(tmpdir()).toBe(join(base, 'run'));
    },
  );

  it.skipIf(process.platform !== 'linux')('starts in memory where no disk can be written', () => {
    writeFileSync(join(base, 'file'), '');
    electron.profile = join(base, 'file', 'profile');
    vi.stubEnv('TMPDIR', join(base, 'file'));
    vi.stubEnv('XDG_RUNTIME_DIR', '');
    expect(isOnlyOne({})).toBe(true);
    const logs = electron.paths.get('logs') ?? '';
    expect(logs).toMatch(/^\/dev\/shm\/jubilee-.*\/logs$/);
    expect(said).toContain('the profile cannot be written (ENOTDIR)');
    rmSync(dirname(logs), { recursive: true });
  });
});
