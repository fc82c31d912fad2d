// Whether a start does without the graphics card.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawInSoftware, drawsInSoftware } from './graphics.ts';

const NOW = Date.UTC(2026, 10, 26);
const DAY = 86_400_000;
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-graphics-'));
  file = join(folder, 'profile', 'graphics.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it.each([
  ['at once', 0, true],
  ['six days later', 6 * DAY, true],
  ['a week later: a driver may be mended', 7 * DAY, false],
  ['after the clock was set back by years', -1_000 * DAY, false],
])('%s', async (_when, later, software) => {
  await drawInSoftware(file, NOW);
  expect(drawsInSoftware(file, NOW + later)).toBe(software);
});

it.each(['', '{', 'null', '{"softwareSince":7}', '[]'])('a file that says nothing: %j', (text) => {
  mkdirSync(dirname(file));
  writeFileSync(file, text);
  expect(drawsInSoftware(file, NOW)).toBe(false);
});

it('nor is there a file on most machines', () => {
  expect(drawsInSoftware(file, NOW)).toBe(false);
});

it('is written as a whole or not at all: what was there stays when it can’t be', async () => {
  await drawInSoftware(file, NOW);
  // Where the file beside it would be written.
  mkdirSync(`${file}.${String(process.pid)}.tmp`);
  await expect(drawInSoftware(file, NOW + 6 * DAY)).rejects.toThrow('EISDIR');
  expect(drawsInSoftware(file, NOW + 8 * DAY)).toBe(false);
  expect(drawsInSoftware(file, NOW)).toBe(true);
  rmSync(`${file}.${String(process.pid)}.tmp`, { recursive: true, force: true });
  await drawInSoftware(file, NOW + 6 * DAY);
  expect(readdirSync(dirname(file))).toEqual(['graphics.json']);
});
