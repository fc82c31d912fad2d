// Whether the graphics card is to be done without: decided when its process was lost again and again, for the next start.
import { readFileSync } from 'node:fs';
import { own } from '../../core/deck/mend.ts';
import { writeDurable } from '../files/durable.ts';

/** A driver may be mended by an update: after a week, ms, the card is tried again. */
const WEEK = 7 * 86_400_000;

/** Drawing in software from the next start on. Rejects with the file system’s error. */
export async function drawInSoftware(file: string, now: number): Promise<void> {
  const text = JSON.stringify({ softwareSince: new Date(now).toISOString() });
  await writeDurable(file, text, { lastGood: false });
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
