// What an administrator may want otherwise than the kiosk of the recipe has it.
import { expect, it } from 'vitest';
import { examine } from './examine.ts';
import type { Facts } from './facts.ts';
import { KEYS, KIOSK } from './facts.fixture.ts';

it.each<Partial<Facts>>([
  { stickRules: false },
  { systemKeys: { ...KEYS, logind: ['poweroff', 'ignore', 'ignore', 'ignore'] } },
])('may be meant so, and is no problem: %o', (facts) => {
  const others = examine({ ...KIOSK, ...facts }).filter(({ status }) => status !== 'good');
  expect(others).toMatchObject([
    { status: 'unchecked', fix: expect.stringContaining('unless it is meant so') },
  ]);
});
