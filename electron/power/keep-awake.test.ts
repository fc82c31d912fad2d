// Whether the system is asked to keep the display awake: once, and not for ever.
import { powerSaveBlocker } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { keepAwake } from './keep-awake.ts';

/** Ids of the blockers that count now. A first id may well be 0. */
const started = vi.hoisted(() => ({ next: 0, now: new Set<number>(), granted: true }));
vi.mock('electron', () => ({
  powerSaveBlocker: {
    start: vi.fn(() => {
      if (started.granted) started.now.add(started.next);
      started.next += 1;
      return started.next - 1;
    }),
    stop: (id: number) => started.now.delete(id),
    isStarted: (id: number) => started.now.has(id),
  },
}));

let lines: string[] = [];
const say = (place: string, message: string) => void lines.push(`${place} ${message}`);
const log = { info: say, warn: say, error: say };
beforeEach(() => {
  Object.assign(started, { next: 0, now: new Set(), granted: true });
  lines = [];
});

it('is asked once for as long as it is needed', () => {
  const stayAwake = keepAwake(log);
  const course = [false, true, true, false, false, true].map((awake) => {
    stayAwake(awake);
    return [...started.now];
  });
  expect(course).toEqual([[], [0], [0], [], [], [1]]);
  expect(powerSaveBlocker.start).toHaveBeenCalledWith('prevent-display-sleep');
  expect(lines).toEqual([]);
});

it('that it would not is told', () => {
  started.granted = false;
  keepAwake(log)(true);
  expect(lines).toEqual(['keep-awake the system would not keep the display awake']);
});
