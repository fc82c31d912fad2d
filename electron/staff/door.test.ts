// The staff door: what opens it, what shuts it, and what a wrong PIN costs, over restarts and on a disk that is full.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeDurable } from '../files/durable.ts';
import { StaffDoor } from './door.ts';
import { PinLock } from './pin-lock.ts';
import { PIN_FILE, writePin } from './pin-file.ts';
import { hashPin } from './pin-hash.ts';
import { Tries, TRIES_FILE } from './tries.ts';

vi.mock('../files/durable.ts', { spy: true });

const PIN = '408215';
const MINUTE = 60_000;

let folder: string;
let now: number;
let lines: string[];
let lock: PinLock;
let door: StaffDoor;

const write = (level: string) => (place: string, message: string) => {
  lines.push(`${level} ${place} ${message}`);
};
const log = { info: write('info'), warn: write('warn'), error: write('error') };

/** A door as after a start: what was in memory is gone, and the clock of the new run begins anywhere. */
function start(at = 0): StaffDoor {
  now = at;
  const clock = () => now;
  const tries = new Tries(join(folder, TRIES_FILE), clock, log);
  lock = new PinLock({
    file: join(folder, PIN_FILE),
    tries,
    now: clock,
    log,
  });
  door = new StaffDoor({ lock, now: clock, log });
  return door;
}

async function wrong(times: number): Promise<void> {
  for (let time = 0; time < times; time++) await door.enter('1111');
}

