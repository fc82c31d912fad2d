// The exhibition’s files, from wherever the page stands.
import type { Deck } from '../../core/deck/schema.ts';

/** Times between two tries to load the deck, ms: doubling from one second to a minute. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/** Loads the deck, which the host has checked. It never gives up: until it succeeds, the screen stays a calm night. */
export async function loadDeck(onfault: (error: unknown) => void): Promise<Deck> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      const response = await fetch(contentAddress('deck.json'), { cache: 'no-cache' });
      if (!response.ok)
        throw new Error(`content/deck.json: ${String(response.status)} ${response.statusText}`);
      return (await response.json()) as Deck;
    } catch (error) {
      onfault(error);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Address of a file of the exhibition, e.g. `media/handshake.jpg`. Relative, so that any sub-folder of any server will do. */
export function contentAddress(path: string): string {
  return `content/${path.split('/').map(encodeURIComponent).join('/')}`;
}
