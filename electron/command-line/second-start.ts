// Jubilee started while it runs: there is one kiosk a machine, so that what the second start asked for is not done, and
// both say so.
import { own } from '../../core/deck/mend.ts';
import type { Flags } from './command-line.ts';

/** What the second start prints: one line. It can’t know what the first one shows. */
export function alreadyRunning(flags: Flags): string {
  const asked = askedFor(flags);
  const running = 'Jubilee is already running here; its window was brought to the front';
  return asked === ''
    ? `${running}.`
    : `${running}, and it shows what it showed. To start it with ${asked}, leave it first: by Ctrl+Q there, or where it is locked by staff’s panel.`;
}

/**
 * What the first one logs.
 * @param message of the second start; from another process, so it may be anything
 * @param shown folder of the exhibition that it goes on with
 */
export function startedAgain(message: unknown, shown: string): string {
  const asked = own(message, 'asked');
  const again = typeof asked === 'string' && asked !== '' ? ` with ${asked}` : '';
  return `Jubilee was started again${again}; it goes on with ${shown}`;
}

/** What the second start tells the first one. */
export function secondStart(flags: Flags): { readonly asked: string } {
  return { asked: askedFor(flags) };
}

/** The flags as they are written; "" without any. */
function askedFor(flags: Flags): string {
  return Object.entries(flags)
    .map(([name, value]) => (value === true ? `--${name}` : `--${name} ${String(value)}`))
    .join(' ');
}
