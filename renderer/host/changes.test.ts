// A change is taken in whenever it comes, and once.
import { expect, it, vi } from 'vitest';
import { hearChanges } from './changes.ts';

function host() {
  let listener: () => void = () => undefined;
  const onChanged = (heard: () => void) => {
    listener = heard;
    return () => undefined;
  };
  return { onChanged, change: () => listener() };
}

it('what comes before it can be taken in is taken in then, once', () => {
  const { change, ...bridge } = host();
  const taken = vi.fn();
  const take = hearChanges(bridge);
  change();
  change();
  take(taken);
  expect(taken).toHaveBeenCalledTimes(1);
  change();
  expect(taken).toHaveBeenCalledTimes(2);
});

it('where nothing came, nothing is taken in', () => {
  const { change: _, ...bridge } = host();
  const taken = vi.fn();
  hearChanges(bridge)(taken);
  expect(taken).not.toHaveBeenCalled();
});
