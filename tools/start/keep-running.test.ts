// A program that ends to begin anew is started again, on the same terminal; one that ends otherwise is done.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BEGIN_ANEW, BY_TERMINAL, SUPERVISED } from '../../electron/system/supervised.ts';
import { keepRunning } from './keep-running.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Ends with one of the codes at each start, and notes its flag and its environment. */
const PROGRAM = `
  const { appendFileSync, readFileSync } = require('node:fs');
  const [, , notes, flag, ...codes] = process.argv;
  appendFileSync(notes, JSON.stringify([flag, process.env.${SUPERVISED}]) + '\\n');
  process.exit(Number(codes[readFileSync(notes, 'utf8').trim().split('\\n').length - 1]));
`;

it.each([
  [[0], 0],
  [[1], 1],
  [[BEGIN_ANEW, BEGIN_ANEW, 0], 0],
  [[BEGIN_ANEW, 3, BEGIN_ANEW], 3],
])('ends with %j: the last code that is heard of is %i', async (codes, last) => {
  const program = join(folder, 'program.cjs');
  const notes = join(folder, 'notes');
  writeFileSync(program, PROGRAM);
  const args = [program, notes, '--windowed', ...codes.map(String)];
  expect(await keepRunning(process.execPath, args)).toBe(last);
  const starts = readFileSync(notes, 'utf8').trim().split('\n');
  expect(starts).toHaveLength(codes.indexOf(last) + 1);
  expect(new Set(starts)).toEqual(new Set([JSON.stringify(['--windowed', BY_TERMINAL])]));
});

it.skipIf(process.platform === 'win32')('says what ended a program that could not say it', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const killed = await keepRunning('sh', ['-c', 'kill -9 $$']);
  expect(killed).not.toBe(0);
  expect(said.mock.calls).toEqual([['sh was ended by SIGKILL.']]);
  said.mockRestore();
});
