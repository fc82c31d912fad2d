// A page that lives and of which nothing is drawn; and the still, which has no page to ask.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshPageEach, page, pass, PLACE, settle } from './page.fixture.ts';
import { proves } from './proof.ts';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { app: new Emitter(), powerMonitor: new Emitter(), screen: new Emitter() };
});
vi.mock('./proof.ts', () => ({ proves: vi.fn(), looksBlank: vi.fn() }));

const MINUTE = 60_000;

freshPageEach('answers');
beforeEach(() => {
  // A page that is loaded reports its slide; the still has nothing that could.
  page.load.mockImplementation((source) => {
    setTimeout(() => {
      if (source === 'still') page.window.webContents.emit('did-finish-load');
      else page.supervisor.painted(PLACE);
    }, 1_000);
    return Promise.resolve();
  });
});

describe('a page whose display is off', () => {
  beforeEach(() => {
    page.supervisor.painted(PLACE);
  });

  it('is loaded anew once, then each half hour; that is told once, and no failure', async () => {
    await pass(4 * 60 * MINUTE);
    expect(page.load.mock.calls).toEqual(Array.from({ length: 8 }, () => ['wanted', PLACE]));
    expect(page.restarted).toHaveBeenCalledExactlyOnceWith('the page answers, but no frame of it is drawn');
    expect(page.lines).toEqual([
      'warn the page answers, but no frame of it is drawn: its display is off, or it lost its picture; loading it again',
    ]);
    // It lives, and is not drawn.
    expect(page.proved).not.toHaveBeenCalledWith(true);
    vi.mocked(proves).mockResolvedValue('paints');
    await pass(60 * MINUTE);
    expect(page.lines.slice(1)).toEqual(['info the page is drawn again']);
    expect(page.load).toHaveBeenCalledTimes(8);
    expect(page.proved).toHaveBeenLastCalledWith(true);
    vi.mocked(proves).mockResolvedValue('answers');
    await pass(2 * MINUTE);
    expect(page.lines.at(-1)).toContain('no frame of it is drawn');
  });

  it('is left alone outside opening hours', async () => {
    page.now.dark = true;
    await pass(12 * 60 * MINUTE);
    expect(page.load).not.toHaveBeenCalled();
    expect(page.lines).toEqual([]);
    expect(page.proved).toHaveBeenLastCalledWith(true);
  });
});

describe('the still', () => {
  const keys = (type: 'keyDown' | 'keyUp') => {
    for (const key of ['Home', 'End']) page.window.webContents.emit('before-input-event', {}, { type, key });
  };

  beforeEach(async () => {
    vi.mocked(proves).mockResolvedValue('paints');
    await page.fallTo('still');
    await pass(MINUTE);
    page.load.mockClear();
  });

  it('is loaded anew at closing time, black; and left for the show at opening time', async () => {
    page.now.dark = true;
    page.supervisor.hoursChanged();
    await settle();
    expect(page.load.mock.calls).toEqual([['still', undefined]]);
    await pass(MINUTE);
    page.now.dark = false;
    page.supervisor.hoursChanged();
    await settle();
    expect(page.load.mock.lastCall).toEqual(['wanted', undefined]);
    // The page itself turns dark.
    await pass(MINUTE);
    page.now.dark = true;
    page.supervisor.hoursChanged();
    await settle();
    expect(page.load).toHaveBeenCalledTimes(2);
  });

  it('gives way to staff who hold both keys, and the show hears them itself', async () => {
    keys('keyDown');
    await pass(3_000);
    await settle();
    expect(page.load.mock.lastCall?.[0]).toBe('wanted');
    expect(page.lines.at(-1)).toBe('info loading the page again: staff asked for it');
    await pass(MINUTE);
    keys('keyUp');
    keys('keyDown');
    await pass(MINUTE);
    expect(page.load).toHaveBeenCalledOnce();
  });
});
