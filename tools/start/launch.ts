// Which Electron `npm start` and `npm run dev` start, and with what; or why none can be started here.
import { fetchElectron } from '../machine/fetch-electron.ts';
import { hasDisplay, isRoot } from '../machine/display.ts';
import { findElectron } from '../machine/find-electron.ts';
import { ELECTRON_PACKAGES, missingLibraries } from '../machine/libraries.ts';
import { ROOT } from '../root.ts';

export type Launch = { readonly program: string } | { readonly reason: string };

/** Finds an Electron that can open a window, or fetches it. The reason is one line and ends with the fix. */
export async function findLaunch(): Promise<Launch> {
  if (!hasDisplay()) {
    return {
      reason:
        'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it in a desktop session, or: xvfb-run -a npm start',
    };
  }
  return findProgram();
}

/** The same for what opens no window. */
export async function findProgram(): Promise<Launch> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '';
  let program = findElectron();
  if (program === undefined && override !== '') {
    return {
      reason: `ELECTRON_OVERRIDE_DIST_PATH names ${override}, where no Electron is. Correct it, or unset it to have Electron fetched.`,
    };
  }
  if (program === undefined) {
    const fetched = await fetchElectron();
    if ('reason' in fetched) {
      return {
        reason: `${fetched.reason}. Go online and start again, set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`,
      };
    }
    program = fetched.program;
  }
  const missing = missingLibraries(program);
  if (missing.length > 0) {
    return {
      reason: `Electron needs libraries that this machine lacks (${missing.join(', ')}). On Debian: sudo apt-get install ${ELECTRON_PACKAGES.join(' ')}`,
    };
  }
  return { program };
}

/**
 * Arguments that start our program in Electron, out of this repository. Chromium refuses to run its sandbox as root,
 * so a developer who is root runs without it; a packaged kiosk never does.
 */
export function electronArguments(args: readonly string[], root = isRoot()): string[] {
  return [...(root ? ['--no-sandbox'] : []), ROOT, ...args];
}

/** What to tell a developer who is root, or undefined. */
export function rootWarning(): string | undefined {
  if (!isRoot()) return undefined;
  return 'You are root, so Chromium’s sandbox is off (--no-sandbox). Good enough to try things out; a kiosk runs as a user of its own.';
}
