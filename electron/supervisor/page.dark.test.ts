// A page under supervision, whose window, machine and displays are played.
import { EventEmitter } from 'node:events';
import { powerMonitor, screen } from 'electron';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../core/recovery/page.ts';
import { PageSupervisor } from './page.ts';
import type { Proof } from './proof.ts';
import { proves } from './proof.ts';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { powerMonitor: new Emitter(), screen: new Emitter() };
});
// Its pictures are one byte a pixel here.
vi.mock('./proof.ts', () => ({
  proves: vi.fn(),
  looksBlank: (image: Buffer) => image.every((pixel) => pixel === image[0]),
}));

const PLACE = {
  slide: 'map',
  language: 'kk',
  visiting: false,
  textSize: 'normal',
  highContrast: false,
} as const;
const MINUTE = 60_000;

class FakeWindow extends EventEmitter {
  picture = Buffer.of(0, 1);
  pid = 4_711;
  readonly isDestroyed = () => false;
  readonly isVisible = () => true;
  readonly webContents = Object.assign(new EventEmitter(), {
    invalidate: vi.fn(),
    isCrashed: () => false,
    getOSProcessId: () => this.pid,
    capturePage: vi.fn(() => Promise.resolve(this.picture)),
  });
}

let window: FakeWindow;
let page: PageSupervisor;
let proof: Proof | undefined;
let dark: boolean;
let lines: string[];
let loads: Source[];
let restarts: string[];
let signs: boolean[];
const say = (level: string) => (place: string, message: string) =>
  void lines.push(`${level} ${place} ${message}`);

beforeEach(() => {
  vi.useFakeTimers();
  [window, proof, dark] = [new FakeWindow(), 'paints', false];
  [lines, loads, restarts, signs] = [[], [], [], []];
  vi.mocked(proves).mockImplementation(() => Promise.resolve(proof));
  // The process that is ended is nobody’s.
  vi.spyOn(process, 'kill').mockImplementation(() => {
    setTimeout(() => {
      window.pid += 1;
      window.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    });
    return true;
  });
  page = new PageSupervisor({
    window: window as unknown as BrowserWindow,
    load: (source) => {
      loads.push(source);
      return Promise.resolve();
    },
    rules: () => ({ sources: ['wanted', 'still'], memory: 1_000 }),
    dark: () => dark,
    proved: (paints) => signs.push(paints),
    restarted: (cause) => restarts.push(cause),
    noProcess: () => undefined,
    memory: () => undefined,
    log: { info: say('info'), warn: say('warn'), error: say('error') },
  });
});
afterEach(() => {
  window.emit('closed');
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const wake = (event = 'resume') => (powerMonitor as unknown as EventEmitter).emit(event);

/** Time passes, and each page that is loaded reports its first slide a second later. */
async function live(ms: number): Promise<void> {
  for (let left = ms, known = loads.length; left > 0; left -= 1_000) {
    await vi.advanceTimersByTimeAsync(1_000);
    if (loads.length > known && loads.at(-1) !== 'still') page.painted(PLACE);
    known = loads.length;
  }
}

describe('a page whose display is off', () => {
  beforeEach(() => {
    proof = 'answers';
    page.painted(PLACE);
  });

  it('is loaded anew once, then each half hour; that is told once, and no failure', async () => {
    await live(4 * 60 * MINUTE);
    expect(loads).toEqual(Array.from({ length: 8 }, () => 'wanted'));
    expect(restarts).toEqual(['the page answers, but no frame of it is drawn']);
    expect(lines).toEqual([
      'warn window the page answers, but no frame of it is drawn: its display is off, or it lost its picture; loading it again',
    ]);
    // It lives, and is not drawn.
    expect(new Set(signs)).toEqual(new Set([false]));
    proof = 'paints';
    await live(60 * MINUTE);
    expect(lines.slice(1)).toEqual(['info window the page is drawn again']);
    expect(loads).toHaveLength(8);
    proof = 'answers';
    await live(2 * MINUTE);
    expect(lines.at(-1)).toContain('no frame of it is drawn');
  });

  it('is left alone outside opening hours', async () => {
    dark = true;
    await live(12 * 60 * MINUTE);
    expect([loads, lines]).toEqual([[], []]);
    expect(signs.at(-1)).toBe(true);
  });
});

describe('after a wake', () => {
  beforeEach(() => {
    page.painted(PLACE);
  });

  it.each([
    ['blank, though its slide was drawn', 'paints', Buffer.of(7, 7), 1],
    ['well', 'paints', Buffer.of(7, 8), 0],
    // At opening time it is black until it has asked for the show.
    ['without a slide yet', undefined, Buffer.of(0, 0), 0],
    ['not drawn', 'answers', Buffer.of(0, 0), 0],
  ] as const)('the window is %s', async (_what, proven, picture, reloads) => {
    [proof, window.picture] = [proven, picture];
    wake();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(window.webContents.invalidate).toHaveBeenCalledOnce();
    expect(restarts).toEqual(Array.from({ length: reloads }, () => 'the window is blank'));
  });

  it.each(['resume', 'unlock-screen', 'display-added', 'display-metrics-changed'])(
    'or what is like one (%s), it is drawn anew',
    (event) => {
      (event.includes('display')
        ? (screen as unknown as EventEmitter)
        : (powerMonitor as unknown as EventEmitter)
      ).emit(event);
      expect(window.webContents.invalidate).toHaveBeenCalledOnce();
    },
  );
});

describe('the still', () => {
  beforeEach(async () => {
    // Nothing reports a slide, so each is given up.
    while (loads.at(-1) !== 'still') await vi.advanceTimersByTimeAsync(1_000);
    window.webContents.emit('did-finish-load');
  });

  it('is served anew at closing time, and left for the show at opening time', async () => {
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    dark = true;
    page.hoursChanged();
    await vi.advanceTimersByTimeAsync(0);
    expect(loads.slice(-2)).toEqual(['still', 'still']);
    window.webContents.emit('did-finish-load');
    dark = false;
    page.hoursChanged();
    await vi.advanceTimersByTimeAsync(0);
    expect(loads.at(-1)).toBe('wanted');
  });

  it('gives way to staff who hold both keys', async () => {
    for (const key of ['Home', 'End'])
      window.webContents.emit('before-input-event', {}, { type: 'keyDown', key });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(loads.at(-1)).toBe('wanted');
    expect(lines.at(-1)).toBe('info window loading the page again: staff asked for it');
    // The show has a corner of its own for these.
    page.painted(PLACE);
    const before = loads.length;
    for (const type of ['keyUp', 'keyDown'])
      for (const key of ['Home', 'End']) window.webContents.emit('before-input-event', {}, { type, key });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(loads).toHaveLength(before);
  });
});
