// A finger, or the mouse, that drags the slide: a small machine fed with pointers, which says what the gesture is.
import { Contacts } from './contacts.ts';

/** A contact farther across than this is a palm, px (a finger is 20–60 px on a 43-inch screen). */
export const PALM = 140;
/** Movement before a touch counts as a drag, px. */
export const SLOP = 12;
/** Part of the width after which a slow drag moves on. */
const FAR = 0.25;
/** Speed above which a short drag moves on, px/ms. */
const FAST = 0.45;
/** How long back the speed is measured, ms. */
const SPEED_WINDOW = 100;

export interface Contact {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** Extent of the contact, px; 1 for a mouse. */
  readonly extent: number;
  /** ms. */
  readonly time: number;
}

export type SwipeEnd =
  /** `speed` in px/ms, positive to the right. */
  | { readonly type: 'move'; readonly by: 1 | -1; readonly speed: number }
  | { readonly type: 'back'; readonly speed: number }
  /** It never was a drag. */
  | { readonly type: 'none' };

type Phase = 'idle' | 'pressed' | 'dragging' | 'refused';

export class Swipe {
  #phase: Phase = 'idle';
  readonly #down = new Contacts();
  #start: Contact | undefined;
  #trail: Contact[] = [];

  /** Whether any contact is on the screen. */
  get touching(): boolean {
    return this.#down.size > 0;
  }

  get dragging(): boolean {
    return this.#phase === 'dragging';
  }

  /** A contact begins. A second one, or a palm, spoils the gesture until all are gone. Returns whether a drag was given up. */
  press(contact: Contact, mayDrag: boolean): boolean {
    const gaveUp = this.dragging;
    this.#down.press(contact.id);
    const refused = !mayDrag || this.#down.size > 1 || contact.extent > PALM;
    this.#phase = refused ? 'refused' : 'pressed';
    this.#start = contact;
    this.#trail = [contact];
    return gaveUp && refused;
  }

  /** A contact moves. Returns how far the slide is dragged, px, or undefined where it is not. */
  follow(contact: Contact): number | undefined {
    this.#down.move(contact.id);
    const start = this.#start;
    if (start?.id !== contact.id || this.#phase === 'idle' || this.#phase === 'refused') return undefined;
    const across = contact.x - start.x;
    const along = contact.y - start.y;
    if (this.#phase === 'pressed') {
      if (Math.hypot(across, along) < SLOP) return undefined;
      // The axis is locked by the first movement: up and down is not a change of slide.
      this.#phase = Math.abs(across) > Math.abs(along) ? 'dragging' : 'refused';
      if (this.#phase === 'refused') return undefined;
    }
    this.#trail = [...this.#trail.filter((one) => contact.time - one.time <= SPEED_WINDOW), contact];
    return across;
  }

  /** A contact ends; `width` is the stage’s, px. */
  release(contact: Contact, width: number): SwipeEnd {
    this.#down.release(contact.id);
    const start = this.#start;
    const dragged = this.#phase === 'dragging' && start?.id === contact.id;
    if (this.#down.size === 0 || dragged) this.#phase = this.#down.size === 0 ? 'idle' : 'refused';
    if (!dragged) return { type: 'none' };
    const across = contact.x - start.x;
    const speed = this.#speed(contact);
    const far = Math.abs(across) > width * FAR;
    const fast = Math.abs(speed) > FAST && Math.sign(speed) === Math.sign(across);
    const turnedBack = Math.abs(speed) > FAST && Math.sign(speed) !== Math.sign(across);
    if ((far || fast) && !turnedBack) return { type: 'move', by: across < 0 ? 1 : -1, speed };
    return { type: 'back', speed };
  }

  /** The system took the contact away. Returns whether a drag was given up. */
  cancel(id: number): boolean {
    this.#down.release(id);
    const gaveUp = this.dragging;
    this.#phase = this.#down.size === 0 ? 'idle' : 'refused';
    return gaveUp;
  }

  #speed(end: Contact): number {
    const first = this.#trail.find((one) => end.time - one.time <= SPEED_WINDOW);
    const time = first === undefined ? 0 : end.time - first.time;
    return first === undefined || time <= 0 ? 0 : (end.x - first.x) / time;
  }
}
