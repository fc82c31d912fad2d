// The exhibition’s files, from wherever the page stands.
import type { Deck } from '../../core/deck/schema.ts';

/** Times between two tries to load the deck, ms: doubling from one second to a minute. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/** The deck as it was last loaded: of the same text, there is one deck. */
let last: { readonly text: string; readonly deck: Deck } | undefined;

/** Loads the deck, which the host has checked; it is the same object for as long as it says the same. It never gives up: until it succeeds, the screen stays a calm night. */
export async function loadDeck(onfault: (error: unknown) => void): Promise<Deck> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      const response = await fetch(contentAddress('deck.json'), { cache: 'no-cache' });
      if (!response.ok)
        throw new Error(`content/deck.json: ${String(response.status)} ${response.statusText}`);
      const text = await response.text();
      if (last?.text !== text) last = { text, deck: JSON.parse(text) as Deck };
      return last.deck;
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
