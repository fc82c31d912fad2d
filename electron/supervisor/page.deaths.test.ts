// A page whose process was ended by a signal that systems end programs by.
import type { EventEmitter } from 'node:events';
import { app } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { freshPageEach, page, pass, settle } from './page.fixture.ts';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { app: new Emitter(), powerMonitor: new Emitter(), screen: new Emitter() };
});
vi.mock('./proof.ts', () => ({ proves: vi.fn(), looksBlank: vi.fn() }));

freshPageEach('paints');

describe('a page', () => {
  it('whose process was asked to end, as we were, is no error: a shutdown may reach it first', async () => {
    page.gone('killed', 15);
    await settle();
    // Were it somebody else, it would be back all the same.
    expect(page.load).toHaveBeenCalledOnce();
    (app as unknown as EventEmitter).emit('before-quit');
    await pass(60_000);
    expect(page.lines.filter((line) => line.includes('is gone'))).toEqual([]);
  });

  it('whose process was asked to end alone is in the log', async () => {
    page.gone('killed', 15);
    await pass(1_000);
    expect(page.lines).toEqual([
      'error the page’s process is gone (killed, 15); loading the page again at once',
    ]);
  });
});
