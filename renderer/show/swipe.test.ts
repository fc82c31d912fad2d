// What a drag means, fed with pointers as a screen would send them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Swipe } from './swipe.ts';
import type { Contact } from './swipe.ts';

const WIDTH = 1000;
const at = (x: number, y: number, time: number, more: Partial<Contact> = {}): Contact => ({
  id: 1,
  x,
  y,
  extent: 30,
  time,
  ...more,
});

let swipe: Swipe;
beforeEach(() => {
  swipe = new Swipe();
});

describe('a finger on the slide', () => {
  it('drags the slide one to one once it has clearly moved', () => {
    swipe.press(at(500, 300, 0), true);
    expect(swipe.follow(at(494, 300, 16))).toBeUndefined();
    expect(swipe.follow(at(440, 302, 32))).toBe(-60);
    expect(swipe.dragging).toBe(true);
  });

  it('moves on when it is let go far from where it began', () => {
    swipe.press(at(800, 300, 0), true);
    swipe.follow(at(500, 300, 400));
    expect(swipe.release(at(500, 300, 900), WIDTH)).toEqual({ type: 'move', by: 1, speed: 0 });
  });

  it('moves back when it is dragged to the right', () => {
    swipe.press(at(200, 300, 0), true);
    swipe.follow(at(500, 300, 400));
    expect(swipe.release(at(500, 300, 900), WIDTH)).toMatchObject({ type: 'move', by: -1 });
  });

  it('moves on when it was short but fast', () => {
    swipe.press(at(500, 300, 0), true);
    swipe.follow(at(470, 300, 20));
    swipe.follow(at(400, 300, 60));
    expect(swipe.release(at(400, 300, 70), WIDTH)).toMatchObject({ type: 'move', by: 1 });
  });

  it('springs back when it was short and slow', () => {
    swipe.press(at(500, 300, 0), true);
    swipe.follow(at(400, 300, 400));
    expect(swipe.release(at(400, 300, 900), WIDTH)).toEqual({ type: 'back', speed: 0 });
  });

  it('springs back when the finger turned round before it let go', () => {
    swipe.press(at(800, 300, 0), true);
    swipe.follow(at(400, 300, 300));
    swipe.follow(at(470, 300, 350));
    expect(swipe.release(at(480, 300, 360), WIDTH).type).toBe('back');
  });
});

describe('what is no drag', () => {
  it('locks the axis: a stroke up or down never becomes one', () => {
    swipe.press(at(500, 500, 0), true);
    expect(swipe.follow(at(505, 440, 20))).toBeUndefined();
    expect(swipe.follow(at(100, 440, 60))).toBeUndefined();
    expect(swipe.release(at(100, 440, 80), WIDTH)).toEqual({ type: 'none' });
  });

  it('a second finger spoils the gesture until all fingers are gone', () => {
    swipe.press(at(800, 300, 0), true);
    swipe.follow(at(700, 300, 50));
    expect(swipe.press(at(300, 300, 60, { id: 2 }), true)).toBe(true);
    expect(swipe.follow(at(200, 300, 90))).toBeUndefined();
    expect(swipe.release(at(200, 300, 100), WIDTH)).toEqual({ type: 'none' });
    expect(swipe.follow(at(0, 300, 110, { id: 2 }))).toBeUndefined();
    expect(swipe.release(at(0, 300, 120, { id: 2 }), WIDTH)).toEqual({ type: 'none' });
    expect(swipe.touching).toBe(false);
  });

  it('a palm does not drag', () => {
    swipe.press(at(800, 300, 0, { extent: 180 }), true);
    expect(swipe.follow(at(300, 300, 50))).toBeUndefined();
  });

  it('a touch on what has gestures of its own does not drag', () => {
    swipe.press(at(800, 300, 0), false);
    expect(swipe.follow(at(300, 300, 50))).toBeUndefined();
  });

  it('a tap ends as nothing', () => {
    swipe.press(at(500, 300, 0), true);
    expect(swipe.release(at(502, 301, 80), WIDTH)).toEqual({ type: 'none' });
  });

  it('says that a drag was given up when the system takes the finger away', () => {
    swipe.press(at(800, 300, 0), true);
    swipe.follow(at(600, 300, 50));
    expect(swipe.cancel(1)).toBe(true);
    expect(swipe.touching).toBe(false);
  });
});

describe('a contact whose end the screen lost', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('spoils gestures and keeps the visit for a minute, and no longer', () => {
    swipe.press(at(300, 300, 0, { id: 7 }), true);
    vi.advanceTimersByTime(30_000);
    swipe.press(at(800, 300, 30_000), true);
    expect(swipe.follow(at(500, 300, 30_100))).toBeUndefined();
    swipe.release(at(500, 300, 30_200), WIDTH);
    expect(swipe.touching).toBe(true);
    vi.advanceTimersByTime(30_001);
    expect(swipe.touching).toBe(false);
    swipe.press(at(800, 300, 60_100), true);
    expect(swipe.follow(at(500, 300, 60_200))).toBe(-300);
  });

  it('is not taken for a finger that drags for minutes', () => {
    swipe.press(at(800, 300, 0), true);
    for (const minute of [1, 2, 3]) {
      vi.advanceTimersByTime(59_000);
      swipe.follow(at(800 - minute * 100, 300, minute * 59_000));
    }
    expect(swipe.touching).toBe(true);
  });
});
