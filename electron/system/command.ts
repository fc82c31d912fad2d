// The flags that set up and examine the machine, and open nothing.
import type { Flags } from '../command-line/command-line.ts';
import type { FlagTable, FlagValues, Refusal } from '../command-line/flags.ts';
import { refuse } from '../command-line/flags.ts';
import type { InstallWish } from './install-kiosk.ts';

export type MachineCommand =
  | { readonly kind: 'install'; readonly wish: InstallWish }
  | { readonly kind: 'doctor'; readonly json: boolean; readonly flags: Flags };

export const MACHINE_FLAGS = {
  'install-kiosk': { type: 'boolean' },
  uninstall: { type: 'boolean' },
  account: { type: 'string' },
  x11: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  doctor: { type: 'boolean' },
  json: { type: 'boolean' },
} as const satisfies FlagTable;

export const MACHINE_HELP = `  --install-kiosk        have this machine start Jubilee by itself, with the flags above, and say what is done
    --account <name>     … for this account of a Linux kiosk, made where it is missing; without it: kiosk
    --x11                … of a Linux with several displays: under an X server instead of cage
    --dry-run            … print what would be done, and do nothing
    --uninstall          … take it back
  --doctor               examine the machine: what a kiosk needs, what is missing, and how to mend it
    --json               … for programs
`;

/** In the order of `MACHINE_FLAGS`, which is the one that a command line is best read in. */
const MACHINE_WORDS = Object.keys(MACHINE_FLAGS) as readonly (keyof typeof MACHINE_FLAGS)[];

/** What useradd takes for a name. */
const ACCOUNT = /^[a-z_][a-z0-9_-]{0,31}$/;

/** The machine's command that these flags ask for, if any, and what is left of the flags. */
export function takeMachineCommand(
  values: FlagValues<typeof MACHINE_FLAGS> & Flags,
): { readonly flags: Flags; readonly command?: MachineCommand } | Refusal {
  const {
    'install-kiosk': install,
    account,
    x11,
    'dry-run': dryRun,
    uninstall,
    doctor,
    json,
    ...flags
  } = values;
  const needs = (flag: string, whose: keyof typeof MACHINE_FLAGS): Refusal => {
    const meant = MACHINE_WORDS.filter((name) => name === whose || values[name] !== undefined);
    const written = meant.map((name) =>
      values[name] === true || name === whose ? name : `${name} ${String(values[name])}`,
    );
    return refuse(`--${flag} goes with --${whose}`, written.join(' --'));
  };
  if (install && doctor) return refuse('--install-kiosk and --doctor are asked for one at a time');
  if (!install) {
    if (account !== undefined) return needs('account', 'install-kiosk');
    if (x11) return needs('x11', 'install-kiosk');
    if (dryRun) return needs('dry-run', 'install-kiosk');
    if (uninstall) return needs('uninstall', 'install-kiosk');
  }
  if (json && !doctor) return needs('json', 'doctor');
  if (account !== undefined && (!ACCOUNT.test(account) || account === 'root')) {
    return refuse(`--account "${account}" is not the name of an ordinary account`);
  }
  if (install) {
    const wish = {
      uninstall: uninstall === true,
      dryRun: dryRun === true,
      account: account ?? 'kiosk',
      x11: x11 === true,
      flags,
    };
    return { flags, command: { kind: 'install', wish } };
  }
  return doctor ? { flags, command: { kind: 'doctor', json: json === true, flags } } : { flags };
}
