// Speaks to systemd, where it started us.
import { execFile } from 'node:child_process';
import type { Log } from '../log/log.ts';
import { giveSigns, watchdogInterval } from './watchdog.ts';
import type { Signs } from './watchdog.ts';

/** Longest that the helper may take, ms; it waits until systemd has read what it says. */
const PATIENCE = 10_000;

/**
 * Signs to systemd; without it, nothing is sent. Node has no datagram sockets of Unix's kind, so systemd's own helper
 * speaks for us, which the unit allows by NotifyAccess=all.
 */
export function notifySystemd(log: Log): Signs {
  let failed = false;
  const send = (...lines: readonly string[]): void => {
    execFile('systemd-notify', [...lines], { timeout: PATIENCE }, (error) => {
      if (error !== null && !failed) log.error('systemd', `hears nothing of this kiosk: ${error.message}`);
      failed = error !== null;
    });
  };
  const here = (process.env.NOTIFY_SOCKET ?? '') !== '';
  return giveSigns({
    send: here ? send : () => undefined,
    interval: watchdogInterval(process.env),
    now: () => performance.now(),
  });
}
