// Whether a start does without the graphics card.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawInSoftware, drawsInSoftware, graphicsFault } from './graphics.ts';

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
])('%s', (_when, later, software) => {
  drawInSoftware(file, NOW);
  expect(drawsInSoftware(file, NOW + later)).toBe(software);
});

it('counts from the last time', () => {
  drawInSoftware(file, NOW - 10 * DAY);
  drawInSoftware(file, NOW);
  expect(drawsInSoftware(file, NOW)).toBe(true);
});

it.each(['', '{', 'null', '{"softwareSince":7}', '[]'])('a file that says nothing: %j', (text) => {
  drawInSoftware(file, NOW);
  writeFileSync(file, text);
  expect(drawsInSoftware(file, NOW)).toBe(false);
});

it.each([
  ['', 'cut short or damaged'],
  ['{}', 'no time in it'],
])('what is wrong with it is told: %j', (text, fault) => {
  drawInSoftware(file, NOW);
  expect(graphicsFault(file)).toBeUndefined();
  writeFileSync(file, text);
  expect(graphicsFault(file)).toBe(fault);
});

it('a folder in its place is named', () => {
  mkdirSync(file, { recursive: true });
  expect(drawsInSoftware(file, NOW)).toBe(false);
  expect(graphicsFault(file)).toBe('a folder');
});

it('leaves nothing beside it', () => {
  drawInSoftware(file, NOW);
  expect(readdirSync(join(folder, 'profile'))).toEqual(['graphics.json']);
});

it('nor is there a file on most machines', () => {
  expect(drawsInSoftware(file, NOW)).toBe(false);
  expect(graphicsFault(file)).toBeUndefined();
});
