// The deck is loaded anew with every change; what did not change stays the same deck.
import { afterEach, expect, it, vi } from 'vitest';
import { loadDeck } from './content.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('gives the same deck for the same text, and another for another', async () => {
  let text = '{"id":"one"}';
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(text)));
  const onfault = vi.fn<(error: unknown) => void>();
  const first = await loadDeck(onfault);
  expect(first.id).toBe('one');
  expect(await loadDeck(onfault)).toBe(first);
  text = '{"id":"two"}';
  expect((await loadDeck(onfault)).id).toBe('two');
  expect(onfault).not.toHaveBeenCalled();
});
