// What staff read while a folder is away.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RecentProblems } from '../health/recent-problems.ts';
import { askDrive, awayMessage } from './away.ts';

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'jubilee-copy-'));
  writeFileSync(join(copy, 'deck.yaml'), 'id: mine');
  const made = new Date('2026-11-25T23:30:00Z');
  utimesSync(join(copy, 'deck.yaml'), made, made);
});
afterEach(() => rmSync(copy, { recursive: true }));

const said = (shown: string | undefined, withCopy = true) =>
  awayMessage({
    wanted: '/stick/ex1',
    away: 'is not there',
    copy: withCopy ? copy : undefined,
    builtIn: '/built-in',
    shown,
  });
const line = (instead: string) =>
  `the folder /stick/ex1 is not there; the kiosk shows ${instead}; once it is there, it shows by itself`;

it('names the copy, and how old it is, whether its deck shows or the one that was read before', async () => {
  expect(await said(copy)).toBe(line('its copy of 2026-11-25'));
  expect(await said('/stick/ex1')).toBe(line('its copy of 2026-11-25'));
});

it('names what shows where there is no copy, or another one shows', async () => {
  expect(await said('/stick/ex1', false)).toBe(
    line('what it has read of it, and has no copy of its pictures'),
  );
  expect(await said('/built-in')).toBe(line('the built-in exhibition'));
  expect(await said('/other')).toBe(line('/other'));
  expect(await said(undefined, false)).toBe(line('nothing'));
});

it('a drive that is silent is wrong until it answers', async () => {
  const problems = new RecentProblems();
  const quiet = () => undefined;
  const ask = askDrive('/share', 10, problems.hear({ info: quiet, warn: quiet, error: quiet }));
  let answer: () => void = quiet;
  expect(await ask(() => new Promise<void>((answers) => (answer = answers)))).toBeUndefined();
  expect(problems.latest).toMatchObject([
    { message: expect.stringMatching(/^the drive of \/share did not/) },
  ]);
  answer();
  await vi.waitFor(() => expect(problems.latest).toEqual([]));
});
