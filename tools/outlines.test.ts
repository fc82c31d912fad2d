import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { outlines } from './outlines.ts';

it('outlines.json is what tools/outlines.ts draws', async () => {
  const file = new URL('../renderer/slides/map/outlines.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(await outlines());
});
