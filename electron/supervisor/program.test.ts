// What happens to the program as a whole, and what it does about that.
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { graphicsFile } from '../places.ts';
import { drawInSoftware, drawsInSoftware } from './graphics.ts';
import { superviseProgram } from './program.ts';
import { restartProgram } from './restart.ts';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { app: new Emitter() };
});
vi.mock('../places.ts', () => ({ graphicsFile: vi.fn() }));
vi.mock('./restart.ts', () => ({ restartProgram: vi.fn() }));

let folder: string;
let lines: string[];
let faults: EventEmitter;
const into = (level: string) => (place: string, message: string) =>
  void lines.push(`${level} ${place} ${message}`);
const log = { info: into('info'), warn: into('warn'), error: into('error') };

beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(join(tmpdir(), 'jubilee-program-'));
  vi.mocked(graphicsFile).mockReturnValue(join(folder, 'graphics.json'));
  vi.mocked(restartProgram).mockClear();
  lines = [];
  faults = new EventEmitter();
  // The tests’ own process has listeners of its own for these.
  vi.spyOn(process, 'on').mockImplementation((name, listener) => {
    faults.on(String(name), listener);
    return process;
  });
});
afterEach(() => {
  (app as unknown as EventEmitter).removeAllListeners();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const gone = (type: string, reason = 'killed', exitCode = 9) =>
  (app as unknown as EventEmitter).emit('child-process-gone', {}, { type, reason, exitCode });
const ending = () => (app as unknown as EventEmitter).emit('before-quit');

describe('a child process that is gone', () => {
  it('is named, and a graphics process that is lost three times is done without at the next start', () => {
    superviseProgram(log);
    gone('Utility');
    for (let loss = 1; loss <= 2; loss += 1) gone('GPU');
    expect(drawsInSoftware(graphicsFile(), Date.now())).toBe(false);
    gone('GPU');
    expect(drawsInSoftware(graphicsFile(), Date.now())).toBe(true);
    expect(lines).toEqual([
      'error process Utility is gone (killed, 9)',
      ...Array.from({ length: 3 }, () => 'error process GPU is gone (killed, 9)'),
      'error graphics lost again and again: the next start draws without the graphics card',
    ]);
  });

  it('because it had nothing more to do, or that is no graphics process, counts for nothing', () => {
    superviseProgram(log);
    for (let time = 0; time < 5; time += 1) gone('GPU', 'clean-exit');
    expect(lines).toEqual([]);
    for (let time = 0; time < 5; time += 1) gone('Utility');
    expect(drawsInSoftware(graphicsFile(), Date.now())).toBe(false);
  });

  it('is no fault of ours where that can’t be written down', () => {
    writeFileSync(join(folder, 'file'), '');
    vi.mocked(graphicsFile).mockReturnValue(join(folder, 'file', 'graphics.json'));
    superviseProgram(log);
    for (let loss = 1; loss <= 3; loss += 1) gone('GPU');
    expect(lines.at(-1)).toMatch(/^warn graphics could not be remembered: .*(?:ENOTDIR|EEXIST)/);
  });
});

describe('a child process that was asked to end', () => {
  it.each([1, 2, 15])('by signal %i, as we were, is no error, whoever hears of it first', (signal) => {
    superviseProgram(log);
    gone('Utility', 'killed', signal);
    vi.advanceTimersByTime(999);
    ending();
    gone('GPU', 'killed', signal);
    vi.advanceTimersByTime(60_000);
    expect(lines).toEqual([]);
  });

  it('alone, by somebody else, is in the log, and a graphics process counts at once', () => {
    superviseProgram(log);
    for (let loss = 1; loss <= 3; loss += 1) gone('GPU', 'killed', 15);
    expect(drawsInSoftware(graphicsFile(), Date.now())).toBe(true);
    vi.advanceTimersByTime(1_000);
    expect(lines.slice(1)).toEqual(Array.from({ length: 3 }, () => 'error process GPU is gone (killed, 15)'));
  });

  it('is told from one that crashes while we end, which is an error', () => {
    superviseProgram(log);
    ending();
    gone('Utility', 'crashed', 11);
    gone('Utility', 'killed', 9);
    gone('Utility', 'abnormal-exit', 15);
    expect(lines).toHaveLength(3);
  });
});

it('a start that does without the graphics card says so, and one that can’t read whether it should', () => {
  drawInSoftware(graphicsFile(), Date.now());
  superviseProgram(log);
  expect(lines).toEqual([expect.stringMatching(/^warn graphics drawing without the graphics card/)]);
  writeFileSync(graphicsFile(), '{');
  superviseProgram(log);
  expect(lines.slice(1)).toEqual([
    expect.stringMatching(/^warn graphics .*graphics\.json: cut short or damaged/),
  ]);
});

describe('a fault of the main process', () => {
  it('is logged with where it was, and more than ten in an hour lead to a new start', () => {
    superviseProgram(log);
    faults.emit('uncaughtException', new Error('no such thing'));
    faults.emit('unhandledRejection', 'a reason');
    expect(lines[0]).toMatch(/^error main uncaught: Error: no such thing\n.*program\.test\.ts/);
    expect(lines[1]).toBe('error main unhandled: a reason');
    vi.advanceTimersByTime(60_000);
    for (let more = 3; more <= 10; more += 1) faults.emit('unhandledRejection', 'again');
    vi.advanceTimersByTime(60_000);
    expect(restartProgram).not.toHaveBeenCalled();
    expect(lines).toHaveLength(10);
    faults.emit('unhandledRejection', 'again');
    expect(lines.at(-1)).toBe('error main too many faults within the hour; beginning anew');
    // A storm of them leaves no timer each.
    faults.emit('unhandledRejection', 'again');
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(0);
    expect(restartProgram).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60_000);
    expect(restartProgram).toHaveBeenCalledOnce();
  });
});

it('where nothing less helps it begins anew, once, and not within its first ten seconds', () => {
  const beginAnew = superviseProgram(log);
  vi.advanceTimersByTime(1_000);
  beginAnew('no process can be started for the page');
  beginAnew('there is no window');
  gone('Utility');
  vi.advanceTimersByTime(8_999);
  expect(restartProgram).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(restartProgram).toHaveBeenCalledOnce();
  expect(lines.filter((line) => line.startsWith('error main'))).toEqual([
    'error main no process can be started for the page; beginning anew',
  ]);
});
