// What `npm start -- …` may be given. What Electron’s main process understands is passed on to it as it is.
import { parseArgs } from 'node:util';

export const HELP = `npm start -- [options]

  --windowed              in a window instead of full screen
  --exhibition <folder>   another exhibition, by its folder or by the name of one that ships inside
  --settings <file>       a settings file (Electron only)
  --language <tag>        the language to start in, such as en or fr-BE
  --browser               in a browser, even where Electron can be had
  --port <number>         port of the browser's server; any that is free without it
`;

export interface StartCommand {
  readonly kind: 'start';
  /** Whether to show it in a browser at once. */
  readonly browser: boolean;
  readonly port: number;
  /** A folder, or the name of one that ships inside. */
  readonly exhibition: string | undefined;
  readonly language: string | undefined;
  readonly windowed: boolean;
  /** What Electron’s main process is given. */
  readonly passed: readonly string[];
}

export type Start =
  | StartCommand
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'refused'; readonly reason: string };

const OPTIONS = {
  browser: { type: 'boolean', default: false },
  port: { type: 'string' },
  exhibition: { type: 'string' },
  language: { type: 'string' },
  windowed: { type: 'boolean', default: false },
  settings: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the arguments. Flags that we don’t know go to Electron, which knows more of them, and refuses the rest. */
export function readStart(args: readonly string[]): Start {
  const { values, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const port = portOf(values.port);
  if (port === undefined) {
    return {
      kind: 'refused',
      reason: `--port: expected a number from 1 to 65535, found "${String(values.port)}"`,
    };
  }
  const ours = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || (token.name !== 'browser' && token.name !== 'port')) continue;
    ours.add(token.index);
    if (token.name === 'port' && token.inlineValue === false) ours.add(token.index + 1);
  }
  return {
    kind: 'start',
    browser: values.browser === true || values.port !== undefined,
    port,
    exhibition: textOf(values.exhibition),
    language: textOf(values.language),
    windowed: values.windowed === true,
    passed: args.filter((_, index) => !ours.has(index)),
  };
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** 0, any free port, without a value; undefined for what is no port. */
function portOf(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return 0;
  const port = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
  return port >= 1 && port <= 65_535 ? port : undefined;
}
