// Where the show is, as the host is told of it and as a page that was brought back finds it in its address.
import type { Place } from '../../core/bridge.ts';
import { TEXT_SIZES } from '../../core/show/state.ts';
import type { Show } from './show.svelte.ts';

export function placeOf({ slide, state }: Show): Place {
  return {
    slide: slide.id,
    language: state.language,
    visiting: state.base !== 'attract' || state.mode === 'operator',
    textSize: state.textSize,
    highContrast: state.highContrast,
  };
}

/** The place that an address names, e.g. `?slide=culture&language=kk&visiting=true`; undefined without a slide. */
export function placeIn(query: string): Partial<Place> | undefined {
  const given = new URLSearchParams(query);
  const slide = given.get('slide');
  if (slide === null) return undefined;
  const language = given.get('language');
  const textSize = TEXT_SIZES.find((size) => size === given.get('textSize'));
  return {
    slide,
    ...(language === null ? {} : { language }),
    ...(textSize === undefined ? {} : { textSize }),
    visiting: given.get('visiting') === 'true',
    highContrast: given.get('highContrast') === 'true',
  };
}
