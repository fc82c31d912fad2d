// The end of the program: what it waits for, and what it doesn’t.
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beforeEnd, prepareEnd } from './before-end.ts';

const app = vi.hoisted(() => ({
  current: undefined as unknown as EventEmitter & {
    quit: () => void;
    commandLine: { appendSwitch: (name: string) => void };
  },
}));
vi.mock('electron', () => ({
  get app() {
    return app.current;
  },
}));

let quits: number;
let kills: unknown[][];
let pending: string[];
let switches: string[];
/** The program is asked to end, as Electron does it. @returns whether it goes on with that at once */
function quit(): boolean {
  quits += 1;
  app.current.emit('before-quit');
  const preventDefault = vi.fn();
  app.current.emit('will-quit', { preventDefault });
  const goesOn = preventDefault.mock.calls.length === 0;
  if (goesOn) app.current.emit('quit');
  return goesOn;
}
beforeEach(() => {
  quits = 0;
  kills = [];
  pending = [];
  switches = [];
  app.current = Object.assign(new EventEmitter(), {
    quit: () => void quit(),
    commandLine: { appendSwitch: (name: string) => void switches.push(name) },
  });
  vi.useFakeTimers();
  vi.spyOn(process, 'kill').mockImplementation((...args) => {
    kills.push(args);
    return true;
  });
  vi.spyOn(process, 'getActiveResourcesInfo').mockImplementation(() => pending);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the end', () => {
  it('waits for what is to be done before, once', async () => {
    let done: () => void = () => undefined;
    beforeEnd(() => new Promise<void>((end) => (done = end)));
    expect(quit()).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(quits).toBe(1);
    done();
    await vi.advanceTimersByTimeAsync(0);
    expect([quits, kills]).toEqual([2, []]);
  });

  it('is not overtaken by a crash, where Chromium’s helpers are ended with us', () => {
    beforeEnd(() => new Promise(() => undefined));
    expect(switches).toEqual([]);
    quit();
    expect(switches).toEqual(['disable-gpu-process-crash-limit']);
  });

  it('does not wait for ever', async () => {
    beforeEnd(() => new Promise(() => undefined));
    quit();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(quits).toBe(2);
  });

  it('waits longer for what may take longer, and all is begun at once', async () => {
    const begun = vi.fn(() => new Promise(() => undefined));
    beforeEnd(begun);
    beforeEnd(begun, 5_000);
    quit();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(begun).toHaveBeenCalledTimes(2);
    expect(quits).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(quits).toBe(2);
  });

  it('is prepared by whoever ends the program without a word, whatever fails', async () => {
    const done = vi.fn();
    beforeEnd(() => Promise.reject(new Error('EIO')));
    beforeEnd(() => {
      throw new Error('EIO');
    });
    beforeEnd(done);
    await prepareEnd();
    expect(done).toHaveBeenCalledOnce();
  });

  it('gives a call to a disk half a second to end, so that a drive that hangs alone ends it by force', async () => {
    beforeEnd(() => Promise.resolve());
    pending = ['FSReqPromise'];
    quit();
    await vi.advanceTimersByTimeAsync(400);
    expect(quits).toBe(1);
    pending = [];
    await vi.advanceTimersByTimeAsync(10);
    expect([quits, kills]).toEqual([2, []]);
    beforeEnd(() => Promise.resolve());
    pending = ['FSReqPromise'];
    quit();
    await vi.advanceTimersByTimeAsync(500);
    expect([quits, kills]).toEqual([4, [[process.pid, 'SIGKILL']]]);
  });

  it('is made certain where a drive hangs, for which Node would wait', () => {
    beforeEnd(() => Promise.resolve());
    pending = ['Timeout', 'FSReqPromise'];
    app.current.emit('quit');
    expect(kills).toEqual([[process.pid, 'SIGKILL']]);
  });
});
