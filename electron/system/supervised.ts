// Whether something starts Jubilee again whenever it ends, and how Jubilee ends to be started again.

/**
 * The variable by which a supervisor says so: systemd's unit, macOS's agent, the recipe for Shell Launcher and `npm start`
 * set it.
 */
export const SUPERVISED = 'JUBILEE_SUPERVISED';

/**
 * Exit code of a program that is to begin anew. A kiosk's supervisor starts it again whatever the code; `npm start` after this
 * one alone. EX_TEMPFAIL of sysexits.h, which neither Electron nor Node ends with.
 */
export const BEGIN_ANEW = 75;

export function isSupervised(env: Readonly<Record<string, string | undefined>>): boolean {
  return (env[SUPERVISED] ?? '') !== '';
}
