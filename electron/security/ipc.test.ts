// Who is answered: the main frame of our own window, on our own page, and nobody else.
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNELS, STAFF_CHANNELS } from '../../core/bridge.ts';
import { answerCalls, answerStaff } from './ipc.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

class FakeContents {
  readonly mainFrame = { origin: 'app://jubilee' };
  readonly handlers = new Map<string, Handler>();
  readonly ipc = {
    handle: (channel: string, handler: Handler) => void this.handlers.set(channel, handler),
  };
}

const CALLS = [
  ['settings', CHANNELS.settings, []],
  ['open', CHANNELS.open, []],
  ['report', CHANNELS.report, [{ type: 'dark', dark: true }]],
  ['door', STAFF_CHANNELS.door, []],
  ['enter', STAFF_CHANNELS.enter, ['408215']],
  ['setPin', STAFF_CHANNELS.setPin, ['408215']],
  ['panel', STAFF_CHANNELS.panel, []],
  ['change', STAFF_CHANNELS.change, [{ idle: 30 }]],
  ['act', STAFF_CHANNELS.act, [{ type: 'leave' }]],
  ['shut', STAFF_CHANNELS.shut, []],
] as const;

const answer = vi.fn<(...args: unknown[]) => string>();
let contents: FakeContents;
let destroyed: boolean;
let lines: string[];

beforeEach(() => {
  answer.mockReset().mockReturnValue('answered');
  contents = new FakeContents();
  destroyed = false;
  lines = [];
  const window = {
    isDestroyed: () => destroyed,
    get webContents() {
      if (destroyed) throw new TypeError('Object has been destroyed');
      return contents;
    },
  } as unknown as BrowserWindow;
  const log = {
    info: vi.fn(),
    warn: (_: string, message: string) => void lines.push(message),
    error: vi.fn(),
  };
  const handlers = new Proxy({}, { get: () => answer }) as never;
  answerCalls(window, handlers, log);
  answerStaff(window, handlers, log);
});

it('each call of the bridge has a channel of its own, and there is no other', () => {
  expect([...contents.handlers.keys()].sort()).toEqual(CALLS.map(([, channel]) => channel).sort());
});

describe.each(CALLS)('%s', (name, channel, args) => {
  const call = (event: unknown) => contents.handlers.get(channel)!(event, ...args);

  it('is answered on our page', () => {
    expect(call({ sender: contents, senderFrame: contents.mainFrame })).toBe('answered');
    expect(answer).toHaveBeenCalledExactlyOnceWith(...args);
    expect(lines).toEqual([]);
  });

  it.each<readonly [string, () => object, string]>([
    ['a frame that is gone', () => ({ sender: contents, senderFrame: null }), 'the caller is gone'],
    [
      'another window, on the same page',
      () => {
        const sender = new FakeContents();
        return { sender, senderFrame: sender.mainFrame };
      },
      'the caller is not our window',
    ],
    [
      'another window, in our frame’s name',
      () => ({ sender: new FakeContents(), senderFrame: contents.mainFrame }),
      'the caller is not our window',
    ],
    [
      'a window that is closed',
      () => {
        destroyed = true;
        return { sender: contents, senderFrame: contents.mainFrame };
      },
      'the caller is not our window',
    ],
    [
      'a frame inside the page, of our origin',
      () => ({ sender: contents, senderFrame: { origin: 'app://jubilee' } }),
      'the caller is not the main frame',
    ],
    ...[
      'https://example.org',
      'app://elsewhere',
      'app://jubilee.example.org',
      'https://jubilee',
      'file://',
      'null',
      '',
    ].map(
      (origin) =>
        [
          `a page of the origin “${origin}”`,
          () => {
            contents.mainFrame.origin = origin;
            return { sender: contents, senderFrame: contents.mainFrame };
          },
          `the caller’s origin is ${origin}`,
        ] as const,
    ),
  ])('is refused to %s, with the reason, and logged', (_who, event, reason) => {
    const caller = event();
    expect(() => call(caller)).toThrow(`${name} was refused: ${reason}`);
    expect(answer).not.toHaveBeenCalled();
    expect(lines).toEqual([`refused ${name}: ${reason}`]);
  });

  it('is refused with an argument too many, which is not repeated', () => {
    const event = { sender: contents, senderFrame: contents.mainFrame };
    expect(() => contents.handlers.get(channel)!(event, ...args, 'secret')).toThrow(`${name} was refused: `);
    expect(answer).not.toHaveBeenCalled();
    expect(lines).toEqual([expect.not.stringContaining('secret')]);
  });
});
