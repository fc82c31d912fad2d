// The track: which slides are mounted, and where they stand while one gives way to another.
import { describe, expect, it } from 'vitest';
import { Track } from './track.svelte.ts';

const COUNT = 10;
const ring = (index: number, by: 1 | -1) => (index + by + COUNT) % COUNT;
const line = (index: number, by: 1 | -1) => (index + by < 0 || index + by >= COUNT ? undefined : index + by);
const standing = (track: Track) =>
  [...track.slots].sort((a, b) => a.place - b.place).map((slot) => [slot.place, slot.index]);

describe('a track', () => {
  it('mounts the slide that shows and its two neighbours', () => {
    expect(standing(new Track(0, ring))).toEqual([
      [-1, 9],
      [0, 0],
      [1, 1],
    ]);
  });

  it('has no neighbour where the deck ends', () => {
    expect(standing(new Track(0, line))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('keeps what is mounted through a move to the neighbour', () => {
    const track = new Track(3, line);
    const next = track.slots.find((slot) => slot.index === 4)?.key;
    track.bring(4);
    track.move(4);
    track.settle();
    expect(track.slots.find((slot) => slot.index === 4)?.key).toBe(next);
    expect(standing(track)).toEqual([
      [-1, 3],
      [0, 4],
      [1, 5],
    ]);
  });

  it('lets a slide from afar come in from its side', () => {
    const track = new Track(2, line);
    track.bring(8);
    expect(standing(track)).toEqual([
      [-1, 1],
      [0, 2],
      [1, 8],
    ]);
    track.move(8);
    expect([track.place, track.index]).toEqual([1, 8]);
    track.settle();
    expect(standing(track)).toEqual([
      [-1, 7],
      [0, 8],
      [1, 9],
    ]);
  });

  it('never mounts more than five slides, however fast the moves come', () => {
    const track = new Track(0, ring);
    for (let to = 1; to < 60; to += 1) {
      track.bring(to % COUNT);
      track.move(to % COUNT);
      expect(track.slots.length).toBeLessThanOrEqual(5);
    }
    track.settle();
    expect(track.slots).toHaveLength(3);
    expect(track.place).toBe(0);
  });

  it('shows another deck’s slide at once', () => {
    const track = new Track(3, line);
    track.bring(4);
    track.move(4);
    track.reset(7);
    expect([track.index, track.place, track.moving]).toEqual([7, 0, false]);
  });
});
