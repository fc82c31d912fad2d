// The way to the staff door that no visitor finds by chance: the top left corner, or two keys, held for a while.
import { STAFF_HOLD, STAFF_KEYS } from '../../core/staff-hold.ts';
import { Contacts } from '../show/contacts.ts';
import { SLOP } from '../show/swipe.ts';
import { unitOf } from '../slides/line/piece.ts';

/** Side of the corner, in units of the design; and its least, px: some 24 mm on a common screen. */
const SIDE = 96;
const LEAST_SIDE = 90;

export interface Press {
  readonly id: number;
  /** px from the left and the top of the page. */
  readonly x: number;
  readonly y: number;
  /** The page, px. */
  readonly width: number;
  readonly height: number;
}

/** What is held: one finger in the corner, or both keys. Fed with events; how long is not its own. */
export class Corner {
  readonly #down = new Contacts();
  #start: Press | undefined;
  #keys = new Set<string>();

  /** What the hold began with, another one each time; undefined while nothing is held. */
  get held(): object | undefined {
    return this.#start ?? (this.#keys.size === STAFF_KEYS.size ? this.#keys : undefined);
  }

  /** A second finger spoils it until all are gone. */
  press(at: Press): void {
    this.#down.press(at.id);
    const side = Math.max(SIDE * unitOf(at.width, at.height), LEAST_SIDE);
    this.#start = this.#down.size === 1 && at.x < side && at.y < side ? at : undefined;
  }

  /** What would drag the slide is no hold. */
  follow({ id, x, y }: Pick<Press, 'id' | 'x' | 'y'>): void {
    this.#down.move(id);
    const start = this.#start;
    if (start?.id === id && Math.hypot(x - start.x, y - start.y) >= SLOP) this.#start = undefined;
  }

  release(id: number): void {
    this.#down.release(id);
    if (this.#start?.id === id) this.#start = undefined;
  }

  keyDown(key: string): void {
    if (STAFF_KEYS.has(key)) this.#keys.add(key);
  }

  keyUp(key: string): void {
    this.#keys.delete(key);
  }

  /** The window lost the keyboard: what is let go now is not heard of. */
  blur(): void {
    this.#keys.clear();
  }
}

/** Calls `open` each time that the corner was held; until the returned function is called. */
export function watchCorner(open: () => void): () => void {
  const controller = new AbortController();
  const options = { capture: true, passive: true, signal: controller.signal } as const;
  const corner = new Corner();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Hears an event, and starts or stops the clock where it began or ended a hold. */
  const hear = <E extends Event>(change: (event: E) => void) => {
    return (event: E): void => {
      const before = corner.held;
      change(event);
      if (corner.held === before) return;
      clearTimeout(timer);
      if (corner.held !== undefined) timer = setTimeout(open, STAFF_HOLD);
    };
  };
  const gone = hear<PointerEvent>((event) => {
    corner.release(event.pointerId);
  });

  window.addEventListener(
    'pointerdown',
    hear((event) => {
      const { pointerId: id, clientX: x, clientY: y } = event;
      corner.press({ id, x, y, width: window.innerWidth, height: window.innerHeight });
    }),
    options,
  );
  window.addEventListener(
    'pointermove',
    hear((event) => {
      corner.follow({ id: event.pointerId, x: event.clientX, y: event.clientY });
    }),
    options,
  );
  window.addEventListener('pointerup', gone, options);
  window.addEventListener('pointercancel', gone, options);
  window.addEventListener(
    'keydown',
    hear((event) => {
      corner.keyDown(event.key);
    }),
    options,
  );
  window.addEventListener(
    'keyup',
    hear((event) => {
      corner.keyUp(event.key);
    }),
    options,
  );
  window.addEventListener(
    'blur',
    hear(() => {
      corner.blur();
    }),
    { signal: controller.signal },
  );
  return () => {
    controller.abort();
    clearTimeout(timer);
  };
}
