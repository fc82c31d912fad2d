// The mouse wheel: one notch, one slide. A touchpad’s stream of small steps moves one slide a stroke.

/** A step of at least this is a notch of a wheel, px; touchpads send smaller ones. */
const NOTCH = 40;
/** A stroke over a touchpad, px. */
const STROKE = 120;
/** Quiet time that ends a stroke, ms. */
const QUIET = 160;
/** Pixels of a line and of a page, as `WheelEvent.deltaMode` 1 and 2 count. */
const PIXELS = [1, 40, 800] as const;

export class Wheel {
  #sum = 0;
  #last = Number.NEGATIVE_INFINITY;
  #spent = false;

  /** Which way a step of the wheel moves, or undefined where it does not move yet. `time` in ms. */
  turn(delta: number, mode: number, time: number): 1 | -1 | undefined {
    const pixels = delta * (PIXELS[mode] ?? 1);
    if (time - this.#last > QUIET) {
      this.#sum = 0;
      this.#spent = false;
    }
    this.#last = time;
    if (pixels === 0) return undefined;
    if (Math.abs(pixels) >= NOTCH) return pixels > 0 ? 1 : -1;
    this.#sum += pixels;
    if (this.#spent || Math.abs(this.#sum) < STROKE) return undefined;
    this.#spent = true;
    return this.#sum > 0 ? 1 : -1;
  }
}
