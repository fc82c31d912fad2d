// The lock of all staff doors: which PIN opens them, how long after wrong ones none is taken, and who may set the first.
import { STAFF_HOLD } from '../../core/staff-hold.ts';
import type { Door, Entry, Outcome } from '../../core/staff.ts';
import { writeFault } from '../files/write-fault.ts';
import { inTurn } from '../timing/in-turn.ts';
import type { Level, Log } from '../log/log.ts';
import { readPin, writePin } from './pin-file.ts';
import type { KeptPin } from './pin-file.ts';
import { hashPin, isPin, isWeak } from './pin-hash.ts';
import type { PinHash } from './pin-hash.ts';
import type { Tries } from './tries.ts';

/** So long after a start, ms, the first PIN can be set at the screen: by whoever can start the machine anew. */
const FIRST_PIN_FOR = 15 * 60_000;

const PLACE = 'staff';

export interface LockParts {
  /** Path of the PIN’s file. */
  readonly file: string;
  readonly tries: Tries;
  /** Monotonic time, ms. */
  readonly now: () => number;
  readonly log: Log;
}

interface Trouble {
  readonly level: Level;
  readonly message: string;
}

/** Made when the program starts: the time for a first PIN begins then. */
export class PinLock {
  readonly #parts: LockParts;
  readonly #started: number;
  /** Calls are answered in turn, whatever door they come from: ten PINs at once are ten tries, not one. */
  readonly #inTurn = inTurn();
  /** Of the hash that was there last; "" without one, undefined before the first look. */
  #salt: string | undefined;
  /** What is wrong with it, as it was told. */
  #trouble: Trouble | undefined;

  constructor(parts: LockParts) {
    this.#parts = parts;
    this.#started = parts.now();
  }

  look(): Promise<Door> {
    return this.#inTurn(async () => {
      const kept = await this.#read();
      return {
        pinSet: kept.state !== 'none',
        wait: kept.state === 'set' ? await this.#parts.tries.wait(kept.hash.salt) : 0,
        maySet: kept.state === 'none' && this.#isEarly(),
        ...(kept.state === 'unreadable' && { unreadable: true }),
      };
    });
  }

  enter(pin: string): Promise<Entry> {
    return this.#inTurn(async () => {
      const { tries, log } = this.#parts;
      const kept = await this.#read();
      if (kept.state !== 'set') return { type: 'refused', wait: 0 };
      const { hash } = kept;
      const before = await tries.wait(hash.salt);
      if (before > 0) return { type: 'refused', wait: before };
      // Counted before it is looked at, so that pulling the plug in between is no free try.
      await tries.count(hash.salt);
      if (await isPin(pin, hash)) {
        await tries.forget(hash.salt);
        if (isWeak(hash)) await this.#write(await hashPin(pin));
        return { type: 'open' };
      }
      const wait = await tries.wait(hash.salt);
      const next = wait === 0 ? '' : `; none is taken for ${String(Math.ceil(wait / 1_000))} s`;
      // An event, no problem: whoever watches the machine has nothing to mend.
      log.info(PLACE, `a wrong PIN${next}`);
      return { type: 'refused', wait };
    });
  }

  /** Sets the first PIN; or another one for staff, whose door is open. */
  setPin(pin: string, byStaff: boolean): Promise<Outcome> {
    return this.#inTurn(async () => {
      const refusal = byStaff ? undefined : await this.#refusalToSet();
      if (refusal !== undefined) return { done: false, reason: refusal };
      const failure = await this.#write(await hashPin(pin));
      if (failure !== undefined) return { done: false, reason: `The PIN could not be kept: ${failure}` };
      this.#parts.log.info(PLACE, 'a PIN was set');
      return { done: true };
    });
  }

  /** Looks whether there is a PIN that can be read, and tells where there is none, or only a copy. Never rejects. */
  async tellOfPin(): Promise<void> {
    await this.#inTurn(() => this.#read());
  }

  /**
   * What is wrong with the PIN is told in the log when it comes, and is no problem any more when it is mended: at the
   * screen, or from elsewhere since the last look, by --set-pin, while the kiosk runs.
   */
  async #read(): Promise<KeptPin> {
    const kept = await readPin(this.#parts.file);
    if (kept.state !== 'unreadable') {
      const salt = kept.state === 'set' ? kept.hash.salt : '';
      const changed = this.#salt !== undefined && salt !== this.#salt;
      this.#salt = salt;
      if (changed)
        this.#parts.log.info(PLACE, salt === '' ? 'the PIN was taken away' : 'a PIN was set from a terminal');
    }
    this.#tell(troubleOf(kept));
    return kept;
  }

  #tell(now: Trouble | undefined): void {
    const { log } = this.#parts;
    const before = this.#trouble;
    if (now?.message === before?.message) return;
    this.#trouble = now;
    if (before !== undefined) log.over?.(PLACE, before.message);
    if (now !== undefined) log[now.level](PLACE, now.message);
  }

  async #refusalToSet(): Promise<string | undefined> {
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
      this.#salt = hash.salt;
      this.#tell(undefined);
      return undefined;
    } catch (error) {
      const failure = writeFault(error);
      this.#parts.log.error(PLACE, `the PIN could not be kept in ${this.#parts.file}: ${failure}`);
      return failure;
    }
  }

  #isEarly(): boolean {
    return this.#parts.now() - this.#started < FIRST_PIN_FOR;
  }
}

function troubleOf(kept: KeptPin): Trouble | undefined {
  switch (kept.state) {
    case 'none':
      return {
        level: 'warn',
        message: `no PIN is set: hold the top left corner for ${String(STAFF_HOLD / 1_000)} s and choose one, within 15 minutes of a start, or run Jubilee with --set-pin in a terminal`,
      };
    case 'unreadable':
      return {
        level: 'error',
        message: `no PIN opens the door: ${kept.reason}; set a new one from a terminal with --set-pin`,
      };
    case 'set':
      return kept.reason === undefined
        ? undefined
        : {
            level: 'error',
            message: `${kept.reason}; its last good copy is used, until a PIN is set again`,
          };
  }
}
