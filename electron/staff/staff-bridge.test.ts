// Which calls stand before the door, and which behind it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome, Panel, StaffBridge } from '../../core/staff.ts';
import { StaffDoor } from './door.ts';
import { PinLock } from './pin-lock.ts';
import { staffBridge } from './staff-bridge.ts';
import { Tries } from './tries.ts';

let folder: string;
let now: number;
let staff: StaffBridge;
const done: Outcome = { done: true };
const behind = {
  panel: vi.fn(() => Promise.resolve({} as Panel)),
  change: vi.fn(() => Promise.resolve(done)),
  act: vi.fn(() => Promise.resolve(done)),
};
const warnings: string[] = [];
const log = {
  info: () => undefined,
  warn: (_: string, message: string) => warnings.push(message),
  error: () => undefined,
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-bridge-'));
  now = 0;
  warnings.length = 0;
  for (const call of Object.values(behind)) call.mockClear();
  const clock = () => now;
  const tries = new Tries(join(folder, 'tries.json'), clock, log);
  const lock = new PinLock({
    file: join(folder, 'pin.json'),
    tries,
    now: clock,
    log,
  });
  staff = staffBridge(new StaffDoor({ lock, now: clock, log }), behind, log);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const calls = {
  panel: () => staff.panel(),
  change: () => staff.change({ idle: 30 }),
  act: () => staff.act({ type: 'reload' }),
} as const;

describe.each(['panel', 'change', 'act'] as const)('%s', (name) => {
  it('is refused while the door is shut, and nothing is done', async () => {
    await expect(calls[name]()).rejects.toThrow(`${name} was refused: the staff door is shut`);
    expect(behind[name]).not.toHaveBeenCalled();
    expect(warnings).toEqual([`refused ${name}: the staff door is shut`]);
  });

  it('is done while it is open, and keeps it open for two more minutes', async () => {
    await staff.setPin('4082');
    now += 119_999;
    await calls[name]();
    now += 119_999;
    await calls[name]();
    expect(behind[name]).toHaveBeenCalledTimes(2);
    now += 120_000;
    await expect(calls[name]()).rejects.toThrow();
  });
});

it('looking at the door does not keep it open: a page could do that for ever', async () => {
  await staff.setPin('4082');
  now += 119_999;
  await staff.door();
  now += 1;
  await expect(staff.panel()).rejects.toThrow();
});

it('is shut by staff who are gone, who may say so twice', async () => {
  await staff.setPin('4082');
  await staff.shut();
  await staff.shut();
  await expect(staff.panel()).rejects.toThrow();
});
