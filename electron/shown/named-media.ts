// The files that a deck names: the only ones of the exhibition’s folder that the page gets.
import type { Deck, Slide } from '../../core/deck/schema.ts';

/** Paths as deck.yaml has them, relative to the exhibition’s folder. */
export function namedMedia(deck: Deck): ReadonlySet<string> {
  return new Set([...deck.emblems.map((emblem) => emblem.file), ...deck.slides.flatMap(mediaOf)]);
}

function mediaOf(slide: Slide): readonly string[] {
  const picture = slide.picture === undefined ? [] : [slide.picture.file];
  switch (slide.kind) {
    case 'gallery':
      return [...picture, ...slide.items.map((item) => item.picture.file)];
    case 'video':
      return [
        ...picture,
        slide.file,
        ...(slide.poster === undefined ? [] : [slide.poster.file]),
        ...Object.values(slide.captions),
      ];
    default:
      return picture;
  }
}
