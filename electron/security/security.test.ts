// What is refused to a page, each by the event in which Electron asks; some of them nothing in our page could bring about.
import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lockContents, lockSession } from './security.ts';

const KIOSK = { devTools: false };

let lines: string[];
const log = { info: vi.fn(), warn: (_: string, message: string) => void lines.push(message), error: vi.fn() };

beforeEach(() => {
  lines = [];
});

class FakeContents extends EventEmitter {
  open: ((details: { url: string }) => unknown) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.open = handler;
  }
}

function lockedContents(): FakeContents {
  const contents = new FakeContents();
  lockContents(contents as unknown as WebContents, KIOSK, log);
  return contents;
}

const ADDRESSES = [
  'https://example.org/',
  'http://127.0.0.1:5173/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  'app://elsewhere/index.html',
  'app://jubilee/',
  'app://jubilee/index.html',
  'app://jubilee/still.html',
  'app://jubilee/content/deck.json',
];

describe.each([
  ['will-navigate', 'navigate to'],
  ['will-frame-navigate', 'navigate to'],
  ['will-redirect', 'be redirected to'],
])('%s', (name, what) => {
  it.each(ADDRESSES)('to %s is refused', (url) => {
    const preventDefault = vi.fn();
    lockedContents().emit(name, { url, preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(lines).toEqual([`refused to ${what} ${url}`]);
  });
});

it.each(ADDRESSES)('no window is opened for %s', (url) => {
  expect(lockedContents().open?.({ url })).toEqual({ action: 'deny' });
  expect(lines).toEqual([`refused to open ${url}`]);
});

it('no web view is attached, whatever its options', () => {
  const preventDefault = vi.fn();
  lockedContents().emit(
    'will-attach-webview',
    { preventDefault },
    { sandbox: true },
    { src: 'app://jubilee/' },
  );
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(lines).toEqual(['refused a web view']);
});

class FakeSession extends EventEmitter {
  readonly setPermissionRequestHandler = vi.fn<(handler: (...asked: unknown[]) => void) => void>();
  readonly setPermissionCheckHandler = vi.fn<(handler: (...asked: unknown[]) => boolean) => void>();
  readonly setDevicePermissionHandler = vi.fn<(handler: (...asked: unknown[]) => boolean) => void>();
  readonly setSpellCheckerEnabled = vi.fn();
  readonly onBeforeRequest = vi.fn<(handler: (...asked: unknown[]) => void) => void>();
  readonly webRequest = { onBeforeRequest: this.onBeforeRequest };
}

function lockedSession(): FakeSession {
  const session = new FakeSession();
  lockSession(session as unknown as Session, KIOSK, log);
  return session;
}

/** What a kiosk’s page might ask for. Source: the types of Session.setPermissionRequestHandler and …CheckHandler. */
const PERMISSIONS = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'fullscreen',
  'openExternal',
  'usb',
  'hid',
  'serial',
];

describe('a session', () => {
  it.each(PERMISSIONS)('grants nobody %s', (permission) => {
    const { setPermissionRequestHandler, setPermissionCheckHandler } = lockedSession();
    const granted = vi.fn();
    setPermissionRequestHandler.mock.lastCall?.[0](null, permission, granted);
    expect(granted.mock.calls).toEqual([[false]]);
    expect(lines).toEqual([`refused the permission ${permission}`]);
    expect(setPermissionCheckHandler.mock.lastCall?.[0](null, permission, 'app://jubilee')).toBe(false);
  });

  it.each(['usb', 'hid', 'serial'])('gives nobody a device of %s', (deviceType) => {
    const handler = lockedSession().setDevicePermissionHandler.mock.lastCall?.[0];
    expect(handler?.({ deviceType, origin: 'app://jubilee', device: {} })).toBe(false);
  });

  it('chooses no device: without a listener, Electron cancels the choice', () => {
    expect(lockedSession().eventNames()).toEqual(['will-download']);
    // That of Bluetooth is asked of the contents.
    expect(lockedContents().eventNames()).not.toContain('select-bluetooth-device');
  });

  it('downloads nothing', () => {
    const preventDefault = vi.fn();
    lockedSession().emit(
      'will-download',
      { preventDefault },
      { getURL: () => 'app://jubilee/content/deck.json' },
    );
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(lines).toEqual(['refused to download app://jubilee/content/deck.json']);
  });

  it('asks for our own files and for nothing else', () => {
    const asked = lockedSession().onBeforeRequest.mock.lastCall?.[0];
    const answers = ['https://example.org/', 'app://elsewhere/', 'app://jubilee/index.html'].map((url) => {
      const answer = vi.fn();
      asked?.({ url }, answer);
      return answer.mock.calls;
    });
    expect(answers).toEqual([[[{ cancel: true }]], [[{ cancel: true }]], [[{ cancel: false }]]]);
    expect(lines).toEqual(['refused to ask for https://example.org/', 'refused to ask for app://elsewhere/']);
  });
});
