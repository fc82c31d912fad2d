// A page that is kept true to its exhibition. What follows the folder itself is played: shown/watch.test.ts has that.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tellChanged } from '../security/ipc.ts';
import { Watch } from '../shown/watch.ts';
import { followExhibition } from './follow.ts';
import type { Followed } from './follow.ts';

vi.mock('../security/ipc.ts', () => ({ tellChanged: vi.fn() }));
vi.mock('../shown/watch.ts', () => ({ Watch: vi.fn() }));

/** What was done, in its order. */
let done: string[];
let exhibition: {
  wanted: string;
  want: (folder: string) => void;
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
      renewSoon: () => done.push('copy'),
    },
    supervisor: { turned: () => done.push('turned') },
    shown: () => done.push('shown'),
    log: {},
    ...with_,
  } as unknown as Followed);
}

/** All that waits for nothing but each other. */
const settle = () => new Promise(setImmediate);
const SHOWN = ['copy', 'tell', 'shown', 'turned'];

beforeEach(() => {
  done = [];
  destroyed = false;
  listener = undefined;
  window = Object.assign(new EventEmitter(), { isDestroyed: () => destroyed });
  exhibition = {
    wanted: '/a',
    want: (folder) => (exhibition.wanted = folder),
    deck: {},
    original: undefined,
    onarrived: undefined,
    answered: () => Promise.resolve(),
    refresh: () => Promise.resolve(true),
  };
  vi.mocked(tellChanged).mockImplementation(() => void done.push('tell'));
  vi.mocked(Watch).mockImplementation(function ({ changed }) {
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

  it('whose drive answers late shows', () => {
    following();
    exhibition.onarrived?.();
    expect(done).toEqual(SHOWN);
  });
});

it('other settings are told at once, and the folder is followed anew', async () => {
  following();
  listener?.();
  await settle();
  expect(done).toEqual(['tell', 'shown', 'copy', 'watch /a']);
});

it('with other settings staff may have chosen what shows, in place of what the page had fallen back on', async () => {
  following();
  exhibition.original = {};
  listener?.();
  await settle();
  expect(done).toContain('turned');
});

describe('another exhibition', () => {
  it('is told at once, and its folder is the one that is followed', async () => {
    await following().turnTo(Promise.resolve('/b'));
    await settle();
    expect(done).toEqual(['tell', 'shown', 'turned', 'copy', 'watch /b']);
  });

  it('that can’t be shown yet is followed all the same, and shows when it can be', async () => {
    exhibition.refresh = () => Promise.resolve(false);
    await following().turnTo(Promise.resolve('/b'));
    await settle();
    expect(done).toEqual(['copy', 'watch /b']);
  });

  it('is the one that was wanted last, also where the first answers later', async () => {
    const { turnTo } = following();
    let first: (folder: string) => void = () => undefined;
    const slow = turnTo(new Promise((answers) => (first = answers)));
    await turnTo(Promise.resolve('/b'));
    first('/slow');
    await slow;
    await settle();
    expect(exhibition.wanted).toBe('/b');
    expect(done).toEqual(['tell', 'shown', 'turned', 'copy', 'watch /b']);
  });

  it('is not for a window that was closed meanwhile', async () => {
    destroyed = true;
    await following().turnTo(Promise.resolve('/b'));
    expect([exhibition.wanted, done]).toEqual(['/a', []]);
  });
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
