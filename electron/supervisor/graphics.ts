// Whether the graphics card is to be done without: decided when its process was lost again and again, for the next start.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { own } from '../../core/deck/mend.ts';
import { codeOf, systemFault } from '../exhibition/system-fault.ts';

/** In the profile. */
export const GRAPHICS_FILE = 'graphics.json';

/** A driver may be mended by an update: after a week, ms, the card is tried again. */
const WEEK = 7 * 86_400_000;

/** Drawing in software from the next start on. Written at once, and whole: the program may be ended at any moment. */
export function drawInSoftware(file: string, now: number): void {
  const temporary = `${file}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(temporary, JSON.stringify({ softwareSince: new Date(now).toISOString() }), { flush: true });
  renameSync(temporary, file);
}

/** Whether this start draws in software. Never throws: what can’t be read says nothing. */
export function drawsInSoftware(file: string, now: number): boolean {
  const since = softwareSince(file);
  // A clock that was set back must not keep it so for years.
  return typeof since === 'number' && Math.abs(now - since) < WEEK;
}

/** Why the file says nothing although it is there; undefined where it does, or is not. */
export function graphicsFault(file: string): string | undefined {
  const since = softwareSince(file);
  return typeof since === 'string' ? since : undefined;
}

/** The time that the file holds, ms; or what is wrong with it; undefined where there is none. */
function softwareSince(file: string): number | string | undefined {
  try {
    const since = Date.parse(String(own(JSON.parse(readFileSync(file, 'utf8')), 'softwareSince')));
    return Number.isNaN(since) ? 'no time in it' : since;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    return error instanceof SyntaxError ? 'cut short or damaged' : systemFault(error);
  }
}
