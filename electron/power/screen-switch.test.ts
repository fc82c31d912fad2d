// The display, switched off and on by another program that may be slow, missing or wrong.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OFF_AGAIN, ScreenSwitch } from './screen-switch.ts';

let lines: string[] = [];
const say = (place: string, message: string) => {
  lines.push(`${place} ${message}`);
};
const log = { info: say, warn: say, error: say };

/** Programs that a test ends by hand, one after the other. */
class Programs {
  readonly started: string[] = [];
  readonly #ends: ((reason?: string) => void)[] = [];

  readonly run = (program: string, args: readonly string[]): Promise<string | undefined> => {
    this.started.push([program, ...args].join(' '));
    return new Promise((end) => this.#ends.push(end));
  };

  async end(reason?: string): Promise<void> {
    this.#ends.shift()?.(reason);
    await new Promise((done) => setImmediate(done));
  }
}

let programs = new Programs();
beforeEach(() => {
  lines = [];
  programs = new Programs();
});

describe('the display', () => {
  it('is switched on at a start, since an earlier run may have left it off; then off and on once each', async () => {
    const screen = new ScreenSwitch(log, programs.run);
    for (const on of [true, true, false, false, true, true]) {
      screen.set('xset', on);
      await programs.end();
    }
    expect(programs.started).toEqual(['xset dpms force on', 'xset dpms force off', 'xset dpms force on']);
    expect(lines).toEqual([]);
  });

  it('is said to be off again each ten minutes, since a touch may have lit it; that it does not answer is no fault', async () => {
    let now = 0;
    const screen = new ScreenSwitch(log, programs.run, () => now);
    const minutes = async (count: number, reason?: string) => {
      for (let minute = 0; minute < count; minute += 1) {
        screen.set('ddcutil', false);
        await programs.end(reason);
        now += 60_000;
      }
    };
    await minutes(OFF_AGAIN / 60_000);
    expect(programs.started).toEqual(['ddcutil setvcp d6 04']);
    await minutes(OFF_AGAIN / 60_000, 'no answer');
    expect(programs.started).toEqual(['ddcutil setvcp d6 04', 'ddcutil setvcp d6 04']);
    expect(lines).toEqual([]);
    screen.set('ddcutil', true);
    await programs.end();
    expect(programs.started.at(-1)).toBe('ddcutil setvcp d6 01');
  });

  it('goes on where it opens while off is said again', async () => {
    let now = 0;
    const screen = new ScreenSwitch(log, programs.run, () => now);
    screen.set('ddcutil', false);
    await programs.end();
    now += OFF_AGAIN;
    screen.set('ddcutil', false);
    screen.set('ddcutil', true);
    await programs.end();
    await programs.end();
    expect(programs.started.slice(1)).toEqual(['ddcutil setvcp d6 04', 'ddcutil setvcp d6 01']);
  });

  it.each([
    ['wlopm', ['wlopm --on *', 'wlopm --off *']],
    ['ddcutil', ['ddcutil setvcp d6 01', 'ddcutil setvcp d6 04']],
    ['none', []],
  ] as const)('%s', async (program, expected) => {
    const screen = new ScreenSwitch(log, programs.run);
    for (const on of [true, false]) {
      screen.set(program, on);
      await programs.end();
    }
    expect(programs.started).toEqual(expected);
  });

  it('ends as it was wanted last, with one program at a time', async () => {
    const screen = new ScreenSwitch(log, programs.run);
    screen.set('xset', false);
    screen.set('xset', true);
    expect(programs.started).toEqual(['xset dpms force off']);
    await programs.end();
    expect(programs.started.at(-1)).toBe('xset dpms force on');
    screen.set('xset', false);
    screen.set('xset', true);
    await programs.end();
    expect(programs.started).toHaveLength(2);
  });

  it('is tried again after a failure, which is logged once', async () => {
    const screen = new ScreenSwitch(log, programs.run);
    for (let time = 0; time < 3; time += 1) {
      screen.set('wlopm', false);
      await programs.end('no such protocol');
    }
    expect(programs.started).toHaveLength(3);
    expect(lines).toEqual(['screen wlopm could not switch the display off: no such protocol']);
    screen.set('wlopm', false);
    await programs.end();
    screen.set('wlopm', true);
    await programs.end('no such protocol');
    expect(lines.at(-1)).toBe('screen wlopm could not switch the display on: no such protocol');
    // And once more after it has worked between.
    for (const [on, reason] of [[true], [false], [true, 'no such protocol']] as const) {
      screen.set('wlopm', on);
      await programs.end(reason);
    }
    expect(lines).toHaveLength(3);
  });

  it('is switched on by the program that switched it off, also where the setting is gone', async () => {
    const screen = new ScreenSwitch(log, programs.run);
    screen.set('ddcutil', false);
    await programs.end();
    screen.set('none', true);
    expect(programs.started.at(-1)).toBe('ddcutil setvcp d6 01');
  });

  it('is switched on when the kiosk leaves', async () => {
    const screen = new ScreenSwitch(log, programs.run);
    screen.set('xset', false);
    await programs.end();
    const left = vi.fn();
    void screen.leave().then(left);
    expect(programs.started).toEqual(['xset dpms force off', 'xset dpms force on']);
    await new Promise((done) => setImmediate(done));
    expect(left).not.toHaveBeenCalled();
    await programs.end();
    expect(left).toHaveBeenCalledOnce();
    // Its windows are closed, and dark, after that.
    screen.set('xset', false);
    expect(programs.started).toHaveLength(2);
  });

  it('is switched on when the kiosk leaves while it is still being switched off', async () => {
    const screen = new ScreenSwitch(log, programs.run);
    screen.set('xset', false);
    const left = screen.leave();
    await programs.end();
    expect(programs.started).toEqual(['xset dpms force off', 'xset dpms force on']);
    await programs.end();
    await left;
  });

  it('is not touched when the kiosk leaves where no program is named', async () => {
    await new ScreenSwitch(log, programs.run).leave();
    expect(programs.started).toEqual([]);
  });

  it('is not touched when the kiosk leaves while it is on', async () => {
    const screen = new ScreenSwitch(log, programs.run);
    screen.set('xset', true);
    await programs.end();
    await screen.leave();
    expect(programs.started).toEqual(['xset dpms force on']);
  });
});

describe.skipIf(process.platform === 'win32')('a real program', () => {
  const path = process.env.PATH;
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jubilee-'));
  });
  afterEach(() => {
    process.env.PATH = path;
    rmSync(folder, { recursive: true });
  });

  it('is started without a shell, and says why it failed', async () => {
    const program = join(folder, 'wlopm');
    writeFileSync(program, '#!/bin/sh\necho "$# arguments: $*" >&2\nexit 1\n');
    chmodSync(program, 0o755);
    process.env.PATH = [folder, path].join(delimiter);
    new ScreenSwitch(log).set('wlopm', false);
    await vi.waitFor(() => {
      expect(lines).toEqual(['screen wlopm could not switch the display off: 2 arguments: --off *']);
    });
  });

  it('that is missing is named', async () => {
    process.env.PATH = folder;
    new ScreenSwitch(log).set('ddcutil', false);
    await vi.waitFor(() => {
      expect(lines).toEqual(['screen ddcutil could not switch the display off: it is not installed']);
    });
  });
});
