// When what was mounted is on the screen.

/** The next frame, in which all that was mounted is laid out. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });
}

/** Every font that the page needs now is there: asked once it is laid out, since only then is it known which those are. */
export async function fontsArrived(): Promise<void> {
  await nextFrame();
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}

/** The page is painted, in its own fonts: two frames after they have arrived. */
export async function painted(): Promise<void> {
  await fontsArrived();
  await nextFrame();
  await nextFrame();
}
