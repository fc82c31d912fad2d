// What `npm start -- …` may be given: the kiosk’s own flags, which Electron’s main process is passed, and two more.
import { KIOSK_FLAGS, readCommandLine } from '../../electron/command-line/command-line.ts';
import { readFlags } from '../../electron/command-line/flags.ts';
import { isForeignSwitch } from '../../electron/command-line/foreign-switches.ts';

export const HELP = `Shows the exhibition, in Electron or else in a browser; builds first what is stale.

Usage: npm start -- [flags]

  --windowed              in a window instead of full screen
  --exhibition <folder>   another exhibition, by its folder or by the name of one that ships inside
  --settings <file>       a settings file (Electron only)
  --language <tag>        the language to start in, such as en or fr-BE
  --browser               in a browser, even where Electron can be had
  --port <number>         port of the browser's server; any that is free without it
  --set-pin               ask for the PIN of the staff panel, and leave
  --help                  print this and leave
  --version               print the version and leave

A machine is set up and examined (--install-kiosk, --doctor) by an installed Jubilee: npm run package -- --linux dir makes one.
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
  /** A settings file, of which a browser knows nothing. */
  readonly settings: string | undefined;
  /** What Electron’s main process is given. */
  readonly passed: readonly string[];
}

export type Start =
  | StartCommand
  | { readonly kind: 'set-pin' }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'refused'; readonly reason: string };

const START_FLAGS = { ...KIOSK_FLAGS, browser: { type: 'boolean' }, port: { type: 'string' } } as const;

/**
 * Reads the arguments. What Electron would refuse is refused here, since the exhibition may be shown in a browser, and
 * nobody waits for a build to hear of a mistyped flag.
 */
export function readStart(args: readonly string[]): Start {
  const read = readFlags(args, START_FLAGS, isForeignSwitch);
  if ('refusal' in read) return { kind: 'refused', reason: read.refusal };
  const { browser, port: wantedPort, ...kiosk } = read.values;
  const passed = [
    ...Object.entries(kiosk).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`)),
    ...read.foreign,
  ];
  const command = readCommandLine([...passed, ...read.words]);
  if (command.kind === 'install' || command.kind === 'doctor') {
    return {
      kind: 'refused',
      reason:
        'the machine is set up and examined by an installed Jubilee: npm run package -- --linux dir makes one, release/linux-unpacked/jubilee',
    };
  }
  if (command.kind !== 'run') return command;
  const port = portOf(wantedPort);
  if (port === undefined) {
    const reason = `--port: expected a number from 1 to 65535, found "${String(wantedPort)}"`;
    return { kind: 'refused', reason };
  }
  const { exhibition, language, windowed, settings } = command.flags;
  return {
    kind: 'start',
    browser: browser === true || wantedPort !== undefined,
    port,
    exhibition,
    language,
    windowed: windowed === true,
    settings,
    passed,
  };
}

/** 0, any free port, without a value; undefined for what is no port. */
function portOf(value: string | undefined): number | undefined {
  if (value === undefined) return 0;
  const port = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  return port >= 1 && port <= 65_535 ? port : undefined;
}
