// A page that is kept true to its exhibition. What follows the folder itself is played: shown/watch.test.ts has that.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { logMissingLanguages } from '../kiosk-settings.ts';
import { tellChanged } from '../security/ipc.ts';
import { Watch } from '../shown/watch.ts';
import { followExhibition } from './follow.ts';
import type { Followed } from './follow.ts';

vi.mock('../kiosk-settings.ts', () => ({ logMissingLanguages: vi.fn() }));
vi.mock('../security/ipc.ts', () => ({ tellChanged: vi.fn() }));
vi.mock('../shown/watch.ts', () => ({ Watch: vi.fn() }));

/** What was done, in its order. */
let done: string[];
let exhibition: {
  wanted: string;
  deck: object;
  original: object | undefined;
  onarrived: (() => void) | undefined;
  answered: () => Promise<void>;
  refresh: () => Promise<boolean>;
};
let window: EventEmitter & { isDestroyed: () => boolean };
let destroyed: boolean;
let listener: (() => void) | undefined;
let saved: () => Promise<void>;
/** What the copy is asked to keep, at the moment at which it is made. */
let toKeep: () => unknown;

/** Is told of its settings and of its folder from now on. */
function following(with_: Partial<Followed> = {}) {
  return followExhibition({
    window: window as unknown as BrowserWindow,
    exhibition,
    settings: {
      onChanged: (heard: () => void) => {
        listener = heard;
        return () => (listener = undefined);
      },
    },
    copy: {
      renewSoon: (original: () => unknown) => {
        toKeep = original;
        done.push('copy');
      },
    },
    supervisor: { mended: () => done.push('mended') },
    log: {},
    ...with_,
  } as unknown as Followed);
}

/** All that waits for nothing but each other. */
const settle = () => new Promise(setImmediate);
const SHOWN = ['copy', 'languages', 'tell', 'mended'];

beforeEach(() => {
  done = [];
  destroyed = false;
  listener = undefined;
  window = Object.assign(new EventEmitter(), { isDestroyed: () => destroyed });
  exhibition = {
    wanted: '/a',
    deck: {},
    original: {},
    onarrived: undefined,
    answered: () => Promise.resolve(),
    refresh: () => Promise.resolve(true),
  };
  vi.mocked(logMissingLanguages).mockImplementation(() => void done.push('languages'));
  vi.mocked(tellChanged).mockImplementation(() => void done.push('tell'));
  vi.mocked(Watch).mockImplementation(function (changed) {
    saved = changed;
    return {
      follow: (folder: string) => Promise.resolve(void done.push(`watch ${folder}`)),
      stop: () => Promise.resolve(void done.push('stop')),
    } as unknown as Watch;
  });
});

describe('the folder', () => {
  it('is followed once the page is there, and what is saved in it shows', async () => {
    const { begin } = following();
    await settle();
    expect(done).toEqual([]);
    begin();
    await settle();
    expect(done.splice(0)).toEqual(['copy', 'watch /a']);
    await saved();
    expect(done).toEqual(SHOWN);
  });

  it('in which nothing else is to be shown changes nothing', async () => {
    following();
    exhibition.refresh = () => Promise.resolve(false);
    await saved();
    expect(done).toEqual([]);
  });

  it('is left alone until its drive answers', async () => {
    let answer: () => void = () => undefined;
    exhibition.answered = () => new Promise((answers) => (answer = answers));
    following().begin();
    await settle();
    expect(done.splice(0)).toEqual(['copy']);
    answer();
    await settle();
    expect(done).toEqual(['watch /a']);
  });

  it('is not followed by a window that was closed meanwhile', async () => {
    following().begin();
    destroyed = true;
    await settle();
    expect(done).toEqual(['copy']);
  });

  it('that came back while nobody watched yet shows at once', async () => {
    exhibition.original = undefined;
    following().begin();
    await settle();
    expect(done).toEqual(['copy', 'watch /a', ...SHOWN]);
  });

  it('whose drive answers late shows', () => {
    following();
    exhibition.onarrived?.();
    expect(done).toEqual(SHOWN);
  });
});

it('another exhibition, or other settings, are told at once, and its folder is the one that is followed', async () => {
  const { anew } = following();
  for (const change of [anew, () => listener?.()]) {
    done = [];
    exhibition.wanted += 'b';
    change();
    await settle();
    expect(done).toEqual(['languages', 'tell', 'copy', `watch ${exhibition.wanted}`]);
  }
});

it('what is kept is what shows when the copy is made', () => {
  following().begin();
  exhibition.original = { folder: '/later' };
  expect(toKeep()).toEqual({ folder: '/later' });
});

it('a second window keeps no copy', async () => {
  following({ copy: undefined }).begin();
  await saved();
  expect(done).not.toContain('copy');
});

it('a window that is closed follows nothing any more', () => {
  following();
  window.emit('closed');
  expect([listener, exhibition.onarrived, done]).toEqual([undefined, undefined, ['stop']]);
});
