// Counts the wrong PINs, in memory and in a file beside the PIN’s.
import * as v from 'valibot';
import { readDurable, writeDurable } from '../files/durable.ts';
import type { Log } from '../log/log.ts';
import { parsed, PRIVATE } from './pin-file.ts';
import { counted, FRESH, kept, resumed, unknown, waitOf } from './throttle.ts';
import type { Throttle } from './throttle.ts';

/** The file’s name in the user folder. Not in the PIN’s file, which a terminal may write at the same moment. */
export const TRIES_FILE = 'staff-door-tries.json';

const Content = v.strictObject({
  /** The salt of the PIN that they were wrong for: with another PIN, counting starts anew. */
  pin: v.string(),
  wrong: v.pipe(v.number(), v.integer(), v.minValue(0)),
  wait: v.pipe(v.number(), v.finite(), v.minValue(0)),
});

export class Tries {
  readonly #file: string;
  readonly #now: () => number;
  readonly #log: Log;
  #counting: { readonly pin: string; readonly throttle: Throttle } | undefined;
  #waited: NodeJS.Timeout | undefined;

  /** @param now monotonic time, ms */
  constructor(file: string, now: () => number, log: Log) {
    this.#file = file;
    this.#now = now;
    this.#log = log;
  }

  /** How long none is taken, ms. @param pin salt of the PIN that is asked for */
  async wait(pin: string): Promise<number> {
    return waitOf(await this.#throttle(pin), this.#now());
  }

  /** Counts a wrong one; when it resolves, it is on the disk. Where it can’t be, it counts all the same until the program ends. */
  async count(pin: string): Promise<void> {
    await this.#keep(pin, counted(await this.#throttle(pin), this.#now()));
  }

  /** The right one came. */
  async forget(pin: string): Promise<void> {
    await this.#keep(pin, FRESH);
  }

  async #throttle(pin: string): Promise<Throttle> {
    if (this.#counting === undefined) {
      const { value, reason } = await readDurable(this.#file, (text) => parsed(Content, text));
      if (reason !== undefined) this.#log.error('staff', `${reason}; ${consequence(value === undefined)}`);
      if (value !== undefined) this.#set(value.pin, resumed(value, this.#now()));
      // Whoever can damage the file must not gain by it.
      else if (reason !== undefined) this.#set(pin, unknown(this.#now()));
    }
    return this.#counting?.pin === pin ? this.#counting.throttle : FRESH;
  }

  async #keep(pin: string, throttle: Throttle): Promise<void> {
    this.#set(pin, throttle);
    await this.#write();
  }

  #set(pin: string, throttle: Throttle): void {
    this.#counting = { pin, throttle };
    clearTimeout(this.#waited);
    const wait = waitOf(throttle, this.#now());
    // A wait that is over has to be so after a restart too.
    if (wait > 0) this.#waited = setTimeout(() => void this.#write(), wait).unref();
  }

  async #write(): Promise<void> {
    if (this.#counting === undefined) return;
    const { pin, throttle } = this.#counting;
    const content: v.InferOutput<typeof Content> = { pin, ...kept(throttle, this.#now()) };
    try {
      await writeDurable(this.#file, `${JSON.stringify(content)}\n`, { mode: PRIVATE });
    } catch (error) {
      this.#log.error(
        'staff',
        `wrong PINs can’t be counted on the disk, and are forgotten when Jubilee ends: ${String(error)}`,
      );
    }
  }
}

function consequence(lost: boolean): string {
  return lost
    ? 'as after many wrong PINs, none is taken for 15 min, unless a new one is set with --set-pin in a terminal'
    : 'its last good copy is used';
}
