// What is taken for a Chromium and an Electron.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { findElectron } from './find-electron.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jubilee-machine-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Puts a program into the folder, by the name that it has on this platform. */
function program(name: string): string {
  const file = join(root, process.platform === 'win32' ? `${name}.exe` : name);
  mkdirSync(root, { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

describe('Chromium', () => {
  it('is what CHROMIUM names, before all that is installed', () => {
    program('chromium');
    expect(findChromium({ CHROMIUM: '/opt/mine', PATH: root })).toBe('/opt/mine');
  });

  it('is found in PATH under any of its names', () => {
    const file = program('google-chrome');
    expect(findChromium({ CHROMIUM: '', PATH: root })).toBe(file);
  });
});

describe('Electron', () => {
  it.runIf(process.platform === 'linux')('is the distribution that the variable names', () => {
    const file = program('electron');
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: root })).toBe(file);
  });

  it('is not there where the variable names a folder without one', () => {
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nothing') })).toBeUndefined();
  });
});
