import { expect, it } from 'vitest';
import { neighbour } from './keys.ts';

it.each([
  ['ArrowRight', 3, 4],
  ['ArrowDown', 3, 4],
  ['ArrowLeft', 3, 2],
  ['ArrowUp', 3, 2],
  ['ArrowRight', 12, 12],
  ['ArrowLeft', 0, 0],
])('%s leads from %i to %i of thirteen', (key, from, to) => {
  expect(neighbour(key, from, 13)).toBe(to);
});

it('leaves every other key to the show', () => {
  for (const key of ['PageDown', 'Home', ' ', 'Enter', 'Escape', '5'])
    expect(neighbour(key, 3, 13)).toBeUndefined();
});
