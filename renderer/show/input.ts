// Everything a visitor does with finger, mouse, wheel and keys becomes an event of the show, here and nowhere else.
import type { Show } from './show.svelte.ts';
import { Keys } from './keys.ts';
import { Swipe } from './swipe.ts';
import type { Contact } from './swipe.ts';
import { Wheel } from './wheel.ts';

/** What the stage does while a finger drags the slide. */
export interface DragTarget {
  /** The finger is `across` px from where it began. */
  drag(across: number): void;
  /** The finger is gone, at a speed in px/ms; a move, if there is one, has been sent. */
  letGo(speed: number): void;
  readonly width: number;
}

/** Least time between two signs of life of a moving mouse or finger, ms. */
const SIGN_OF_LIFE = 1_000;

/** A drag never begins in these: they have gestures of their own. */
const OWN_GESTURES = '[data-own-gestures]';

/** Listens on the whole window until the returned function is called. */
export function listen(show: Show, stage: DragTarget): () => void {
  const controller = new AbortController();
  const capture = { capture: true, signal: controller.signal } as const;
  const swipe = new Swipe();
  const keys = new Keys();
  const wheel = new Wheel();
  /** The gesture only woke the kiosk or answered its question: its click means nothing more. */
  let swallowClick = false;
  let lastSign = 0;
  show.touching = () => swipe.touching;

  const pressed = (event: PointerEvent): void => {
    const asks = show.state.mode === 'warning';
    if (!swipe.touching) swallowClick = asks || show.attracting;
    const own = event.target instanceof Element && event.target.closest(OWN_GESTURES) !== null;
    const mayDrag = event.button <= 0 && !own && !show.covered && !show.attracting;
    if (swipe.press(contactOf(event), mayDrag)) stage.letGo(0);
    show.send({ type: 'touch' });
    if (asks) event.stopPropagation();
  };

  const moved = (event: PointerEvent): void => {
    // The finger that opened the staff door still rests on the screen: it drags nothing any more.
    const across = show.state.mode === 'operator' ? undefined : swipe.follow(contactOf(event));
    if (across !== undefined) {
      swallowClick = true;
      stage.drag(across);
    }
    const counts = swipe.touching || (!show.attracting && show.state.mode !== 'warning');
    if (counts && event.timeStamp - lastSign > SIGN_OF_LIFE) {
      lastSign = event.timeStamp;
      show.send({ type: 'touch' });
    }
  };

  const released = (event: PointerEvent): void => {
    const end = swipe.release(contactOf(event), stage.width);
    show.send({ type: 'touch' });
    if (end.type === 'none') return;
    if (end.type === 'move') show.send({ type: 'move', by: end.by });
    stage.letGo(end.speed);
  };

  const cancelled = (event: PointerEvent): void => {
    if (swipe.cancel(event.pointerId)) stage.letGo(0);
  };

  const clicked = (event: MouseEvent): void => {
    // A click without a pointer comes from a key or a screen reader: it never belongs to a gesture.
    if (!swallowClick || event.detail === 0) return;
    swallowClick = false;
    event.preventDefault();
    event.stopPropagation();
  };

  const turned = (event: WheelEvent): void => {
    if (event.ctrlKey) return;
    const by = wheel.turn(event.deltaY === 0 ? event.deltaX : event.deltaY, event.deltaMode, event.timeStamp);
    if (show.state.layer !== undefined) show.send({ type: 'touch' });
    else show.send(by === undefined ? { type: 'touch' } : { type: 'move', by });
  };

  window.addEventListener('pointerdown', pressed, capture);
  window.addEventListener('pointermove', moved, capture);
  window.addEventListener('pointerup', released, capture);
  window.addEventListener('pointercancel', cancelled, capture);
  window.addEventListener('click', clicked, capture);
  window.addEventListener('wheel', turned, capture);
  window.addEventListener(
    'keydown',
    (event) => {
      onKey(show, keys, event);
    },
    { signal: controller.signal },
  );
  return () => {
    controller.abort();
  };
}

/** Handled after the components: a key that one of them took is marked by `preventDefault`. */
function onKey(show: Show, keys: Keys, event: KeyboardEvent): void {
  // Staff’s keys belong to their panel.
  if (
    show.state.mode === 'operator' ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey
  ) {
    show.send({ type: 'touch' });
    return;
  }
  const { mode, layer } = show.state;
  const onButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
  if (mode === 'warning' || show.attracting) {
    // The first key only wakes the kiosk, or answers its question.
    if (event.key !== 'Tab') event.preventDefault();
    show.send({ type: 'touch' });
    return;
  }
  const meaning = keys.meaning({ key: event.key, repeat: event.repeat, time: event.timeStamp });
  if (onButton && meaning?.type !== 'go') {
    show.send({ type: 'touch' });
    return;
  }
  if (meaning === undefined || (layer !== undefined && meaning.type !== 'close')) {
    show.send({ type: 'touch' });
    return;
  }
  event.preventDefault();
  if (meaning.type === 'close') close(show);
  else if (meaning.type === 'togglePause') show.send({ type: show.playing ? 'pause' : 'play' });
  else show.send(meaning);
}

/** Esc closes what lies on top, one thing at a time. */
function close(show: Show): void {
  if (show.state.layer !== undefined) show.send({ type: 'layer', layer: undefined });
  else show.send({ type: 'item', item: undefined });
}

function contactOf(event: PointerEvent): Contact {
  return {
    id: event.pointerId,
    x: event.clientX,
    y: event.clientY,
    extent: Math.max(event.width, event.height),
    time: event.timeStamp,
  };
}
