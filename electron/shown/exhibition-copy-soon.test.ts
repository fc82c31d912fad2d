// When the last good copy of an exhibition is made.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deck } from '../../core/deck/schema.ts';
import { ExhibitionCopy } from './exhibition-copy.ts';

describe('a copy that is made when an exhibition has stood for a while', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function saves(where: string | undefined, count: number, apart: number): Promise<readonly number[]> {
    const copy = await ExhibitionCopy.open({
      folder: join(import.meta.dirname, 'nowhere'),
      shipped: '/shipped',
      original: () => (where === undefined ? undefined : { folder: where, deck: {} as Deck }),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    const times: number[] = [];
    vi.spyOn(copy, 'renew').mockImplementation(({ folder: now }) => {
      expect(now).toBe(where);
      times.push(performance.now() - since);
      return Promise.resolve();
    });
    const since = performance.now();
    for (let save = 0; save < count; save += 1) {
      copy.renewSoon();
      await vi.advanceTimersByTimeAsync(apart);
    }
    await vi.advanceTimersByTimeAsync(60_000);
    return times;
  }

  it('is made ten seconds after the last save, and after ten minutes of saves', async () => {
    expect(await saves('/stick', 3, 9_999)).toEqual([2 * 9_999 + 10_000]);
    expect(await saves('/stick', 61, 9_999)).toEqual([600_000]);
  });

  it('is not made while nothing shows that was wanted', async () => {
    expect(await saves(undefined, 1, 0)).toEqual([]);
  });
});
