// Bursts of events, and the one action after them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenQuiet } from './when-quiet.ts';

describe('whenQuiet', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('acts once after a burst', async () => {
    const action = vi.fn(() => Promise.resolve());
    const event = whenQuiet(action, 200, 1_000);
    for (let i = 0; i < 3; i += 1) {
      event();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(action).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(action).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever while events go on', async () => {
    const action = vi.fn(() => Promise.resolve());
    const event = whenQuiet(action, 200, 1_000);
    for (let time = 0; time < 1_050; time += 50) {
      event();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('acts again after a run during which something happened, and never twice at a time', async () => {
    let running = 0;
    let most = 0;
    const action = vi.fn(async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 500));
      running -= 1;
    });
    const event = whenQuiet(action, 200, 1_000);
    event();
    await vi.advanceTimersByTimeAsync(300);
    event();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(action).toHaveBeenCalledTimes(2);
    expect(most).toBe(1);
  });
});
