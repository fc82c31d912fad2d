// Which files of an exhibition’s folder its deck names.
import type { Deck } from '../../core/deck/schema.ts';

/** Paths of all pictures, videos, captions and emblems, each once, relative to the exhibition’s folder. */
export function mediaOf(deck: Deck): string[] {
  const found = new Set<string>();
  // Words are left out: a sentence may be stored under any name.
  const slides = deck.slides.map(({ words: _, ...data }) => data);
  collect([deck.emblems, slides], found);
  return [...found].sort();
}

/** In the format, a file is named by `file`, or by a language in `captions`; so a new kind of slide needs nothing here. */
function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'file' && typeof inner === 'string') found.add(inner);
    else if (key === 'captions' && typeof inner === 'object' && inner !== null) {
      for (const file of Object.values(inner)) if (typeof file === 'string') found.add(file);
    } else collect(inner, found);
  }
}
