// The track: which slides are mounted, and where they stand while one gives way to another.
import { describe, expect, it } from 'vitest';
import { Track } from './track.svelte.ts';

const COUNT = 10;
const at = (index: number, language = 'en') => ({ index, language });
const ring = (index: number, by: 1 | -1) => at((index + by + COUNT) % COUNT);
const line = (index: number, by: 1 | -1) =>
  index + by < 0 || index + by >= COUNT ? undefined : at(index + by);
const standing = (track: Track) =>
  [...track.slots].sort((a, b) => a.place - b.place).map((slot) => [slot.place, slot.index]);

describe('a track', () => {
  it('mounts the slide that shows and its two neighbours', () => {
    expect(standing(new Track(at(0), ring))).toEqual([
      [-1, 9],
      [0, 0],
      [1, 1],
    ]);
  });

  it('has no neighbour where the deck ends', () => {
    expect(standing(new Track(at(0), line))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('keeps what is mounted through a move to the neighbour', () => {
    const track = new Track(at(3), line);
    const next = track.slots.find((slot) => slot.index === 4)?.key;
    track.bring(at(4));
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
    const track = new Track(at(2), line);
    track.bring(at(8));
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
    const track = new Track(at(0), ring);
    for (let to = 1; to < 60; to += 1) {
      track.bring(at(to % COUNT));
      track.move(to % COUNT);
      expect(track.slots.length).toBeLessThanOrEqual(5);
    }
    track.settle();
    expect(track.slots).toHaveLength(3);
    expect(track.place).toBe(0);
  });

  it('shows another deck’s slide at once', () => {
    const track = new Track(at(3), line);
    track.bring(at(4));
    track.move(4);
    track.reset(at(7));
    expect([track.index, track.place, track.moving]).toEqual([7, 0, false]);
  });
});

describe('the language on a track', () => {
  /** A loop that speaks French after its last slide, and English till then. */
  const loop = (index: number, by: 1 | -1) =>
    at((index + by + COUNT) % COUNT, by === 1 && index === 9 ? 'fr' : 'en');
  const spoken = (track: Track) =>
    [...track.slots]
      .sort((a, b) => a.place - b.place)
      .map((slot) => `${String(slot.index)} ${slot.language}`);

  it('comes in with the newcomer, which spoke it before; the slide that leaves keeps its own', () => {
    const track = new Track(at(9), loop);
    expect(spoken(track)).toEqual(['8 en', '9 en', '0 fr']);
    const waiting = track.slots.find((slot) => slot.index === 0)?.key;
    track.bring(at(0, 'fr'));
    expect(spoken(track)).toEqual(['8 en', '9 en', '0 fr']);
    track.move(0);
    expect(spoken(track)).toEqual(['8 en', '9 en', '0 fr']);
    expect(track.slots.find((slot) => slot.index === 0)?.key).toBe(waiting);
  });

  it('is that of the slide that comes in from afar, as when the kiosk begins anew', () => {
    const track = new Track(at(5, 'fr'), (index, by) => at(index + by, 'fr'));
    track.bring(at(0, 'en'));
    track.move(0);
    expect(spoken(track)).toEqual(['0 en', '5 fr', '6 fr']);
  });

  it('changes where the slide stands for a visitor who chose it, and what waits goes along', () => {
    let language = 'en';
    const track = new Track(at(5), (index, by) => at(index + by, language));
    const keys = track.slots.map((slot) => slot.key);
    language = 'fr';
    track.speak('fr');
    expect(spoken(track)).toEqual(['4 fr', '5 fr', '6 fr']);
    expect(track.slots.map((slot) => slot.key).sort()).toEqual(keys.sort());
  });

  it('changes in the middle of a move for the newcomer alone', () => {
    const track = new Track(at(5), line);
    track.move(6);
    track.speak('fr');
    expect(spoken(track)).toEqual(['4 en', '5 en', '6 fr']);
  });
});
