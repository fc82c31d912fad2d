// What happens to a page, and what its supervisor does about it: with a window that does what a test says.
import { powerMonitor, screen } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LOAD_LIMIT, PROOF_LIMIT } from '../../core/recovery/page.ts';
import { freshPageEach, page, pass, PLACE, settle } from './page.fixture.ts';
import { proves } from './proof.ts';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { app: new Emitter(), powerMonitor: new Emitter(), screen: new Emitter() };
});
vi.mock('./proof.ts', () => ({ proves: vi.fn(), looksBlank: vi.fn() }));

const HANG = 10_000;
const UNKILLABLE = 10_000;
const PROOF_INTERVAL = 30_000;

freshPageEach('paints');

describe('a page', () => {
  it.each(['crashed', 'oom', 'killed', 'clean-exit'])(
    'whose process is gone (%s) is loaded again at once, where the visitor was',
    async (reason) => {
      page.supervisor.painted(PLACE);
      page.gone(reason);
      await settle();
      expect(page.load.mock.calls).toEqual([['wanted', PLACE]]);
      expect(page.restarted).toHaveBeenCalledExactlyOnceWith(`the page’s process is gone (${reason}, 5)`);
      expect(page.lines).toEqual([
        `error the page’s process is gone (${reason}, 5); loading the page again at once`,
      ]);
      expect(page.noProcess).not.toHaveBeenCalled();
      // By its report alone; that it died is no proof of life.
      expect(page.proved).toHaveBeenCalledOnce();
    },
  );

  it('whose process could not even be started is told of', () => {
    page.gone('launch-failed');
    expect(page.noProcess).toHaveBeenCalledOnce();
  });

  it('that did not load is loaded again, with growing waits that are told', async () => {
    page.notLoaded(-6);
    await settle();
    page.notLoaded(-6);
    await pass(999);
    expect(page.load).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(page.load.mock.calls).toEqual([
      ['wanted', undefined],
      ['wanted', undefined],
    ]);
    expect(page.lines[1]).toBe('error the page did not load (FAILED, -6); loading the page again in 1 s');
  });

  it('is left alone where a load was replaced by another, or a part of it did not load', async () => {
    page.supervisor.painted(PLACE);
    page.notLoaded(-3);
    page.notLoaded(-6, false);
    await settle();
    expect(page.load).not.toHaveBeenCalled();
  });

  it('that never paints is ended, and loaded again', async () => {
    await pass(LOAD_LIMIT);
    await settle();
    expect(process.kill).toHaveBeenCalledExactlyOnceWith(4_711, 'SIGKILL');
    expect(page.load).toHaveBeenCalledOnce();
    expect(page.lines).toEqual(['error no slide was painted in time; ending its process']);
  });
});

describe('the proof of life', () => {
  it('is asked for each half minute, and all is well while it comes', async () => {
    page.supervisor.painted(PLACE);
    page.proved.mockClear();
    await pass(10 * PROOF_INTERVAL);
    expect(proves).toHaveBeenCalledTimes(10);
    expect(page.proved).toHaveBeenCalledTimes(10);
    expect(page.load).not.toHaveBeenCalled();
  });

  it.each([
    ['it says no', () => Promise.resolve(undefined)],
    ['it is refused', () => Promise.reject(new Error('no frame'))],
    ['it never comes', () => new Promise<undefined>(() => undefined)],
  ])('is missed twice where %s, and the page is ended', async (_how, answer) => {
    page.supervisor.painted(PLACE);
    vi.mocked(proves).mockImplementation(answer);
    await pass(PROOF_LIMIT - 1);
    expect(process.kill).not.toHaveBeenCalled();
    await pass(1);
    expect(process.kill).toHaveBeenCalledOnce();
    await settle();
    expect(page.load.mock.calls).toEqual([['wanted', PLACE]]);
    expect(page.restarted).toHaveBeenCalledExactlyOnceWith('the page no longer paints');
  });

  it('asks no more than an answer of a page in the dark', async () => {
    page.supervisor.painted(PLACE);
    page.now.dark = true;
    await pass(PROOF_INTERVAL);
    expect(vi.mocked(proves).mock.calls.map(([, inDark]) => inDark)).toEqual([true]);
  });

  it('is not asked of the still, which has no script: that it has loaded is enough', async () => {
    page.now.sources = ['wanted', 'still'];
    await page.fallTo('still');
    page.window.webContents.emit('did-finish-load');
    vi.mocked(proves).mockClear();
    page.proved.mockClear();
    await pass(4 * PROOF_INTERVAL);
    expect(proves).not.toHaveBeenCalled();
    expect(page.proved).toHaveBeenCalledTimes(4);
    expect(page.lines).toContain('error falling back on the still');
  });

  it('is more than that a page has loaded', async () => {
    page.window.webContents.emit('did-finish-load');
    await pass(LOAD_LIMIT);
    await settle();
    expect(page.load).toHaveBeenCalledOnce();
  });
});

describe('a page that takes no input', () => {
  it('for ten seconds is ended, and loaded again', async () => {
    page.supervisor.painted(PLACE);
    page.window.emit('unresponsive');
    await pass(HANG - 1);
    expect(process.kill).not.toHaveBeenCalled();
    await pass(1);
    expect(process.kill).toHaveBeenCalledOnce();
    await settle();
    expect(page.load).toHaveBeenCalledOnce();
    expect(page.restarted).toHaveBeenCalledWith('the page took no input for 10 s');
  });

  it.each([
    ['answers again', () => page.window.emit('responsive')],
    ['is gone', () => page.gone()],
  ])('and then %s is not ended for it', async (_what, happens) => {
    page.supervisor.painted(PLACE);
    page.window.emit('unresponsive');
    await pass(HANG / 2);
    happens();
    await pass(HANG);
    expect(process.kill).not.toHaveBeenCalled();
  });
});

