// What keys of keyboards, clickers and button boxes mean.
import { describe, expect, it } from 'vitest';
import { Keys } from './keys.ts';

const press = (keys: Keys, key: string, time = 0, repeat = false) => keys.meaning({ key, repeat, time });

describe('a key', () => {
  it.each([
    ['ArrowRight', 1],
    ['ArrowDown', 1],
    ['PageDown', 1],
    [' ', 1],
    ['ArrowLeft', -1],
    ['ArrowUp', -1],
    ['PageUp', -1],
  ])('%j moves by %i', (key, by) => {
    expect(press(new Keys(), key)).toEqual({ type: 'move', by, repeat: false });
  });

  it('says that it is held down', () => {
    expect(press(new Keys(), 'PageDown', 0, true)).toEqual({ type: 'move', by: 1, repeat: true });
  });

  it.each([
    ['Home', { type: 'go', to: 0 }],
    ['End', { type: 'go', to: Number.POSITIVE_INFINITY }],
    ['F5', { type: 'go', to: 0 }],
    ['Escape', { type: 'close' }],
    ['b', { type: 'togglePause' }],
    ['.', { type: 'togglePause' }],
  ])('%s means %j', (key, meaning) => {
    expect(press(new Keys(), key)).toEqual(meaning);
  });

  it('toggles once, however long it is held', () => {
    expect(press(new Keys(), 'b', 0, true)).toBeUndefined();
  });

  it('that has no meaning says nothing', () => {
    expect(press(new Keys(), 'q')).toBeUndefined();
  });
});

describe('digits and Enter', () => {
  it('name a slide, counted from 1', () => {
    const keys = new Keys();
    expect(press(keys, '1')).toBeUndefined();
    expect(press(keys, '2', 500)).toBeUndefined();
    expect(press(keys, 'Enter', 900)).toEqual({ type: 'go', to: 11 });
  });

  it('are forgotten after Enter', () => {
    const keys = new Keys();
    press(keys, '3');
    press(keys, 'Enter', 10);
    expect(press(keys, 'Enter', 20)).toBeUndefined();
  });

  it('are forgotten when another key comes between', () => {
    const keys = new Keys();
    press(keys, '3');
    press(keys, 'Home', 10);
    expect(press(keys, 'Enter', 20)).toBeUndefined();
  });

  it('are forgotten after four seconds', () => {
    const keys = new Keys();
    press(keys, '3');
    expect(press(keys, 'Enter', 4_001)).toBeUndefined();
  });

  it('are not one number when typed far apart', () => {
    const keys = new Keys();
    press(keys, '3');
    press(keys, '4', 5_000);
    expect(press(keys, 'Enter', 5_100)).toEqual({ type: 'go', to: 3 });
  });
});
