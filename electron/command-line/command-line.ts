// What was asked for on the command line: our own flags, with Chromium’s switches let through.
import { is } from 'valibot';
import { Language } from '../../core/deck/values.ts';
import { readFlags, refuse } from './flags.ts';
import type { FlagTable } from './flags.ts';
import { isForeignSwitch } from './foreign-switches.ts';
import { MACHINE_FLAGS, MACHINE_HELP, takeMachineCommand } from '../system/command.ts';
import type { MachineCommand } from '../system/command.ts';

/** Flags that overrule the settings file. */
export interface Flags {
  /** Folder of an exhibition, or the name of one that ships inside; relative to the working directory. */
  readonly exhibition?: string;
  /** Path of the one settings file to read. */
  readonly settings?: string;
  /** BCP 47 tag of the language that a fresh kiosk speaks. */
  readonly language?: string;
  readonly windowed?: true;
}

export type Command =
  | { readonly kind: 'run'; readonly flags: Flags }
  | { readonly kind: 'set-pin' }
  | MachineCommand
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'refused'; readonly reason: string };

/** The flags of the kiosk. `npm start` knows them as well. */
export const KIOSK_FLAGS = {
  exhibition: { type: 'string' },
  settings: { type: 'string' },
  language: { type: 'string' },
  windowed: { type: 'boolean' },
  'set-pin': { type: 'boolean' },
  ...MACHINE_FLAGS,
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies FlagTable;

export const HELP = `Jubilee: a kiosk for exhibitions.

Usage: jubilee [flags]

  --exhibition <folder>  show the exhibition in this folder, or one that ships inside, by its name
  --windowed             in a window of 1280 × 720 instead of full screen
  --settings <file>      read this settings file and no other
  --language <tag>       the language that a fresh kiosk speaks, such as en or fr-BE
  --set-pin              ask for the PIN of the staff panel, or read it from standard input, and leave
${MACHINE_HELP}  --help                 print this and leave
  --version              print the version and leave
`;

/**
 * Reads our own arguments (see `ownArguments`). Chromium’s and Electron’s switches are none of our business and pass;
 * a flag that neither we nor they know is refused, and so is anything that is no flag at all.
 */
export function readCommandLine(args: readonly string[]): Command {
  if (args.some((arg) => arg.startsWith('--set-pin='))) return PIN_IN_SIGHT;
  const read = readFlags(args, KIOSK_FLAGS, isForeignSwitch);
  if ('refusal' in read) return { kind: 'refused', reason: read.refusal };
  const { help, version, 'set-pin': setPin, ...values } = read.values;
  const [word] = read.words;
  if (setPin && word !== undefined) return PIN_IN_SIGHT;
  if (word !== undefined) return refused(`"${word}" is not a flag; write a path with spaces in quotes`);
  if (help) return { kind: 'help' };
  if (version) return { kind: 'version' };
  if (setPin) return { kind: 'set-pin' };
  const taken = takeMachineCommand(values);
  if ('refusal' in taken) return { kind: 'refused', reason: taken.refusal };
  const { flags, command } = taken;
  if (flags.language !== undefined && !is(Language, flags.language)) {
    return refused(`--language "${flags.language}" is not a language tag such as en, kk or fr-BE`);
  }
  return command ?? { kind: 'run', flags };
}

/** What was given is not repeated. */
const PIN_IN_SIGHT: Command = {
  kind: 'refused',
  reason:
    '--set-pin takes no PIN on the command line, where the list of processes and the shell’s history show it; it asks for it, or reads it: echo 1234 | jubilee --set-pin',
};

function refused(reason: string): Command {
  return { kind: 'refused', reason: refuse(reason).refusal };
}

/**
 * The part of `process.argv` that was meant for us: without the executable and, when Electron runs us from a folder
 * (`electron . --windowed`), without that folder and what stands before it.
 */
export function ownArguments(argv: readonly string[], runsFromFolder: boolean): readonly string[] {
  const args = argv.slice(1);
  return runsFromFolder ? args.slice(args.findIndex((arg) => !arg.startsWith('-')) + 1) : args;
}
