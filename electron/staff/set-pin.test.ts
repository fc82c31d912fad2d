// The PIN from a terminal or a pipe.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPin } from './pin-file.ts';
import { isPin } from './pin-hash.ts';
import { setPin } from './set-pin.ts';
import type { PinSource } from './set-pin.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-set-pin-'));
  file = join(folder, 'of an account', 'staff-door.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function typed(...answers: (string | undefined)[]): PinSource {
  return {
    isTerminal: true,
    ask: () => Promise.resolve(answers.shift()),
    line: () => Promise.reject(new Error()),
  };
}

function piped(line: string | undefined): PinSource {
  return { isTerminal: false, ask: () => Promise.reject(new Error()), line: () => Promise.resolve(line) };
}

it.each([typed('408215', '408215'), piped('408215')])(
  'sets it, before the account’s first start too',
  async (source) => {
    const { words, code } = await setPin(file, source);
    expect([code, words]).toEqual([0, expect.stringMatching(/^the PIN is set in .*staff-door\.json/)]);
    const kept = await readPin(file);
    expect(kept.state === 'set' && (await isPin('408215', kept.hash))).toBe(true);
  },
);

it.each([
  ['a different one the second time', typed('408215', '408216'), 2, 'not the same'],
  ['letters', typed('four'), 2, 'expected a PIN of 4 to 12 digits'],
  ['too few digits', piped('123'), 2, 'expected a PIN of 4 to 12 digits'],
  ['too many digits', piped('1234567890123'), 2, 'expected a PIN of 4 to 12 digits'],
  ['an empty line', piped(''), 2, 'expected a PIN of 4 to 12 digits'],
  ['nothing', piped(undefined), 2, 'no PIN came in'],
  ['Ctrl+C', typed(undefined), 130, 'nothing was changed'],
  ['Ctrl+C the second time', typed('408215', undefined), 130, 'nothing was changed'],
])('changes nothing for %s, and repeats nothing', async (_, source, code, words) => {
  const told = await setPin(file, source);
  expect(told).toEqual({ code, words: expect.stringContaining(words) });
  expect(told.words).not.toMatch(/408215|four|1234567890123/);
  expect(await readPin(file)).toEqual({ state: 'none' });
});

it('says why it could not be kept', async () => {
  writeFileSync(join(folder, 'of an account'), '');
  expect(await setPin(file, piped('408215'))).toEqual({
    code: 1,
    words: expect.stringMatching(/staff-door\.json could not be written: E/),
  });
  expect(readFileSync(join(folder, 'of an account'), 'utf8')).toBe('');
});
