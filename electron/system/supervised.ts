// Whether something starts Jubilee again whenever it ends.

/** The variable by which a supervisor says so: systemd's unit, macOS's agent, and the recipe for Shell Launcher set it. */
export const SUPERVISED = 'JUBILEE_SUPERVISED';

export function isSupervised(env: Readonly<Record<string, string | undefined>>): boolean {
  return (env[SUPERVISED] ?? '') !== '';
}
