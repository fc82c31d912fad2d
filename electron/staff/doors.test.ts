// Two doors, of two windows, with one lock.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaffDoor } from './door.ts';
import { PinLock } from './pin-lock.ts';
import { PIN_FILE } from './pin-file.ts';
import { Tries, TRIES_FILE } from './tries.ts';

const PIN = '408215';
const NOW = 1_000;

let folder: string;
let lines: string[];
let lock: PinLock;
let door: StaffDoor;
const say = (place: string, message: string) => void lines.push(`${place} ${message}`);
const log = { info: say, warn: say, error: say };
const anotherDoor = () => new StaffDoor({ lock, now: () => NOW, log });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-doors-'));
  lines = [];
  const tries = new Tries(join(folder, TRIES_FILE), () => NOW, log);
  lock = new PinLock({
    file: join(folder, PIN_FILE),
    tries,
    now: () => NOW,
    log,
  });
  door = anotherDoor();
  await door.setPin(PIN);
  door.shut();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('open and shut each for itself', async () => {
  const other = anotherDoor();
  await other.enter(PIN);
  expect([door.isOpen, other.isOpen]).toEqual([false, true]);
  expect(door.pass()).toBe('the staff door is shut');
  // Staff at the other one are no reason for this page to set a PIN.
  expect(await door.setPin('9999')).toMatchObject({ done: false });
  door.shut();
  expect(other.pass()).toBeUndefined();
});

it('count wrong PINs together, those too that come at once', async () => {
  const doors = [door, anotherDoor(), anotherDoor()];
  await Promise.all(doors.flatMap((one) => [one.enter('1111'), one.enter('2222')]));
  expect(lines.filter((line) => line.includes('a wrong PIN'))).toHaveLength(3);
  for (const one of doors) expect((await one.look()).wait).toBeGreaterThan(29_000);
  expect(await anotherDoor().enter(PIN)).toMatchObject({ type: 'refused' });
});
