// Type that steps down, by design and within bounds, until every text has room.
import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** The steps of --fit, largest first. Below the last, the content check has to ask for fewer words. */
const STEPS = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6] as const;

/** Layout rounds to whole px, and a tight line may reach out of its box by a hair. */
const TOLERANCE = 2;

/** Whether something marked `data-fit` inside holds more than it has room for. */
export function overflows(slide: HTMLElement): boolean {
  return [...slide.querySelectorAll<HTMLElement>('[data-fit]')].some(
    (place) =>
      place.scrollHeight > place.clientHeight + TOLERANCE ||
      place.scrollWidth > place.clientWidth + TOLERANCE,
  );
}

/** Sent to the slide at every step: what is placed by measure takes its place at once, so that it counts. */
export const TAKE_PLACES = 'take-places';

/**
 * Sets --fit on the slide to the largest step at which nothing overflows: whenever its size or the visitor's
 * text size changes (`data-fit-probe` shows both), fonts arrive, or `words` gives something new. Otherwise it is idle.
 */
export function fit(words: () => unknown): Attachment<HTMLElement> {
  return (slide) => {
    words();
    let gone = false;
    const run = () => {
      if (gone || slide.clientWidth === 0) return;
      for (const step of STEPS) {
        slide.style.setProperty('--fit', String(step));
        slide.dispatchEvent(new Event(TAKE_PLACES));
        flushSync();
        if (!overflows(slide)) break;
      }
      if (document.fonts.status === 'loading') void document.fonts.ready.then(run);
    };
    const observer = new ResizeObserver(run);
    observer.observe(slide);
    for (const probe of slide.querySelectorAll('[data-fit-probe]')) observer.observe(probe);
    return () => {
      gone = true;
      observer.disconnect();
    };
  };
}
