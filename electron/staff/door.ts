// The staff door: a PIN opens it, and it shuts by itself. Who may call what is decided here, not on the page.
import type { Door, Entry, Outcome } from '../../core/staff.ts';
import { writeFault } from '../files/write-fault.ts';
import { inTurn } from '../in-turn.ts';
import type { Log } from '../log.ts';
import { readPin, writePin } from './pin-file.ts';
import { hashPin, isPin, isWeak } from './pin-hash.ts';
import type { PinHash } from './pin-hash.ts';
import type { Tries } from './tries.ts';

/** Without a call for this long, ms, staff are gone. */
const OPEN_FOR = 2 * 60_000;
/** So long after a start, ms, the first PIN can be set at the screen: by whoever can start the machine anew. */
const FIRST_PIN_FOR = 15 * 60_000;

const MACHINE_HINT = 'set a new one from a terminal with --set-pin';

export interface DoorParts {
  /** Path of the PIN’s file. */
  readonly file: string;
  readonly tries: Tries;
  /** Monotonic time, ms. */
  readonly now: () => number;
  readonly log: Log;
}

/** The door is made when the program starts: the time for a first PIN begins then. */
export class StaffDoor {
  readonly #parts: DoorParts;
  readonly #started: number;
  /** Calls are answered in turn: ten PINs at once are ten tries, not one. */
  readonly #inTurn = inTurn();
  #openUntil = Number.NEGATIVE_INFINITY;
  /** Another one each time that the door is shut: it does not open for someone who has left meanwhile. */
  #visit = {};

  constructor(parts: DoorParts) {
    this.#parts = parts;
    this.#started = parts.now();
  }

  get isOpen(): boolean {
    return this.#parts.now() < this.#openUntil;
  }

  look(): Promise<Door> {
    return this.#inTurn(async () => {
      const kept = await readPin(this.#parts.file);
      return {
        pinSet: kept.state !== 'none',
        wait: kept.state === 'set' ? await this.#parts.tries.wait(kept.hash.salt) : 0,
        maySet: kept.state === 'none' && this.#isEarly(),
      };
    });
  }

  enter(pin: string): Promise<Entry> {
    const visit = this.#visit;
    return this.#inTurn(async () => {
      const { file, tries, log } = this.#parts;
      const kept = await readPin(file);
      if (kept.state === 'unreadable') {
        log.error('staff', `no PIN opens the door: ${kept.reason}; ${MACHINE_HINT}`);
      }
      if (kept.state !== 'set') return { type: 'refused', wait: 0 };
      const { hash } = kept;
      const before = await tries.wait(hash.salt);
      if (before > 0) return { type: 'refused', wait: before };
      // Counted before it is looked at, so that pulling the plug in between is no free try.
      await tries.count(hash.salt);
      if (await isPin(pin, hash)) {
        await tries.forget(hash.salt);
        if (isWeak(hash)) await this.#write(await hashPin(pin));
        if (visit !== this.#visit) return { type: 'refused', wait: 0 };
        log.info('staff', 'the door was opened');
        this.#keepOpen();
        return { type: 'open' };
      }
      const wait = await tries.wait(hash.salt);
      const next = wait === 0 ? '' : `; none is taken for ${String(Math.ceil(wait / 1_000))} s`;
      log.warn('staff', `a wrong PIN${next}`);
      return { type: 'refused', wait };
    });
  }

  setPin(pin: string): Promise<Outcome> {
    const visit = this.#visit;
    return this.#inTurn(async () => {
      const refusal = await this.#refusalToSet();
      if (refusal !== undefined) return { done: false, reason: refusal };
      const failure = await this.#write(await hashPin(pin));
      if (failure !== undefined) return { done: false, reason: `The PIN could not be kept: ${failure}` };
      this.#parts.log.info('staff', 'a PIN was set');
      if (visit === this.#visit) this.#keepOpen();
      return { done: true };
    });
  }

  /** Why a call behind the door is refused, or undefined: then the door stays open for another two minutes. */
  pass(): string | undefined {
    if (!this.isOpen) return 'the staff door is shut';
    this.#keepOpen();
    return undefined;
  }

  shut(): void {
    this.#visit = {};
    this.#openUntil = Number.NEGATIVE_INFINITY;
  }

  /** Tells in the log, at a start, that there is no PIN yet, none that can be read, or that its file is damaged. */
  async tellOfPin(): Promise<void> {
    const { file, log } = this.#parts;
    const kept = await readPin(file);
    if (kept.state === 'none') {
      log.warn(
        'staff',
        'no PIN is set: hold the top left corner for 3 s and choose one, within 15 minutes of a start, or run Jubilee with --set-pin in a terminal',
      );
    } else if (kept.state === 'unreadable') {
      log.error('staff', `no PIN opens the door: ${kept.reason}; ${MACHINE_HINT}`);
    } else if (kept.reason !== undefined) {
      log.error('staff', `${kept.reason}; its last good copy is used, until a PIN is set again`);
    }
  }

  async #refusalToSet(): Promise<string | undefined> {
    if (this.isOpen) return undefined;
    const kept = await readPin(this.#parts.file);
    if (kept.state !== 'none')
      return 'There is a PIN already: it opens the door, and then another one can be set.';
    if (this.#isEarly()) return undefined;
    return 'The first PIN can be set for 15 minutes after a start: start Jubilee again, or run it with --set-pin in a terminal.';
  }

  /** @returns why it could not be kept */
  async #write(hash: PinHash): Promise<string | undefined> {
    try {
      await writePin(this.#parts.file, hash);
      return undefined;
    } catch (error) {
      const failure = writeFault(error);
      this.#parts.log.error('staff', `the PIN could not be kept in ${this.#parts.file}: ${failure}`);
      return failure;
    }
  }

  #keepOpen(): void {
    this.#openUntil = this.#parts.now() + OPEN_FOR;
  }

  #isEarly(): boolean {
    return this.#parts.now() - this.#started < FIRST_PIN_FOR;
  }
}
