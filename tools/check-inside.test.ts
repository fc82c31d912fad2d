// The folder around exhibitions is none: where they are is said.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { insideHint } from './check-inside.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-inside-'));
  mkdirSync(join(folder, 'media'));
  writeFileSync(join(folder, 'a file'), '');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it.each<[readonly string[], string]>([
  [[], ''],
  [['ours'], 'There is one in ours/: check that.\n'],
  [['ours', 'hers'], 'There is an exhibition each in hers/, ours/: check that.\n'],
  [
    ['a', 'b', 'c', 'd', 'e', 'f'],
    'There is an exhibition each in a/, b/, c/, d/, e/ and others: check that.\n',
  ],
  [['ours', '.'], ''],
])('%j: %j', (exhibitions, hint) => {
  for (const name of exhibitions) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'deck.yaml'), '');
  }
  expect(insideHint(folder)).toBe(hint);
});

it('nothing is said of what is not there, or no folder', () => {
  expect(insideHint(join(folder, 'nowhere'))).toBe('');
  expect(insideHint(join(folder, 'a file'))).toBe('');
});
