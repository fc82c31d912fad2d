// What the preload gives to the page: each method for one channel, and nothing of Electron with it.
import type { EventEmitter } from 'node:events';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Host } from '../core/bridge.ts';

const electron = vi.hoisted(() => ({
  invoke: vi.fn<(...args: unknown[]) => Promise<string>>(),
  exposed: new Map<string, unknown>(),
  messages: undefined as unknown as EventEmitter,
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  electron.messages = Object.assign(new Emitter(), { invoke: electron.invoke });
  return {
    ipcRenderer: electron.messages,
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => void electron.exposed.set(name, api),
    },
  };
});

let bridge: Host;

beforeAll(async () => {
  await import('./preload.ts');
  bridge = electron.exposed.get('jubilee') as Host;
});

beforeEach(() => {
  electron.invoke.mockReset().mockResolvedValue('answer');
});

/** Every method, by the channel that it may use. */
const CHANNEL_OF: Readonly<Record<string, string>> = {
  settings: 'jubilee:settings',
  open: 'jubilee:open',
  report: 'jubilee:report',
  door: 'jubilee:staff-door',
  enter: 'jubilee:staff-enter',
  setPin: 'jubilee:staff-set-pin',
  panel: 'jubilee:staff-panel',
  change: 'jubilee:staff-change',
  act: 'jubilee:staff-act',
  shut: 'jubilee:staff-shut',
};

it('is one object: methods alone, those that are named here', () => {
  expect([...electron.exposed.keys()]).toEqual(['jubilee']);
  const { staff, ...own } = bridge;
  const methods = { ...own, ...staff };
  expect(Object.keys(methods).sort()).toEqual([...Object.keys(CHANNEL_OF), 'onChanged'].sort());
  for (const method of Object.values(methods)) expect(method).toBeTypeOf('function');
});

it.each(Object.entries(CHANNEL_OF))('%s is for %s alone', async (name, channel) => {
  const { staff, ...own } = bridge;
  const method = ({ ...own, ...staff } as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!;
  // What looks like a channel is an argument as any other.
  expect(await method('jubilee:staff-act', 2)).toBe('answer');
  expect(electron.invoke.mock.calls).toEqual([[channel, 'jubilee:staff-act', 2]]);
});

it('tells of a change without the event, and only until it is asked not to', () => {
  const listener = vi.fn<(...args: unknown[]) => void>();
  const stop: (...args: unknown[]) => unknown = bridge.onChanged(listener);
  expect(electron.messages.eventNames()).toEqual(['jubilee:changed']);
  electron.messages.emit('jubilee:changed', { sender: electron.messages }, 'more');
  expect(listener.mock.calls).toEqual([[]]);
  expect(stop()).toBeUndefined();
  electron.messages.emit('jubilee:changed', { sender: electron.messages });
  expect(listener).toHaveBeenCalledTimes(1);
  expect(electron.messages.eventNames()).toEqual([]);
});
