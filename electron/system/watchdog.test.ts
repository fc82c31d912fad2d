// What systemd hears, and when it hears nothing.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { giveSigns, watchdogInterval, WITHOUT_PAINT } from './watchdog.ts';

describe('the interval of signs of life', () => {
  it.each([
    { env: { NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: '60000000', WATCHDOG_PID: '1' }, interval: 15_000 },
    { env: { NOTIFY_SOCKET: '@abstract', WATCHDOG_USEC: '1' }, interval: 0.00025 },
    { env: { NOTIFY_SOCKET: '/run/x' }, interval: undefined },
    { env: { NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: 'soon' }, interval: undefined },
    { env: { NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: '0' }, interval: undefined },
    { env: { WATCHDOG_USEC: '60000000' }, interval: undefined },
  ])('with $env is $interval ms', ({ env, interval }) => {
    expect(watchdogInterval(env)).toBe(interval);
  });
});

describe('signs', () => {
  let said: string[];
  const signs = (interval: number | undefined = 30_000) =>
    giveSigns({ send: (...lines) => said.push(...lines), interval, now: () => Date.now() });

  beforeEach(() => {
    said = [];
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('begin with the first painted slide, and none comes before', () => {
    const { alive } = signs();
    vi.advanceTimersByTime(120_000);
    expect(said).toEqual([]);
    alive();
    alive();
    expect(said).toEqual(['READY=1']);
    vi.advanceTimersByTime(60_000);
    // READY too: systemd may not have heard the first one.
    expect(said).toEqual(['READY=1', 'READY=1', 'WATCHDOG=1', 'READY=1', 'WATCHDOG=1']);
  });

  it('end when the page has not painted for too long, and go on when it does again', () => {
    const { alive } = signs();
    alive();
    vi.advanceTimersByTime(WITHOUT_PAINT * 10);
    const signsOfLife = (): number => said.filter((line) => line === 'WATCHDOG=1').length;
    expect(signsOfLife()).toBe(WITHOUT_PAINT / 30_000 - 1);
    alive();
    vi.advanceTimersByTime(30_000);
    expect(signsOfLife()).toBe(WITHOUT_PAINT / 30_000);
  });

  it('are without signs of life where systemd does not wait for any', () => {
    const { alive } = giveSigns({
      send: (...lines) => said.push(...lines),
      interval: undefined,
      now: () => 0,
    });
    alive();
    vi.advanceTimersByTime(WITHOUT_PAINT);
    expect(said).toEqual(['READY=1']);
  });

  it('tell a status in one line, and that the program leaves, after which nothing comes', () => {
    const { alive, status, stopping } = signs();
    alive();
    status('one\nREADY=0');
    stopping();
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(['READY=1', 'STATUS=one READY=0', 'STOPPING=1']);
  });
});
