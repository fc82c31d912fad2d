// Sets the PIN from a terminal, for roll-outs: `jubilee --set-pin`, or `echo 1234 | jubilee --set-pin`. Nothing but the
// file is touched: a kiosk that runs reads it when it is asked for a PIN.
import { createReadStream } from 'node:fs';
import { isatty } from 'node:tty';
import { read } from 'read';
import { is } from 'valibot';
import { Pin } from '../../core/staff.ts';
import { writeFault } from '../files/write-fault.ts';
import { writePin } from './pin-file.ts';
import { hashPin } from './pin-hash.ts';

/** Where the PIN comes from. */
export interface PinSource {
  /** Whether a person types it. */
  readonly isTerminal: boolean;
  /** Asks without echo; undefined where it was broken off (Ctrl+C). */
  ask(question: string): Promise<string | undefined>;
  /** The first line, without its end; undefined where there is none. */
  line(): Promise<string | undefined>;
}

/** What to print, and the exit code: 0 done, 1 not kept, 2 no PIN or not the same twice, 130 broken off. */
export interface Told {
  readonly words: string;
  readonly code: number;
}

/** More than this, in characters, is no PIN. */
const LONGEST_LINE = 1_024;
const NOT_CHANGED = 'nothing was changed';
const NO_PIN = { words: `expected a PIN of 4 to 12 digits; ${NOT_CHANGED}`, code: 2 };
const BROKEN_OFF = { words: NOT_CHANGED, code: 130 };

/** Never rejects, and never repeats what was typed. @param file path of the PIN’s file */
export async function setPin(file: string, source: PinSource): Promise<Told> {
  const pin = source.isTerminal ? await source.ask('New PIN, 4 to 12 digits: ') : await source.line();
  if (pin === undefined) {
    const words = `no PIN came in; ${NOT_CHANGED}. Type it in a terminal, or: echo 1234 | jubilee --set-pin`;
    return source.isTerminal ? BROKEN_OFF : { words, code: 2 };
  }
  if (!is(Pin, pin)) return NO_PIN;
  if (source.isTerminal) {
    const again = await source.ask('The same again: ');
    if (again === undefined) return BROKEN_OFF;
    if (again !== pin) return { words: `the two PINs are not the same; ${NOT_CHANGED}`, code: 2 };
  }
  try {
    await writePin(file, await hashPin(pin));
  } catch (error) {
    return { words: `${file} could not be written: ${writeFault(error)}`, code: 1 };
  }
  return { words: `the PIN is set in ${file}; a kiosk that runs takes it from now on`, code: 0 };
}

/** Standard input. */
export function standardInput(): PinSource {
  return {
    isTerminal: isatty(0),
    ask: (prompt) => read({ prompt, silent: true }).catch(() => undefined),
    async line() {
      let text = '';
      try {
        // By its number: on Windows, Electron’s `process.stdin` is always empty.
        const input = createReadStream('', { fd: 0, autoClose: false, encoding: 'utf8' });
        for await (const part of input as AsyncIterable<string>) {
          text += part;
          if (text.includes('\n') || text.length > LONGEST_LINE) break;
        }
      } catch {
        // There is no standard input at all.
      }
      return text === '' ? undefined : text.split(/\r?\n/, 1)[0];
    },
  };
}