it('a page that waits for its next try is not ended for having taken no input', async () => {
  for (let times = 0; times < 5; times += 1) {
    page.gone();
    await pass(16_000);
  }
  page.window.emit('unresponsive');
  page.gone();
  await pass(HANG);
  expect(process.kill).not.toHaveBeenCalled();
  expect(page.load).toHaveBeenCalledTimes(5);
});

describe('a process that is to end', () => {
  it.each([
    ['until it is gone', () => (page.window.webContents.pid = 0)],
    // Electron says nothing of a process whose page had not come yet.
    ['until another is there', () => (page.window.webContents.pid = 4_712)],
  ])('is waited for, %s', async (_how, happens) => {
    page.supervisor.painted(PLACE);
    vi.mocked(process.kill).mockImplementation(() => true);
    page.window.emit('unresponsive');
    await pass(HANG + UNKILLABLE / 2);
    expect(page.load).not.toHaveBeenCalled();
    happens();
    await settle();
    expect(page.load).toHaveBeenCalledOnce();
    await pass(UNKILLABLE);
    expect(page.noProcess).not.toHaveBeenCalled();
  });

  it('and does not, takes the program with it', async () => {
    page.supervisor.painted(PLACE);
    vi.mocked(process.kill).mockImplementation(() => true);
    page.window.emit('unresponsive');
    await pass(HANG + UNKILLABLE - 1);
    expect(page.noProcess).not.toHaveBeenCalled();
    await pass(1);
    await settle();
    expect(page.noProcess).toHaveBeenCalledOnce();
    expect(page.load).not.toHaveBeenCalled();
  });

  it('is ended again, where the next one hangs too', async () => {
    for (const pid of [4_711, 4_712]) {
      page.window.webContents.pid = pid;
      page.supervisor.painted(PLACE);
      page.window.emit('unresponsive');
      await pass(HANG);
      await settle();
      expect(process.kill).toHaveBeenLastCalledWith(pid, 'SIGKILL');
    }
  });

  it('but has just gone is not missed', async () => {
    page.supervisor.painted(PLACE);
    vi.mocked(process.kill).mockImplementation(() => {
      page.window.webContents.pid = 0;
      throw new Error('ESRCH');
    });
    page.window.emit('unresponsive');
    await pass(HANG);
    await settle();
    expect(page.load).toHaveBeenCalledOnce();
  });

  it.each([
    ['was never there', false, 1],
    ['has crashed, and told so', true, 0],
  ])('but %s is not signalled: 0 would be all of ours', async (_what, crashed, told) => {
    page.window.webContents.pid = 0;
    page.window.webContents.isCrashed = () => crashed;
    await pass(LOAD_LIMIT);
    expect(process.kill).not.toHaveBeenCalled();
    expect(page.noProcess).toHaveBeenCalledTimes(told);
  });
});

describe('a page on the wanted exhibition', () => {
  it('is not loaded for its being mended', async () => {
    page.supervisor.painted(PLACE);
    page.supervisor.turned();
    await settle();
    expect(page.load).not.toHaveBeenCalled();
  });

  it('is loaded anew for its memory, and staff read why', async () => {
    page.supervisor.painted({ ...PLACE, visiting: false });
    page.now.memory = 1_001;
    await pass(PROOF_INTERVAL);
    await settle();
    expect(page.load.mock.calls).toEqual([['wanted', { ...PLACE, visiting: false }]]);
    expect(page.restarted).toHaveBeenCalledExactlyOnceWith('it had taken too much memory');
    expect(page.lines).toEqual(['info loading the page again: it had taken too much memory']);
    // In another process: the old one would keep it.
    expect(process.kill).toHaveBeenCalledExactlyOnceWith(4_711, 'SIGKILL');
  });

  it('is loaded anew when staff want it', async () => {
    page.supervisor.painted(PLACE);
    page.supervisor.anew('staff asked for it');
    await settle();
    expect(page.load).toHaveBeenCalledOnce();
    expect(page.lines).toEqual(['info loading the page again: staff asked for it']);
  });
});

describe('a page on another one', () => {
  beforeEach(async () => {
    await page.fallTo('built-in');
    page.supervisor.painted({ ...PLACE, visiting: false });
    page.load.mockClear();
    page.restarted.mockClear();
  });

  it('shows the wanted one as soon as that can be shown, without a load, and stays with it', async () => {
    page.supervisor.turned();
    await settle();
    expect(page.load).not.toHaveBeenCalled();
    expect(page.lines.slice(-2)).toEqual([
      'error falling back on the built-in exhibition',
      'info the wanted exhibition can be shown',
    ]);
    page.window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    await settle();
    expect(page.load.mock.lastCall?.[0]).toBe('wanted');
  });

  it('does so in an hour by itself', async () => {
    await pass(3_600_000);
    expect(page.load.mock.lastCall).toEqual(['wanted', undefined]);
    expect(page.restarted).toHaveBeenCalledExactlyOnceWith('the wanted exhibition is tried again');
  });
});

it('of a window that is closed nothing is left', async () => {
  page.supervisor.painted(PLACE);
  page.window.emit('unresponsive');
  page.window.destroyed = true;
  page.window.emit('closed');
  expect(vi.getTimerCount()).toBe(0);
  expect(powerMonitor.eventNames()).toEqual([]);
  expect(screen.eventNames()).toEqual([]);
  page.gone();
  await pass(60_000);
  expect(page.load).not.toHaveBeenCalled();
});
