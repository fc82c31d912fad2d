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
  /** Says whether the hidden window gets frames. */
  let answer: (getsFrames: boolean) => void = () => undefined;
  const asked = new Promise<boolean>((resolve) => (answer = resolve));
  const webContents = Object.assign(new EventEmitter(), { executeJavaScript: () => asked });
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => gone });
  let gone = false;
  const lines: string[] = [];
  const say = (_: string, message: string) => void lines.push(message);
  const log = { info: say, warn: say, error: say };
  const done: string[] = [];
  const reveal = { show: () => void done.push('show'), fill: () => void done.push('fill') };
  const painted = onFirstPaint(window as unknown as BrowserWindow, reveal, log);
  const frames = async (getsFrames: boolean) => {
    webContents.emit('dom-ready');
    answer(getsFrames);
    await asked;
  };
  const close = () => {
    gone = true;
    window.emit('closed');
  };
  const navigate = (isSameDocument = false) =>
    webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument });
  return { webContents, painted, lines, done, navigate, frames, close };
}

it('shows the window once, at the first slide, and says how long that took', () => {
  const { painted, lines, done, navigate } = opened();
  navigate();
  vi.advanceTimersByTime(480);
  painted('opening');
  painted('trade');
  expect(lines).toEqual(['painted opening 480 ms after loading began']);
  expect(done).toEqual(['show', 'fill']);
});

it('shows a window that gets no frames before, and has it fill its display at the first slide', async () => {
  const { painted, lines, done, frames } = opened();
  await frames(false);
  expect(done).toEqual(['show']);
  expect(lines).toEqual(['gets no frames while it is hidden; showing it black, ahead of the first slide']);
  painted('opening');
  expect(done).toEqual(['show', 'fill']);
});

it('waits for the slide where a hidden window gets frames, and asks nothing of one that is gone', async () => {
  const waiting = opened();
  await waiting.frames(true);
  expect(waiting.done).toEqual([]);
  const gone = opened();
  gone.close();
  await gone.frames(false);
  expect([gone.done, vi.getTimerCount()]).toEqual([[], 1]);
});

it('reveals a window whose page paints nothing after ten seconds, and says so', () => {
  const { painted, lines, done } = opened();
  vi.advanceTimersByTime(9_999);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['show', 'fill']);
  expect(lines).toEqual(['no slide painted after 10 s; showing the window as it is']);
  painted('opening');
  expect(done).toEqual(['show', 'fill']);
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
