// What a browser would do with a finger, a mouse or a key, and a kiosk must not, whatever is on the screen.

/** A menu (long press, Menu key), dragging something out, dropping a file, selecting, pasting by the middle button. */
const REFUSED = ['contextmenu', 'dragstart', 'dragenter', 'dragover', 'drop', 'selectstart', 'auxclick'];

/** For as long as the page lives. */
export function refuseBrowserGestures(): void {
  const refuse = (event: Event): void => {
    event.preventDefault();
  };
  for (const type of REFUSED) window.addEventListener(type, refuse, { capture: true });
  // Scrolling, and with Ctrl, or two fingers on a touchpad, zooming.
  window.addEventListener('wheel', refuse, { capture: true, passive: false });
}
