// The wheel: one notch, one slide; a touchpad's stroke, one slide.
import { describe, expect, it } from 'vitest';
import { Wheel } from './wheel.ts';

describe('a mouse wheel', () => {
  it('moves one slide a notch, on and back', () => {
    const wheel = new Wheel();
    expect(wheel.turn(120, 0, 0)).toBe(1);
    expect(wheel.turn(120, 0, 60)).toBe(1);
    expect(wheel.turn(-120, 0, 120)).toBe(-1);
  });

  it('may count in lines', () => {
    expect(new Wheel().turn(3, 1, 0)).toBe(1);
  });
});

describe('a touchpad', () => {
  it('moves one slide a stroke, however long the stroke runs on', () => {
    const wheel = new Wheel();
    const moves = Array.from({ length: 60 }, (_, at) => wheel.turn(12, 0, at * 16)).filter(Boolean);
    expect(moves).toEqual([1]);
  });

  it('moves again with the next stroke', () => {
    const wheel = new Wheel();
    for (let at = 0; at < 20; at += 1) wheel.turn(12, 0, at * 16);
    const next = Array.from({ length: 20 }, (_, at) => wheel.turn(-12, 0, 1_000 + at * 16)).filter(Boolean);
    expect(next).toEqual([-1]);
  });

  it('does not move by a touch that hardly stirs', () => {
    expect(new Wheel().turn(4, 0, 0)).toBeUndefined();
    expect(new Wheel().turn(0, 0, 0)).toBeUndefined();
  });
});
