// A run that ended without a word is told of at the next start, and one that ended in order is not.
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellFormerRun } from './former-run.ts';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { app: new Emitter() };
});

const emitter = app as unknown as EventEmitter;
let folder: string;
let lines: string[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'jubilee-run-')), 'profile');
});
afterEach(() => {
  emitter.removeAllListeners();
  rmSync(join(folder, '..'), { recursive: true });
});

/** @returns what a start warns of */
async function start(): Promise<readonly string[]> {
  emitter.removeAllListeners();
  lines = [];
  const say = (level: string) => (place: string, message: string) =>
    void lines.push(`${level} ${place} ${message}`);
  await tellFormerRun(folder, { info: say('info'), warn: say('warn'), error: say('error') });
  return lines;
}

const WITHOUT_A_WORD =
  'warn end the run before this one ended without a word: it was killed, it crashed, or the power failed; ';

it('tells of a run that was killed, with what is known of it, once', async () => {
  expect(await start()).toEqual([]);
  const health = { time: '2026-11-26T09:00:00.000Z', version: '1.2.3', uptime: 7_259, slide: 'trade' };
  writeFileSync(join(folder, 'health.json'), JSON.stringify({ ...health, restarts: {} }));
  expect(await start()).toEqual([
    `${WITHOUT_A_WORD}last seen 2026-11-26T09:00:00.000Z, after 120 min, at slide trade, version 1.2.3`,
  ]);
  emitter.emit('quit');
  expect(await start()).toEqual([]);
});

it.each(['', '{}', 'gone'])('tells of it also where its health.json is no help: %j', async (text) => {
  await start();
  if (text !== 'gone') writeFileSync(join(folder, 'health.json'), text);
  expect(await start()).toEqual([`${WITHOUT_A_WORD}its health.json is not there, or damaged`]);
});

it.each<[string, () => void]>([
  ['in order', () => emitter.emit('quit')],
  [
    'with the session, of which Windows tells windows alone',
    () => {
      const window = new EventEmitter();
      emitter.emit('browser-window-created', {}, window);
      window.emit('session-end');
    },
  ],
])('a run that ended %s is told of by nobody, and leaves nothing', async (_how, end) => {
  await start();
  expect(readdirSync(folder)).toEqual(['running']);
  end();
  expect(readdirSync(folder)).toEqual([]);
  expect(await start()).toEqual([]);
});

it('tells of it also where a damaged disk has made a folder of the mark', async () => {
  mkdirSync(join(folder, 'running', 'x'), { recursive: true });
  expect(await start()).toHaveLength(1);
  emitter.emit('quit');
  expect(await start()).toEqual([]);
});

it('says nothing, and throws nothing, where the profile can’t be written', async () => {
  writeFileSync(folder, '');
  for (let time = 0; time < 2; time += 1) expect(await start()).toEqual([]);
});
