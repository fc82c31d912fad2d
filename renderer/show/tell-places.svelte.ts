// The host is told of each new slide, and of a visit that begins or ends, once that is on the screen.
import type { Place } from '../../core/bridge.ts';
import { painted } from './painted.ts';
import { placeOf } from './place.ts';
import type { Show } from './show.svelte.ts';

/** @returns the way to stop */
export function tellPlaces(show: Show, tell: (place: Place) => void): () => void {
  // Most of what changes in a show changes nothing of this.
  let told = JSON.stringify(placeOf(show));
  return $effect.root(() => {
    $effect(() => {
      const place = placeOf(show);
      const now = JSON.stringify(place);
      if (now === told) return;
      told = now;
      void painted().then(() => {
        // While a display is off nothing is: what came and went meanwhile, nobody has seen.
        if (now === told) tell(place);
      });
    });
  });
}
