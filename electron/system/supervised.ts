// Whether something starts Jubilee again whenever it ends, and how Jubilee ends to be started again.

/**
 * The variable by which a supervisor says so: systemd's unit, macOS's agent, the recipe for Shell Launcher and `npm start`
 * set it. Its value is the name of the system's unit that has to be stopped to end Jubilee; `terminal` for `npm start`;
 * anything else for any other.
 */
export const SUPERVISED = 'JUBILEE_SUPERVISED';
/** The value for a supervisor that starts it again after `BEGIN_ANEW` alone. */
export const BY_TERMINAL = 'terminal';

/**
 * Exit code of a program that is to begin anew. A kiosk's supervisor starts it again whatever the code; `npm start` after this
 * one alone. EX_TEMPFAIL of sysexits.h, which neither Electron nor Node ends with.
 */
export const BEGIN_ANEW = 75;

export function isSupervised(env: Readonly<Record<string, string | undefined>>): boolean {
  return (env[SUPERVISED] ?? '') !== '';
}

/** What ends Jubilee where it is started again after any end: a command, or "" where none is known. Undefined: it just ends. */
export function endingCommand(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const by = env[SUPERVISED] ?? '';
  if (by === '' || by === BY_TERMINAL) return undefined;
  return /^[\w@.-]+\.service$/.test(by) ? `sudo systemctl stop ${by}` : '';
}
