// Where a figure lies on its slide, in units of the design, so that the golden line can run through it.
import type { Attachment } from 'svelte/attachments';
import { TAKE_PLACES } from '../fit.ts';
import { boxOf } from '../line/piece.ts';
import type { Box } from '../line/piece.ts';

export interface Place {
  /** From the slide’s left and top, units. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The slide itself. */
  readonly box: Box;
}

/** Reports where the element lies, whenever its size, the slide’s or that of anything that may move it changes, and while type is fitted. Otherwise it is idle. */
export function watchPlace(report: (place: Place) => void): Attachment<HTMLElement> {
  return (element) => {
    const slide = element.closest<HTMLElement>('.canvas');
    if (slide === null) return;
    let told = '';
    const measure = () => {
      const box = boxOf(slide.clientWidth, slide.clientHeight);
      const unit = slide.clientWidth / box.width;
      if (!(unit > 0)) return;
      const { x, y } = offsetIn(slide, element);
      const [width, height] = [element.clientWidth, element.clientHeight];
      const found = [x, y, width, height, slide.clientWidth, slide.clientHeight].join(' ');
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

/** By layout alone: a slide that is moved or scaled by a transform measures the same. */
function offsetIn(slide: HTMLElement, element: HTMLElement): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at instanceof HTMLElement && at !== slide; at = at.offsetParent) {
    x += at.offsetLeft;
    y += at.offsetTop;
  }
  return { x, y };
}
