// A staff door, one for each page: the PIN opens it, and it shuts by itself. Who may call what is decided here, not on the page.
import type { Door, Entry, Outcome } from '../../core/staff.ts';
import type { Log } from '../log/log.ts';
import type { PinLock } from './pin-lock.ts';

/** Without a call for this long, ms, staff are gone. */
const OPEN_FOR = 2 * 60_000;

export interface DoorParts {
  /** The one of all doors. */
  readonly lock: PinLock;
  /** Monotonic time, ms. */
  readonly now: () => number;
  readonly log: Log;
}

export class StaffDoor {
  readonly #parts: DoorParts;
  #openUntil = Number.NEGATIVE_INFINITY;
  /** Another one each time that the door is shut: it does not open for someone who has left meanwhile. */
  #visit = {};

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  get isOpen(): boolean {
    return this.#parts.now() < this.#openUntil;
  }

  look(): Promise<Door> {
    return this.#parts.lock.look();
  }

  async enter(pin: string): Promise<Entry> {
    const visit = this.#visit;
    const entry = await this.#parts.lock.enter(pin);
    if (entry.type !== 'open') return entry;
    if (visit !== this.#visit) return { type: 'refused', wait: 0 };
    this.#parts.log.info('staff', 'the door was opened');
    this.#keepOpen();
    return entry;
  }

  /** The first PIN, or another one where the door is open. Opens the door. */
  async setPin(pin: string): Promise<Outcome> {
    const visit = this.#visit;
    const outcome = await this.#parts.lock.setPin(pin, this.isOpen);
    if (outcome.done && visit === this.#visit) this.#keepOpen();
    return outcome;
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

  #keepOpen(): void {
    this.#openUntil = this.#parts.now() + OPEN_FOR;
  }
}
