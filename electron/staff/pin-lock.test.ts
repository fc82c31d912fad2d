// What the log and health.json say of the PIN: what is so now.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecentProblems } from '../health/recent-problems.ts';
import { writePin } from './pin-file.ts';
import { hashPin } from './pin-hash.ts';
import { PinLock } from './pin-lock.ts';
import { Tries } from './tries.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-pin-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A lock whose log is listened to. */
function lockHere() {
  const problems = new RecentProblems();
  const lines: string[] = [];
  const into = (_place: string, message: string) => void lines.push(message);
  const log = problems.hear({ info: into, warn: into, error: into });
  const tries = new Tries(join(folder, 'tries.json'), () => 0, log);
  const file = join(folder, 'pin.json');
  const lock = new PinLock({ file, tries, now: () => 0, log });
  return { file, lines, lock, log, told: () => problems.latest.map(({ message }) => message) };
}

describe('that there is no PIN, or none that can be read, is a problem as long as it is so', () => {
  it('and none once one is set at the screen', async () => {
    const { lock, log, told } = lockHere();
    await lock.tellOfPin();
    log.warn('watch', 'another');
    expect(told()).toEqual(['another', expect.stringMatching(/^no PIN is set: /)]);
    await lock.setPin('1357', false);
    expect(told()).toEqual(['another']);
  });

  it('or from a terminal, while the kiosk runs', async () => {
    const { file, lock, told } = lockHere();
    await lock.tellOfPin();
    await writePin(file, await hashPin('2468'));
    await lock.tellOfPin();
    expect(told()).toEqual([]);
  });

  it('told once each time that it comes', async () => {
    const { file, lines, lock, told } = lockHere();
    for (const name of [file, `${file}.last-good`]) writeFileSync(name, '{}');
    for (let time = 0; time < 3; time += 1) await lock.tellOfPin();
    expect(lines).toEqual([expect.stringMatching(/^no PIN opens the door: /)]);
    await writePin(file, await hashPin('2468'));
    writeFileSync(file, '{}');
    await lock.tellOfPin();
    expect(told()).toEqual([
      expect.stringMatching(/; its last good copy is used, until a PIN is set again$/),
    ]);
    for (const name of [file, `${file}.last-good`]) rmSync(name);
    await lock.tellOfPin();
    expect(told()).toEqual([expect.stringMatching(/^no PIN is set: /)]);
  });
});

it('a PIN that is set from a terminal while the kiosk runs is in the log, once, and one set at the screen is not called so', async () => {
  const { file, lines, lock } = lockHere();
  await lock.tellOfPin();
  lines.length = 0;
  await lock.setPin('1357', false);
  await lock.look();
  expect(lines).toEqual(['a PIN was set']);
  await writePin(file, await hashPin('2468'));
  await lock.look();
  expect(await lock.enter('2468')).toEqual({ type: 'open' });
  expect(lines).toEqual(['a PIN was set', 'a PIN was set from a terminal']);
});
