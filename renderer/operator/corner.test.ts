// What counts as holding the corner, and what does not.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Corner } from './corner.ts';

let corner: Corner;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  corner = new Corner();
});
afterEach(() => {
  vi.useRealTimers();
});

const press = (x: number, y: number, id = 1, width = 1920, height = 1080): void => {
  corner.press({ id, x, y, width, height });
};

describe('a finger in the corner', () => {
  it.each([
    [0, 0, 1920, 1080, true],
    [95, 95, 1920, 1080, true],
    [97, 10, 1920, 1080, false],
    [10, 97, 1920, 1080, false],
    [190, 190, 3840, 2160, true],
    // Never less than a fingertip is sure of.
    [89, 89, 1024, 768, true],
    [91, 10, 1024, 768, false],
    [95, 95, 1080, 1920, true],
  ])('at %i, %i of %i × %i: held is %s', (x, y, width, height, held) => {
    press(x, y, 1, width, height);
    expect(corner.held !== undefined).toBe(held);
  });

  it('may tremble, but a movement that would drag the slide is a swipe', () => {
    press(50, 50);
    corner.follow({ id: 1, x: 58, y: 58 });
    expect(corner.held !== undefined).toBe(true);
    corner.follow({ id: 1, x: 62, y: 50 });
    expect(corner.held !== undefined).toBe(false);
    corner.follow({ id: 1, x: 50, y: 50 });
    expect(corner.held !== undefined).toBe(false);
  });

  it('is over when it is lifted', () => {
    press(50, 50);
    corner.release(1);
    expect(corner.held !== undefined).toBe(false);
    press(50, 50);
    expect(corner.held !== undefined).toBe(true);
  });

  it('is spoilt by a second one until all are gone', () => {
    press(50, 50, 1);
    press(900, 500, 2);
    expect(corner.held !== undefined).toBe(false);
    corner.release(1);
    press(50, 50, 3);
    expect(corner.held !== undefined).toBe(false);
    corner.release(2);
    corner.release(3);
    press(50, 50, 4);
    expect(corner.held !== undefined).toBe(true);
  });

  it('does not count after one that lies elsewhere', () => {
    press(900, 500, 1);
    press(50, 50, 2);
    expect(corner.held !== undefined).toBe(false);
  });

  it('counts a minute after one whose end the screen lost', () => {
    press(900, 500, 7);
    vi.advanceTimersByTime(59_000);
    press(50, 50, 1);
    expect(corner.held !== undefined).toBe(false);
    corner.release(1);
    vi.advanceTimersByTime(1_001);
    press(50, 50, 2);
    expect(corner.held !== undefined).toBe(true);
  });

  it('does not count beside one that rests and trembles', () => {
    press(900, 500, 7);
    vi.advanceTimersByTime(59_000);
    corner.follow({ id: 7, x: 901, y: 500 });
    vi.advanceTimersByTime(59_000);
    press(50, 50, 1);
    expect(corner.held !== undefined).toBe(false);
  });
});

describe('keys', () => {
  const hold = (...keys: string[]): void => {
    for (const key of keys) corner.keyDown(key);
  };

  it('are Home and End together', () => {
    hold('Home');
    expect(corner.held !== undefined).toBe(false);
    hold('End', 'End');
    expect(corner.held !== undefined).toBe(true);
    corner.keyUp('Home');
    expect(corner.held !== undefined).toBe(false);
  });

  it('are forgotten when the window loses them', () => {
    hold('Home', 'End');
    corner.blur();
    expect(corner.held !== undefined).toBe(false);
  });
});
