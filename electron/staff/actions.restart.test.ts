// A restart by staff: what is to be done before the end is done before it.
import { expect, it, vi } from 'vitest';
import { restartProgram } from '../supervisor/restart.ts';
import { prepareEnd } from '../system/before-end.ts';
import { act } from './actions.ts';

vi.mock('electron', () => ({ app: {} }));
vi.mock('../places.ts', () => ({}));
vi.mock('../supervisor/restart.ts', () => ({ restartProgram: vi.fn() }));
vi.mock('../system/before-end.ts', () => ({ prepareEnd: vi.fn() }));

it('ends the program when all is ready for it, and the page has heard so', async () => {
  let ready: () => void = () => undefined;
  vi.mocked(prepareEnd).mockReturnValue(new Promise((done) => (ready = done)));
  const parts = { reload: vi.fn(), drives: () => Promise.resolve([]), shown: () => '' };
  expect(await act({ type: 'restart' }, parts)).toEqual({ done: true });
  await vi.waitFor(() => expect(prepareEnd).toHaveBeenCalledOnce());
  expect(restartProgram).not.toHaveBeenCalled();
  ready();
  await vi.waitFor(() => expect(restartProgram).toHaveBeenCalledOnce());
});
