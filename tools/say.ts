// What the tools print, in one voice.
import type { Log } from '../electron/log/log.ts';

/** A log for someone who sits before it: without times and places. */
export const TERMINAL: Log = {
  info: (_place, message) => {
    console.log(message);
  },
  warn: (_place, message) => {
    console.warn(`warning: ${message}`);
  },
  error: (_place, message) => {
    console.error(`error: ${message}`);
  },
};

/** A time as people say it: `0.4 s`, `12 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60
    ? `${String(seconds)} s`
    : `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}
