// Loads of a page, one after the other: what the page before says, and loads that were overtaken.
import { describe, expect, it, vi } from 'vitest';
import { LOAD_LIMIT } from '../../core/recovery/page.ts';
import { freshPageEach, page, pass, PLACE, settle } from './page.fixture.ts';
import { proves } from './proof.ts';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { app: new Emitter(), powerMonitor: new Emitter(), screen: new Emitter() };
});
vi.mock('./proof.ts', () => ({ proves: vi.fn(), looksBlank: vi.fn() }));

const PROOF_INTERVAL = 30_000;

freshPageEach('paints');

describe('a load', () => {
  /** What ends the preparation of the next load. */
  function slowly(): () => void {
    let prepared: () => void = () => undefined;
    page.prepare.mockReturnValueOnce(new Promise((done) => (prepared = done)));
    return () => {
      prepared();
    };
  }

  it('is not vouched for by the page before it, while its source is being read', async () => {
    page.supervisor.painted(PLACE);
    const prepared = slowly();
    page.supervisor.anew('staff asked for it');
    page.proved.mockClear();
    page.supervisor.painted(PLACE);
    await pass(5_000);
    prepared();
    await settle();
    expect(page.proved).not.toHaveBeenCalled();
    // It paints nothing, and is given up in its time.
    await pass(LOAD_LIMIT - 5_000);
    expect(page.lines.at(-1)).toBe('error no slide was painted in time; ending its process');
  });

  it('is not vouched for by a proof that the page before it was asked for', async () => {
    let answer: (proof: 'paints') => void = () => undefined;
    page.supervisor.painted(PLACE);
    vi.mocked(proves).mockReturnValueOnce(new Promise((proof) => (answer = proof)));
    await pass(PROOF_INTERVAL);
    page.supervisor.anew('staff asked for it');
    await settle();
    page.proved.mockClear();
    answer('paints');
    await settle();
    expect(page.proved).not.toHaveBeenCalled();
  });

  it('gives way to a later one, however long it is prepared', async () => {
    const prepared = slowly();
    page.supervisor.anew('staff asked for it');
    page.supervisor.anew('staff asked again');
    await settle();
    expect(page.load).toHaveBeenCalledOnce();
    prepared();
    await settle();
    expect(page.load).toHaveBeenCalledOnce();
  });
});
