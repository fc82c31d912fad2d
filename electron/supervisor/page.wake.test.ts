// A page whose picture may be gone: after a wake, an unlock, a change of displays (electron#37361).
import { powerMonitor, screen } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { WAKE_LIMIT } from '../../core/recovery/page.ts';
import { freshPageEach, page, pass, PLACE, settle } from './page.fixture.ts';
import { looksBlank, proves } from './proof.ts';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { app: new Emitter(), powerMonitor: new Emitter(), screen: new Emitter() };
});
vi.mock('./proof.ts', () => ({ proves: vi.fn(), looksBlank: vi.fn() }));

freshPageEach('paints');

describe.each([
  ['the machine wakes', powerMonitor, 'resume'],
  ['the machine is unlocked', powerMonitor, 'unlock-screen'],
  ['a display changes', screen, 'display-metrics-changed'],
  ['a display is plugged in', screen, 'display-added'],
])('when %s', (_what, of, event) => {
  const wake = () => (of as NodeJS.EventEmitter).emit(event);

  it('the page is drawn again, and proves itself at once', async () => {
    page.supervisor.painted(PLACE);
    wake();
    await settle();
    expect(page.window.webContents.invalidate).toHaveBeenCalledOnce();
    expect(proves).toHaveBeenCalledOnce();
    await pass(WAKE_LIMIT);
    expect(page.load).not.toHaveBeenCalled();
  });

  it('a page that does not prove itself soon is ended', async () => {
    page.supervisor.painted(PLACE);
    vi.mocked(proves).mockResolvedValue(undefined);
    wake();
    await pass(WAKE_LIMIT);
    expect(process.kill).toHaveBeenCalledOnce();
  });

  it('a window that is blank is loaded again', async () => {
    page.supervisor.painted(PLACE);
    vi.mocked(looksBlank).mockReturnValue(true);
    wake();
    await pass(3_000);
    await settle();
    expect(page.load.mock.calls).toEqual([['wanted', PLACE]]);
    expect(page.restarted).toHaveBeenCalledWith('the window is blank');
  });

  it('a window that is blank for a moment is left alone: a slide that comes in begins with nothing', async () => {
    page.supervisor.painted(PLACE);
    vi.mocked(looksBlank).mockReturnValueOnce(true);
    wake();
    await pass(3_000);
    await settle();
    expect(looksBlank).toHaveBeenCalledTimes(2);
    expect(page.load).not.toHaveBeenCalled();
  });

  it.each([
    // At opening time it is black until the page has asked for the show.
    ['without a slide yet', undefined],
    ['whose frames nobody takes', 'answers'],
  ] as const)('a window %s may well be blank', async (_what, proof) => {
    page.supervisor.painted(PLACE);
    vi.mocked(looksBlank).mockReturnValue(true);
    vi.mocked(proves).mockResolvedValue(proof);
    wake();
    await pass(3_000);
    expect(page.load).not.toHaveBeenCalled();
    expect(page.lines).toEqual([]);
  });

  it.each([
    ['in the dark', () => (page.now.dark = true)],
    ['while it is hidden', () => (page.window.visible = false)],
    ['when it is closed meanwhile', () => (page.window.destroyed = true)],
  ])('a window may be blank %s', async (_when, happens) => {
    page.supervisor.painted(PLACE);
    vi.mocked(looksBlank).mockReturnValue(true);
    wake();
    happens();
    await settle();
    expect(page.load).not.toHaveBeenCalled();
  });
});
