// What a key means: keyboards, presenter clickers and button boxes, which all send keys.
import type { ShowEvent } from '../../core/show/state.ts';

/** Digits that are typed slower than this are not one number, ms. */
const DIGITS_WINDOW = 4_000;

export interface Key {
  /** As `KeyboardEvent.key`. */
  readonly key: string;
  readonly repeat: boolean;
  /** ms. */
  readonly time: number;
}

/** What a key asks for beside the show’s own events. */
export type KeyMeaning = ShowEvent | { readonly type: 'togglePause' } | { readonly type: 'close' };

/** Keys of keyboards and of presenter clickers (PageUp, PageDown, F5, Esc, "b" or "."). */
const KEYS: Readonly<Record<string, KeyMeaning>> = {
  ArrowRight: { type: 'move', by: 1 },
  ArrowDown: { type: 'move', by: 1 },
  PageDown: { type: 'move', by: 1 },
  ' ': { type: 'move', by: 1 },
  ArrowLeft: { type: 'move', by: -1 },
  ArrowUp: { type: 'move', by: -1 },
  PageUp: { type: 'move', by: -1 },
  Home: { type: 'go', to: 0 },
  End: { type: 'go', to: Number.POSITIVE_INFINITY },
  F5: { type: 'go', to: 0 },
  Escape: { type: 'close' },
  b: { type: 'togglePause' },
  B: { type: 'togglePause' },
  '.': { type: 'togglePause' },
};

export class Keys {
  #digits = '';
  #typed = 0;

  /** The meaning of a key, or undefined where it has none: a press is still a touch. Digits wait for Enter. */
  meaning({ key, repeat, time }: Key): KeyMeaning | undefined {
    if (/^\d$/.test(key)) {
      if (time - this.#typed > DIGITS_WINDOW) this.#digits = '';
      this.#digits = (this.#digits + key).slice(-5);
      this.#typed = time;
      return undefined;
    }
    if (key === 'Enter') return this.#number(time);
    this.#digits = '';
    const meaning = KEYS[key];
    return meaning?.type === 'move' ? { ...meaning, repeat } : repeat ? undefined : meaning;
  }

  /** Slides are numbered from 1. */
  #number(time: number): KeyMeaning | undefined {
    const digits = time - this.#typed > DIGITS_WINDOW ? '' : this.#digits;
    this.#digits = '';
    return digits === '' ? undefined : { type: 'go', to: Number(digits) - 1 };
  }
}
