// How soon a page is on the screen: the first one, and one that had to be loaded again.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onFirstPaint } from './first-paint.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function opened() {
  const webContents = new EventEmitter();
  const window = Object.assign(new EventEmitter(), { webContents });
  const lines: string[] = [];
  const say = (_: string, message: string) => void lines.push(message);
  const log = { info: say, warn: say, error: say };
  const show = vi.fn();
  const painted = onFirstPaint(window as unknown as BrowserWindow, show, log);
  const navigate = (isSameDocument = false) =>
    webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument });
  return { webContents, painted, lines, show, navigate };
}

it('shows the window once, at the first slide, and says how long that took', () => {
  const { painted, lines, show, navigate } = opened();
  navigate();
  vi.advanceTimersByTime(480);
  painted('opening');
  painted('trade');
  expect(lines).toEqual(['painted opening 480 ms after loading began']);
  expect(show).toHaveBeenCalledOnce();
});

it('says how long a lost page was away, from its loss to its next slide, and once', () => {
  const { webContents, painted, lines, navigate } = opened();
  painted('opening');
  webContents.emit('render-process-gone');
  vi.advanceTimersByTime(1_000);
  navigate();
  vi.advanceTimersByTime(1_320);
  painted('trade');
  painted('maps');
  expect(lines.slice(1)).toEqual(['painted trade again, 2.3 s after the page was lost or left']);
});

it('says it of a page that was only loaded anew, and not of a move within one', () => {
  const { painted, lines, navigate } = opened();
  painted('opening');
  navigate(true);
  painted('trade');
  navigate();
  vi.advanceTimersByTime(200);
  painted('trade');
  expect(lines.slice(1)).toEqual(['painted trade again, 0.2 s after the page was lost or left']);
});
