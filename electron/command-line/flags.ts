// Reads the flags of a command line, for the kiosk and for the npm commands alike: what is mistyped is refused in one
// line, with the nearest right name.
import { parseArgs } from 'node:util';
import { nearest } from '../../core/deck/nearest.ts';

/** The flags that a program knows, by name. */
export type FlagTable = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>
>;

export type FlagValues<Table extends FlagTable> = {
  readonly [Name in keyof Table]?: Table[Name]['type'] extends 'string' ? string : true;
};

export interface ReadFlags<Table extends FlagTable> {
  readonly values: FlagValues<Table>;
  /** What is no flag. */
  readonly words: readonly string[];
  /** Flags that are someone else’s, as they were written. */
  readonly foreign: readonly string[];
}

export interface Refusal {
  /** One line. */
  readonly refusal: string;
}

/** @param isForeign whether a flag that the table lacks (`--no-sandbox`) is someone else’s, and passes */
export function readFlags<Table extends FlagTable>(
  args: readonly string[],
  table: Table,
  isForeign: (name: string) => boolean = () => false,
): ReadFlags<Table> | Refusal {
  const { tokens } = parseArgs({
    args: [...args],
    options: table,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | true> = {};
  const words: string[] = [];
  const foreign: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const flag = Object.hasOwn(table, name) ? table[name] : undefined;
    if (flag === undefined) {
      if (!isForeign(rawName))
        return refuse(`there is no flag ${rawName}`, nearest(name, Object.keys(table)));
      foreign.push(value === undefined ? rawName : `${rawName}=${value}`);
    } else if (flag.type === 'boolean') {
      if (value !== undefined) return refuse(`${rawName} takes no value`);
      values[name] = true;
    } else if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-'))) {
      return refuse(`${rawName} needs a value`);
    } else {
      values[name] = value;
    }
  }
  // What was put in stands under its own name, and is of the type that the table says.
  return { values: values as FlagValues<Table>, words, foreign };
}

/** @param instead name of the flag that was probably meant */
export function refuse(reason: string, instead?: string): Refusal {
  const hint = instead === undefined ? '' : `; did you mean --${instead}?`;
  return { refusal: `${reason}${hint} (--help lists the flags)` };
}
