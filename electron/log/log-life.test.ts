// The log of a run begins with what started, and ends with the cause.
import type { EventEmitter } from 'node:events';
import { app } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { app: Object.assign(new Emitter(), { getVersion: () => '1.2.3', quit: vi.fn(), exit: vi.fn() }) };
});

const emitter = app as unknown as EventEmitter;
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
let endsBecause: (why: string) => void;
let lines: string[];
let before: Map<string, readonly unknown[]>;
beforeEach(async () => {
  // Each run of the program has one end.
  vi.resetModules();
  const life = await import('./log-life.ts');
  endsBecause = life.endsBecause;
  lines = [];
  before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  const info = (place: string, message: string) => void lines.push(`${place} ${message}`);
  const log = { info, warn: info, error: info };
  life.logLife(log);
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
  emitter.removeAllListeners();
  for (const signal of signals)
    for (const listener of process.listeners(signal))
      if (before.get(signal)?.includes(listener) !== true) process.off(signal, listener);
});

/** As Electron does when it ends in order. */
function quit(): void {
  emitter.emit('before-quit');
  emitter.emit('quit');
}

it('begins with the version', () => {
  expect(lines).toEqual([`start Jubilee 1.2.3, Electron ${process.versions.electron}`]);
});

it.each<[string, () => void, string]>([
  ['the window was closed', quit, 'it was quit'],
  [
    'staff left',
    () => {
      endsBecause('staff left');
      quit();
    },
    'staff left',
  ],
  [
    'a fault ends it at once',
    () => {
      emitter.emit('quit');
    },
    'it begins anew after faults',
  ],
])('ends with the cause: %s', (_what, end, cause) => {
  end();
  expect(lines.slice(1)).toEqual([`end Jubilee ends: ${cause}`]);
});

/** As the system does. */
function send(signal: (typeof signals)[number]): void {
  for (const listener of process.listeners(signal))
    if (before.get(signal)?.includes(listener) !== true) listener(signal);
}

it.each(signals)('ends by %s, and says so', (signal) => {
  vi.mocked(app.quit).mockImplementationOnce(quit);
  send(signal);
  expect(lines.slice(1)).toEqual([`end Jubilee ends: ${signal}`]);
});

it('ends in order by two signals in haste, and by a third at once where that takes too long', () => {
  vi.useFakeTimers();
  send('SIGINT');
  vi.advanceTimersByTime(10_000);
  send('SIGTERM');
  expect([vi.mocked(app.quit).mock.calls, vi.mocked(app.exit).mock.calls]).toEqual([[[]], []]);
  vi.advanceTimersByTime(1);
  vi.mocked(app.exit).mockImplementationOnce(() => void emitter.emit('quit'));
  send('SIGINT');
  expect(lines.slice(1)).toEqual(['end Jubilee ends: SIGINT']);
});
