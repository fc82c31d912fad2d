// How the npm commands read their flags: `--help` prints what there is, and what is mistyped is refused in one line.
import { readFlags, refuse } from '../electron/command-line/flags.ts';
import type { FlagTable, FlagValues } from '../electron/command-line/flags.ts';

export interface CommandLine<Table extends FlagTable> {
  /** What `--help` prints. */
  readonly help: string;
  readonly flags: Table;
  /** Most words that are no flags. @default 0 */
  readonly mostWords?: number;
  /** Whether a flag that is not listed is someone else’s, and passes. @default none is */
  readonly isForeign?: (name: string) => boolean;
}

/** What the command was asked for. Leaves the program where that is help (0) or can’t be done (2). */
export function readCommand<Table extends FlagTable>({
  help,
  flags,
  mostWords = 0,
  isForeign,
}: CommandLine<Table>): { readonly values: FlagValues<Table>; readonly words: readonly string[] } {
  const table = { ...flags, help: { type: 'boolean', short: 'h' } } as const;
  const read = readFlags(process.argv.slice(2), table, isForeign);
  if ('refusal' in read) return leave(read.refusal);
  if (read.values.help === true) {
    process.stdout.write(help);
    process.exit(0);
  }
  const surplus = read.words[mostWords];
  return surplus === undefined ? read : leave(refuse(`"${surplus}" is too much`).refusal);
}

/** Leaves the program, which can’t do what it was asked for. */
export function leave(reason: string): never {
  console.error(reason);
  process.exit(2);
}
