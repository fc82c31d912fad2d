// Waiting for drives that hang.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patiently, within } from './patience.ts';

/** A call that ends when it is told to. */
function call() {
  let end: (answer: string) => void = () => undefined;
  const answer = new Promise<string>((give) => (end = give));
  return { run: vi.fn(() => answer), end };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('within a time', () => {
  it('an answer is given; a late one is not waited for', async () => {
    expect(await within(1_000, Promise.resolve('here'))).toBe('here');
    expect(vi.getTimerCount()).toBe(0);
    const late = within(1_000, new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await late).toBeUndefined();
  });
});

describe('patiently', () => {
  it('one thing at a time is asked', async () => {
    const ask = patiently(1_000);
    const [first, second] = [call(), call()];
    const answers = [ask(first.run), ask(second.run)];
    await vi.advanceTimersByTimeAsync(500);
    expect(second.run).not.toHaveBeenCalled();
    first.end('one');
    second.end('two');
    expect(await Promise.all(answers)).toEqual(['one', 'two']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('nothing more is asked of a drive that is silent, until it answers', async () => {
    const ask = patiently(1_000);
    const [stuck, waiting, later, after] = [call(), call(), call(), call()];
    const answers = [ask(stuck.run), ask(waiting.run)];
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await Promise.all(answers)).toEqual([undefined, undefined]);
    expect(await ask(later.run)).toBeUndefined();
    stuck.end('at last');
    await vi.advanceTimersByTimeAsync(0);
    after.end('again');
    expect(await ask(after.run)).toBe('again');
    expect(waiting.run).not.toHaveBeenCalled();
    expect(later.run).not.toHaveBeenCalled();
  });

  it('a failure is passed on, and blocks nobody', async () => {
    const ask = patiently(1_000);
    await expect(ask(() => Promise.reject(new Error('EIO')))).rejects.toThrow('EIO');
    expect(await ask(() => Promise.resolve('fine'))).toBe('fine');
  });

  it('patience is for each thing, however many wait before it; that a drive is lost is told once, and that it is back', async () => {
    const [onlost, onfound] = [vi.fn(), vi.fn()];
    const ask = patiently(1_000, onlost, onfound);
    const [slow, behind, last] = [call(), call(), call()];
    const answers = [ask(slow.run), ask(behind.run), ask(last.run)];
    await vi.advanceTimersByTimeAsync(900);
    slow.end('slow');
    await vi.advanceTimersByTimeAsync(900);
    behind.end('slow too');
    await vi.advanceTimersByTimeAsync(0);
    expect(await Promise.all(answers.slice(0, 2))).toEqual(['slow', 'slow too']);
    expect(onlost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answers[2]).toBeUndefined();
    expect(await ask(call().run)).toBeUndefined();
    expect(onlost).toHaveBeenCalledTimes(1);
    expect(onfound).not.toHaveBeenCalled();
    last.end('at last');
    await vi.advanceTimersByTimeAsync(0);
    expect(onfound).toHaveBeenCalledTimes(1);
  });
});
