// A locked window that loses its place: how it takes it back, how soon, and how often.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stayInFront } from './staying.ts';

const SOON = 250;
const APART = 2_000;

/** Whether a window of ours has the focus. */
const focus = vi.hoisted(() => ({ ours: true }));
vi.mock('electron', () => ({ BrowserWindow: { getFocusedWindow: () => (focus.ours ? {} : null) } }));

/** What the system does to a window, and what it does about it. */
class FakeWindow extends EventEmitter {
  readonly is = { visible: true, minimized: false, kiosk: true, onTop: false, destroyed: false };
  /** What it was told, besides to come to the top. */
  readonly told: string[] = [];
  /** Times at which it asked for the focus, ms. */
  readonly asked: number[] = [];
  /** Whether it gets what it asks for. */
  obeyed = true;
  level = '';

  isVisible = () => this.is.visible;
  isMinimized = () => this.is.minimized;
  isKiosk = () => this.is.kiosk;
  isAlwaysOnTop = () => this.is.onTop;
  isDestroyed = () => this.is.destroyed;
  restore = () => {
    this.told.push('restore');
    this.is.minimized = false;
  };
  show = () => {
    this.told.push('show');
    this.is.visible = true;
  };
  setKiosk = (kiosk: boolean) => {
    this.told.push('setKiosk');
    this.is.kiosk = kiosk;
  };
  moveTop = () => undefined;
  setAlwaysOnTop = (onTop: boolean, level: string) => {
    this.is.onTop = onTop;
    this.level = level;
  };
  focus = () => {
    this.asked.push(performance.now());
    if (this.obeyed) focus.ours = true;
  };
}

let window: FakeWindow;
beforeEach(() => {
  vi.useFakeTimers();
  window = new FakeWindow();
  stayInFront(window as unknown as BrowserWindow);
  focus.ours = true;
});
afterEach(() => {
  vi.useRealTimers();
});

const GOOD = { visible: true, minimized: false, kiosk: true, onTop: true, destroyed: false };

describe('a locked window', () => {
  it('stands above everything from the start', () => {
    expect(window.is).toEqual(GOOD);
    expect(window.level).toBe('screen-saver');
  });

  it.each([
    ['the focus', {}, 'blur', [], []],
    ['its size', { minimized: true }, 'minimize', [], ['restore']],
    ['its place on the screen', { visible: false }, 'hide', [], ['show']],
    ['the whole screen', { kiosk: false }, 'leave-full-screen', [], ['setKiosk']],
    ['its place above others', { onTop: false }, 'always-on-top-changed', [{}, false], []],
  ])('that loses %s takes it back', (_what, lost, event, said, needed) => {
    Object.assign(window.is, lost);
    if (event === 'blur') focus.ours = false;
    window.emit(event, ...said);
    vi.advanceTimersByTime(SOON - 1);
    expect(window.asked).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(window.asked).toHaveLength(1);
    expect(window.is).toEqual(GOOD);
    expect(window.level).toBe('screen-saver');
    expect(window.told).toEqual(needed);
    vi.advanceTimersByTime(10 * APART);
    expect(window.asked).toHaveLength(1);
  });

  it('does nothing where it has all of that again by itself, or where nothing was lost', () => {
    focus.ours = false;
    window.emit('blur');
    focus.ours = true;
    window.emit('always-on-top-changed', {}, true);
    vi.advanceTimersByTime(APART);
    expect(window.asked).toEqual([]);
  });

  it('is asked for again each two seconds while another holds the focus, however often that is told', () => {
    window.obeyed = false;
    focus.ours = false;
    const since = performance.now();
    for (let time = 0; time < 50; time += 1) {
      window.emit('blur');
      vi.advanceTimersByTime(200);
    }
    expect(window.asked.map((at) => at - since)).toEqual([0, 1, 2, 3, 4].map((time) => SOON + time * APART));
  });

  it('after it is closed, wants nothing', () => {
    focus.ours = false;
    window.emit('blur');
    window.emit('closed');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is left alone when it is gone before its event', () => {
    focus.ours = false;
    window.emit('blur');
    window.is.destroyed = true;
    vi.advanceTimersByTime(APART);
    expect(window.asked).toEqual([]);
  });

  it('hears no key that goes back, forward or home', () => {
    const preventDefault = vi.fn();
    window.emit('app-command', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
