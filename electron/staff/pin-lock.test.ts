// That there was no PIN at the start is no news behind the door.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RecentProblems } from '../health/recent-problems.ts';
import { HealthRecord } from '../health/record.ts';
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
