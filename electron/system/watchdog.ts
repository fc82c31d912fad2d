// When systemd hears from us: ready with the first slide, alive while the page is.

/** Variables that systemd sets for a service (sd_notify(3), sd_watchdog_enabled(3)). */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How long the page may say nothing until systemd is left without a sign, ms. Two misses of its proof make its supervisor
 * load it again, and pages that never come up lead to the still within two minutes more: after that, only a fresh start of
 * everything helps.
 */
export const WITHOUT_PAINT = 4 * 60_000;

/** How often to give a sign of life, ms: four times in the time that systemd waits, since one may be lost; undefined where it doesn't. */
export function watchdogInterval({ NOTIFY_SOCKET, WATCHDOG_USEC }: Environment): number | undefined {
  // WATCHDOG_PID names cage, whose child we are: the unit's NotifyAccess=all lets us speak for it.
  const microseconds = Number(WATCHDOG_USEC);
  if ((NOTIFY_SOCKET ?? '') === '' || !(microseconds > 0)) return undefined;
  return microseconds / 4_000;
}

export interface Signs {
  /** The page has come up, and lives. Not that it is drawn: a display that is off is no reason to start anew. */
  alive(): void;
  /** One line for `systemctl status`. */
  status(text: string): void;
  /** The program is leaving. */
  stopping(): void;
}

interface Wishes {
  /** Sends lines of sd_notify(3). */
  readonly send: (...lines: readonly string[]) => void;
  /** Between signs of life, ms; undefined for none. */
  readonly interval: number | undefined;
  /** A clock that never jumps back, ms. */
  readonly now: () => number;
}

/** Signs to systemd. The first `alive` says that the service is ready. */
export function giveSigns({ send, interval, now }: Wishes): Signs {
  let painted: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const begin = (): void => {
    send('READY=1');
    if (interval === undefined) return;
    timer = setInterval(() => {
      // Told again: who waits for the first one would end us, had it been lost.
      if (now() - (painted ?? 0) < WITHOUT_PAINT) send('READY=1', 'WATCHDOG=1');
    }, interval);
  };
  return {
    alive() {
      if (painted === undefined) begin();
      painted = now();
    },
    status(text) {
      // A line break would begin another message.
      send(`STATUS=${text.replace(/\s+/g, ' ')}`);
    },
    stopping() {
      clearInterval(timer);
      send('STOPPING=1');
    },
  };
}
