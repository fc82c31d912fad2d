// Whether the system is asked to keep the display awake: once, and not for ever.
import { powerSaveBlocker } from 'electron';
import { expect, it, vi } from 'vitest';
import { keepAwake } from './keep-awake.ts';

/** Ids of the blockers that count now. A first id may well be 0. */
const started = vi.hoisted(() => ({ next: 0, now: new Set<number>() }));
vi.mock('electron', () => ({
  powerSaveBlocker: {
    start: vi.fn(() => {
      started.now.add(started.next);
      started.next += 1;
      return started.next - 1;
    }),
    stop: (id: number) => started.now.delete(id),
  },
}));

it('is asked once for as long as it is needed', () => {
  const stayAwake = keepAwake();
  const course = [false, true, true, false, false, true].map((awake) => {
    stayAwake(awake);
    return [...started.now];
  });
  expect(course).toEqual([[], [0], [0], [], [], [1]]);
  expect(powerSaveBlocker.start).toHaveBeenCalledWith('prevent-display-sleep');
});
