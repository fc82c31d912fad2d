// That there was no PIN at the start is no news behind the door.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RecentProblems } from '../health/recent-problems.ts';
import { HealthRecord } from '../health/record.ts';
import { writePin } from './pin-file.ts';
import { hashPin } from './pin-hash.ts';
import { healthBehindPin, PinLock } from './pin-lock.ts';
import { Tries } from './tries.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-pin-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('staff who read the panel are not told that no PIN is set, and are of all else', async () => {
  const problems = new RecentProblems();
  const nothing = () => undefined;
  const log = problems.hear({ info: nothing, warn: nothing, error: nothing });
  const tries = new Tries(join(folder, 'tries.json'), () => 0, log);
  await new PinLock({ file: join(folder, 'pin.json'), tries, now: () => 0, log }).tellOfPin();
  log.warn('watch', 'another');
  const record = new HealthRecord({
    version: '',
    electron: '',
    exhibition: () => '',
    open: () => true,
    memory: () => ({ all: 0, page: 0 }),
    problems: () => problems.latest,
  });
  expect(record.snapshot().problems).toHaveLength(2);
  expect(healthBehindPin(record.snapshot()).problems.map(({ message }) => message)).toEqual(['another']);
});

it('a PIN that is set from a terminal while the kiosk runs is in the log, once, and one set at the screen is not called so', async () => {
  const file = join(folder, 'pin.json');
  const lines: string[] = [];
  const info = (_place: string, message: string) => void lines.push(message);
  const log = { info, warn: () => undefined, error: () => undefined };
  const tries = new Tries(join(folder, 'tries.json'), () => 0, log);
  const lock = new PinLock({ file, tries, now: () => 0, log });
  await lock.tellOfPin();
  await lock.setPin('1357', false);
  await lock.look();
  expect(lines).toEqual(['a PIN was set']);
  await writePin(file, await hashPin('2468'));
  await lock.look();
  expect(await lock.enter('2468')).toEqual({ type: 'open' });
  expect(lines).toEqual(['a PIN was set', 'a PIN was set from a terminal']);
});