beforeEach(() => {
  vi.mocked(writeDurable).mockReset();
  folder = mkdtempSync(join(tmpdir(), 'jubilee-door-'));
  lines = [];
  start();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the first PIN', () => {
  it('can be set at the screen for 15 minutes after a start, and opens the door', async () => {
    expect(await door.look()).toEqual({ pinSet: false, wait: 0, maySet: true });
    now += 15 * MINUTE - 1;
    expect(await door.setPin(PIN)).toEqual({ done: true });
    expect(door.isOpen).toBe(true);
    expect(await door.look()).toEqual({ pinSet: true, wait: 0, maySet: false });
  });

  it('can’t be set later', async () => {
    now += 15 * MINUTE;
    expect(await door.look()).toEqual({ pinSet: false, wait: 0, maySet: false });
    expect(await door.setPin(PIN)).toMatchObject({
      done: false,
      reason: expect.stringContaining('--set-pin'),
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(door.isOpen).toBe(false);
  });

  it('is asked for in the log at each start, until there is one', async () => {
    await lock.tellOfPin();
    expect(lines).toEqual([expect.stringMatching(/^warn staff no PIN is set: .*--set-pin/)]);
    await door.setPin(PIN);
    lines = [];
    start();
    await lock.tellOfPin();
    expect(lines).toEqual([]);
  });

  it('is set once, even where two ask at the same moment', async () => {
    const outcomes = await Promise.all([
      door.setPin(PIN).then((outcome) => {
        door.shut();
        return outcome.done;
      }),
      door.setPin('9999').then((outcome) => outcome.done),
    ]);
    expect(outcomes).toEqual([true, false]);
    expect(await door.enter(PIN)).toEqual({ type: 'open' });
  });

  it('that can’t be kept is not set, and why is told', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    vi.mocked(writeDurable).mockRejectedValueOnce(full);
    expect(await door.setPin(PIN)).toEqual({
      done: false,
      reason: 'The PIN could not be kept: no space is left there (ENOSPC)',
    });
    expect(door.isOpen).toBe(false);
  });
});

describe('with a PIN', () => {
  beforeEach(async () => {
    await door.setPin(PIN);
    door.shut();
  });

  it('opens for it and for no other', async () => {
    expect(await door.enter('1111')).toEqual({ type: 'refused', wait: 0 });
    expect(door.isOpen).toBe(false);
    expect(await door.enter(PIN)).toEqual({ type: 'open' });
    expect(door.isOpen).toBe(true);
  });

  it('takes another one only while it is open', async () => {
    expect(await door.setPin('9999')).toMatchObject({ done: false });
    await door.enter(PIN);
    expect(await door.setPin('9999')).toEqual({ done: true });
    door.shut();
    expect(await door.enter(PIN)).toMatchObject({ type: 'refused' });
    expect(await door.enter('9999')).toEqual({ type: 'open' });
  });

  it('shuts after two minutes without a call, and each call begins them anew', async () => {
    await door.enter(PIN);
    now += 2 * MINUTE - 1;
    expect(door.pass()).toBeUndefined();
    now += 2 * MINUTE - 1;
    expect(door.pass()).toBeUndefined();
    now += 2 * MINUTE;
    expect(door.pass()).toBe('the staff door is shut');
    expect(door.isOpen).toBe(false);
  });

  it('stays shut for a page that went while its PIN was looked at', async () => {
    const entry = door.enter(PIN);
    door.shut();
    expect(await entry).toEqual({ type: 'refused', wait: 0 });
    expect(door.isOpen).toBe(false);
  });

  it('takes none for 30 s after the third wrong one, not even the right one', async () => {
    await wrong(2);
    expect(await door.enter('1111')).toEqual({ type: 'refused', wait: expect.closeTo(30_000, -3) });
    now += 29_000;
    expect(await door.enter(PIN)).toMatchObject({ type: 'refused' });
    expect(door.isOpen).toBe(false);
    now += 1_001;
    expect(await door.enter(PIN)).toEqual({ type: 'open' });
    // The right one makes it forget.
    door.shut();
    expect(await door.enter('1111')).toEqual({ type: 'refused', wait: 0 });
  });

  it('counts ten PINs at once as they come: three are looked at', async () => {
    await Promise.all(Array.from({ length: 10 }, () => door.enter('1111')));
    expect(lines.filter((line) => line.includes('a wrong PIN'))).toHaveLength(3);
    expect((await door.look()).wait).toBeGreaterThan(29_000);
  });

  it('keeps the wait over a restart, in full, whatever any clock says', async () => {
    await wrong(3);
    vi.useFakeTimers({ now: new Date('2099-01-01'), toFake: ['Date'] });
    start(1_000_000);
    expect((await door.look()).wait).toBe(30_000);
    expect(await door.enter(PIN)).toMatchObject({ type: 'refused' });
    now += 30_000;
    expect(await door.enter(PIN)).toEqual({ type: 'open' });
    vi.useRealTimers();
  });

  it('has counted a PIN on the disk before it is looked at: pulling the plug is no free try', async () => {
    const kept = (): unknown => JSON.parse(readFileSync(join(folder, TRIES_FILE), 'utf8'));
    await wrong(2);
    const entry = door.enter(PIN);
    await vi.waitFor(() => {
      expect(kept()).toMatchObject({ wrong: 3, wait: 30_000 });
    });
    expect(door.isOpen).toBe(false);
    await entry;
    expect(kept()).toMatchObject({ wrong: 0, wait: 0 });
  });

  it('remembers after a restart that a wait is over', async () => {
    await wrong(2);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await door.enter('1111');
    now += 30_000;
    vi.advanceTimersByTime(30_000);
    vi.useRealTimers();
    await vi.waitFor(() => {
      expect(JSON.parse(readFileSync(join(folder, TRIES_FILE), 'utf8'))).toMatchObject({ wrong: 3, wait: 0 });
    });
    start();
    expect((await door.look()).wait).toBe(0);
    await door.enter('1111');
    expect((await door.look()).wait).toBe(60_000);
  });

  it('counts in memory where it can’t on the disk, and says so', async () => {
    vi.mocked(writeDurable).mockRejectedValue(new Error('EROFS: read-only file system'));
    await wrong(3);
    expect((await door.look()).wait).toBe(30_000);
    expect(lines.some((line) => line.startsWith('error staff wrong PINs can’t be counted'))).toBe(true);
  });

  it('takes the PIN that a terminal sets meanwhile, without the wait for the old one', async () => {
    await wrong(3);
    await writePin(join(folder, PIN_FILE), await hashPin('9999'));
    expect(await door.look()).toEqual({ pinSet: true, wait: 0, maySet: false });
    expect(await door.enter('9999')).toEqual({ type: 'open' });
  });

  it('makes a weak hash a strong one when its PIN comes', async () => {
    await writePin(join(folder, PIN_FILE), await hashPin('9999', { N: 2, r: 1, p: 1 }));
    expect(await door.enter('9999')).toEqual({ type: 'open' });
    expect(JSON.parse(readFileSync(join(folder, PIN_FILE), 'utf8'))).toMatchObject({ pin: { N: 32_768 } });
    expect(await door.enter('9999')).toEqual({ type: 'open' });
  });

  it('opens for none while its file can’t be read, and none can be set at the screen', async () => {
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{}');
    start();
    expect(await door.look()).toEqual({ pinSet: true, wait: 0, maySet: false, unreadable: true });
    expect(lines.at(-1)).toMatch(/^error staff no PIN opens the door/);
    expect(await door.enter(PIN)).toEqual({ type: 'refused', wait: 0 });
    expect(await door.setPin('9999')).toMatchObject({ done: false });
    expect(lines.at(-1)).toMatch(/^error staff no PIN opens the door: .*--set-pin/);
  });

  it('opens by the last good copy while its file is damaged, which is told at the start', async () => {
    writeFileSync(join(folder, PIN_FILE), Buffer.alloc(300));
    start();
    await lock.tellOfPin();
    expect(lines.at(-1)).toMatch(
      /^error staff .*staff-door\.json holds nothing but zeros; its last good copy is used/,
    );
    expect(await door.enter(PIN)).toEqual({ type: 'open' });
  });

  it('takes none for the longest wait where nobody knows how many were wrong, and says so', async () => {
    await wrong(3);
    for (const name of [TRIES_FILE, `${TRIES_FILE}.last-good`]) writeFileSync(join(folder, name), '{"pin":');
    start();
    expect(await door.enter(PIN)).toEqual({ type: 'refused', wait: 15 * MINUTE });
    expect(lines.at(-1)).toMatch(/^error staff .*staff-door-tries\.json .*none is taken for 15 min/);
    now += 15 * MINUTE;
    expect(await door.enter(PIN)).toEqual({ type: 'open' });
    expect(await start().look()).toMatchObject({ wait: 0 });
  });

  it('goes on counting by the last good copy of what was counted', async () => {
    await wrong(3);
    writeFileSync(join(folder, TRIES_FILE), '');
    start();
    expect((await door.look()).wait).toBe(30_000);
    expect(lines.at(-1)).toMatch(
      /^error staff .*staff-door-tries\.json is empty; its last good copy is used/,
    );
  });

  it.skipIf(process.platform === 'win32')('keeps its files from every other account', async () => {
    await wrong(1);
    chmodSync(folder, 0o755);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([PIN_FILE, TRIES_FILE]));
  });

  it('writes no PIN, right or wrong, into a file or the log', async () => {
    await door.enter('77777777');
    await door.enter(PIN);
    const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const text of [...written, ...lines]) expect(text).not.toMatch(/408215|77777777/);
  });
});
