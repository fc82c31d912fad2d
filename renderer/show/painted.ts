// When what was mounted is on the screen.

/** The next frame, in which all that was mounted is laid out. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });
}

/**
 * The page is painted, in its own fonts: two frames after they have arrived. They are asked for once the page is laid out,
 * since only then is it known which it needs. A hidden window gets that far too.
 */
export async function painted(): Promise<void> {
  await nextFrame();
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  await nextFrame();
  await nextFrame();
}

/** Longest wait for that, ms. A display that is off takes no frames (electron#53814), and the page works all the same. */
const LIMIT = 3_000;

/** The page is painted, or it is in vain to wait for it. */
export async function paintedInTime(): Promise<void> {
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, LIMIT);
  });
  await Promise.race([painted(), late]);
}

/**
 * What is painted has reached the screen, by the browser’s own account (W3C Paint Timing): where painting is slow, frames
 * run ahead of that. A hidden window never gets that far.
 */
export async function presented(): Promise<void> {
  await painted();
  await new Promise<void>((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
  });
}
