// Two keys that are held together under the still.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onHeldKeys } from './held-keys.ts';

let window: EventEmitter & { readonly webContents: EventEmitter };
let held: number;
beforeEach(() => {
  vi.useFakeTimers();
  window = Object.assign(new EventEmitter(), { webContents: new EventEmitter() });
  held = 0;
  onHeldKeys(window as unknown as BrowserWindow, () => (held += 1));
});
afterEach(() => {
  vi.useRealTimers();
});

function input(type: 'keyDown' | 'keyUp', ...keys: readonly string[]): void {
  for (const key of keys) window.webContents.emit('before-input-event', {}, { type, key });
}

it('are heard once they were held for three seconds, and once each time', () => {
  for (let time = 1; time <= 2; time += 1) {
    input('keyDown', 'Home');
    vi.advanceTimersByTime(10_000);
    input('keyDown', 'End');
    vi.advanceTimersByTime(2_999);
    expect(held).toBe(time - 1);
    // A key that is held down repeats itself.
    input('keyDown', 'End', 'End', 'a');
    vi.advanceTimersByTime(1);
    expect(held).toBe(time);
    vi.advanceTimersByTime(10_000);
    input('keyDown', 'End');
    vi.advanceTimersByTime(10_000);
    expect(held).toBe(time);
    input('keyUp', 'Home', 'End');
  }
});

it.each([
  [
    'one is let go',
    () => {
      input('keyUp', 'End');
    },
  ],
  ['the window loses the keyboard', () => window.emit('blur')],
  ['the window is closed', () => window.emit('closed')],
])('are not held when %s', (_what, happens) => {
  input('keyDown', 'Home', 'End');
  vi.advanceTimersByTime(2_000);
  happens();
  vi.advanceTimersByTime(10_000);
  expect(held).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
