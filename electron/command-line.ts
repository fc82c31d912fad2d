// What was asked for on the command line: our own flags, with Chromium’s switches let through.
import { parseArgs } from 'node:util';
import { nearest } from '../core/deck/nearest.ts';
import { Language } from '../core/deck/values.ts';
import { is } from 'valibot';
import { isForeignSwitch } from './foreign-switches.ts';

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
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'refused'; readonly reason: string };

const OPTIONS = {
  exhibition: { type: 'string' },
  settings: { type: 'string' },
  language: { type: 'string' },
  windowed: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;
type OptionName = keyof typeof OPTIONS;
type TextName = {
  [Name in OptionName]: (typeof OPTIONS)[Name]['type'] extends 'string' ? Name : never;
}[OptionName];

export const HELP = `Jubilee: a kiosk for exhibitions.

Usage: jubilee [flags]

  --exhibition <folder>  show the exhibition in this folder, or one that ships inside, by its name
  --windowed             in a window of 1280 × 720 instead of full screen
  --settings <file>      read this settings file and no other
  --language <tag>       the language that a fresh kiosk speaks, such as en or fr-BE
  --help                 print this and leave
  --version              print the version and leave
`;

/**
 * Reads our own arguments (see `ownArguments`). Chromium’s and Electron’s switches are none of our business and pass;
 * a flag that neither we nor they know is refused, and so is anything that is no flag at all.
 */
export function readCommandLine(args: readonly string[]): Command {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const texts: Partial<Record<TextName, string>> = {};
  const asked = new Set<OptionName>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return refuse(`"${token.value}" is not a flag`, 'exhibition');
    const { name, rawName, value } = token;
    if (!isOwn(name)) {
      if (isForeignSwitch(rawName)) continue;
      return refuse(`there is no flag ${rawName}`, nearest(name, Object.keys(OPTIONS)));
    }
    if (!takesText(name)) {
      if (value !== undefined) return refuse(`${rawName} takes no value`);
      asked.add(name);
    } else if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-'))) {
      return refuse(`${rawName} needs a value`);
    } else {
      texts[name] = value;
    }
  }
  if (asked.has('help')) return { kind: 'help' };
  if (asked.has('version')) return { kind: 'version' };
  if (texts.language !== undefined && !is(Language, texts.language)) {
    return refuse(`--language "${texts.language}" is not a language tag such as en, kk or fr-BE`);
  }
  return { kind: 'run', flags: { ...texts, ...(asked.has('windowed') ? { windowed: true } : {}) } };
}

/**
 * The part of `process.argv` that was meant for us: without the executable and, when Electron runs us from a folder
 * (`electron . --windowed`), without that folder and what stands before it.
 */
export function ownArguments(argv: readonly string[], runsFromFolder: boolean): readonly string[] {
  const args = argv.slice(1);
  return runsFromFolder ? args.slice(args.findIndex((arg) => !arg.startsWith('-')) + 1) : args;
}

function refuse(reason: string, instead?: string): Command {
  const hint = instead === undefined ? '' : `; did you mean --${instead}?`;
  return { kind: 'refused', reason: `${reason}${hint} (--help lists the flags)` };
}

function isOwn(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function takesText(name: OptionName): name is TextName {
  return OPTIONS[name].type === 'string';
}
