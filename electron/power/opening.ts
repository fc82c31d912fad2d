// Whether the kiosk is open now: the settings’ hours, held against the clock of the machine, which may be wrong and may jump.
import { isOpen, nextChange } from '../../core/hours/hours.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { Log } from '../log/log.ts';
import { machineZone } from './machine-zone.ts';

/**
 * Longest time between two looks at the clock, ms: it may be put forward or back, a suspend stops every timer, and no
 * timer takes more than 24.8 days.
 */
const LOOK = 30_000;
/** A clock that shows an earlier time is wrong (a dead battery makes it 1970): Jubilee is younger, ms since 1970. */
const EARLIEST = Date.UTC(2026, 0, 1);

export interface OpeningWishes {
  /** As they are now: asked at each look. */
  readonly settings: () => Pick<Settings, 'hours' | 'timeZone'>;
  /** Called after each look; `changed` where it has opened or closed with it. Not by the first. */
  readonly looked: (changed: boolean) => void;
  readonly log: Log;
}

export class Opening {
  readonly #wishes: OpeningWishes;
  #open: boolean;
  #timer: NodeJS.Timeout | undefined;
  #doubted = false;
  #zoneless = false;

  constructor(wishes: OpeningWishes) {
    this.#wishes = wishes;
    this.#open = this.#isOpen();
    if (!this.#open) this.#say();
    this.#wait();
  }

  get open(): boolean {
    return this.#open;
  }

  /** Looks at the clock: to be called when the machine wakes, and when the settings change. */
  readonly look = (): void => {
    const before = this.#open;
    this.#open = this.#isOpen();
    this.#wait();
    if (this.#open !== before) this.#say();
    this.#wishes.looked(this.#open !== before);
  };

  stop(): void {
    clearTimeout(this.#timer);
  }

  #isOpen(): boolean {
    const { settings, log } = this.#wishes;
    const { hours } = settings();
    const now = Date.now();
    const wrong = hours !== undefined && now < EARLIEST;
    if (wrong && !this.#doubted) {
      log.warn(
        'hours',
        `the machine’s clock says ${new Date(now).toISOString()}, which can’t be; staying open`,
      );
    }
    this.#doubted = wrong;
    return wrong || isOpen(hours, now, this.#zone());
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    const change = nextChange(this.#wishes.settings().hours, now, this.#zone());
    this.#timer = setTimeout(this.look, Math.min(LOOK, (change ?? Number.POSITIVE_INFINITY) - now));
  }

  #say(): void {
    const { hours } = this.#wishes.settings();
    const end = nextChange(hours, Date.now(), this.#zone());
    const words = this.#open ? ['open', 'closed'] : ['closed', 'open'];
    const until = (at: number | undefined) =>
      at === undefined ? '' : ` until ${new Date(at).toISOString()}`;
    const then =
      end === undefined ? '' : `, then ${words[1] ?? ''}${until(nextChange(hours, end, this.#zone()))}`;
    this.#wishes.log.info('hours', `${words[0] ?? ''}${until(end)}${then}`);
  }

  /** The machine’s zone may be changed while we run. */
  #zone(): string {
    const { settings, log } = this.#wishes;
    const { hours, timeZone } = settings();
    const zone = timeZone ?? machineZone();
    const unknown = zone === undefined && hours !== undefined;
    if (unknown && !this.#zoneless) {
      log.warn(
        'hours',
        'the machine’s time zone is not known, and its hours count as UTC’s; set timeZone, such as "Europe/Brussels"',
      );
    }
    this.#zoneless = unknown;
    return zone ?? 'UTC';
  }
}
