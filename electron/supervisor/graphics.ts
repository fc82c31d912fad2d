// Whether the graphics card is to be done without: decided when its process was lost again and again, for the next start.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { own } from '../../core/deck/mend.ts';

/** A driver may be mended by an update: after a week, ms, the card is tried again. */
const WEEK = 7 * 86_400_000;

/** Drawing in software from the next start on. Written at once: the program may be ended at any moment. */
export function drawInSoftware(file: string, now: number): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ softwareSince: new Date(now).toISOString() }));
}

/** Whether this start draws in software. Never throws: what can’t be read says nothing. */
export function drawsInSoftware(file: string, now: number): boolean {
  try {
    const since = Date.parse(String(own(JSON.parse(readFileSync(file, 'utf8')), 'softwareSince')));
    // A clock that was set back must not keep it so for years.
    return Math.abs(now - since) < WEEK;
  } catch {
    return false;
  }
}
