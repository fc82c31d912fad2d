// Where a figure lies on its slide, in units of the design, so that the golden line can run through it.
import type { Attachment } from 'svelte/attachments';
import { TAKE_PLACES } from '../fit.ts';
import { boxOf, unitOf } from '../line/piece.ts';
import type { Box } from '../line/piece.ts';

export interface Place {
  /** From the scene’s left and top, units. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The scene: the slide, or what a picture beside it leaves. */
  readonly box: Box;
}

/** Reports where the element lies, whenever its size, the slide’s or that of anything that may move it changes, and while type is fitted. Otherwise it is idle. */
export function watchPlace(report: (place: Place) => void): Attachment<HTMLElement> {
  return (element) => {
    const slide = slideOf(element);
    if (slide === null) return;
    const scene = element.closest<HTMLElement>('.scene') ?? slide;
    let told = '';
    const measure = () => {
      const unit = unitOf(slide.clientWidth, slide.clientHeight);
      if (!(unit > 0)) return;
      const box = boxOf(scene.clientWidth, scene.clientHeight, unit);
      const { x, y } = offsetIn(scene, element);
      const [width, height] = [element.clientWidth, element.clientHeight];
      const found = [x, y, width, height, unit, box.width, box.height].join(' ');
      if (found === told) return;
      told = found;
      report({ x: x / unit, y: y / unit, width: width / unit, height: height / unit, box });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(slide);
    slide.addEventListener(TAKE_PLACES, measure);
    // What stands beside it, or around it, can move it without changing its size.
    for (let at: Element = element; at !== slide && at.parentElement !== null; at = at.parentElement)
      for (const beside of at.parentElement.children) observer.observe(beside);
    return () => {
      observer.disconnect();
      slide.removeEventListener(TAKE_PLACES, measure);
    };
  };
}

function slideOf(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>('.canvas');
}

/** Size of the slide that the element is in, px; the element’s own where it is in none. */
export function slideSize(element: HTMLElement | undefined, own: { width: number; height: number }) {
  const slide = element && slideOf(element);
  return slide ? { width: slide.clientWidth, height: slide.clientHeight } : own;
}

/** By layout alone: a slide that is moved or scaled by a transform measures the same. */
function offsetIn(scene: HTMLElement, element: HTMLElement): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at instanceof HTMLElement && at !== scene; at = at.offsetParent) {
    x += at.offsetLeft;
    y += at.offsetTop;
  }
  return { x, y };
}
