// Switches of Chromium, Electron and Node, which share our command line. They are not ours to judge.

/** Whole names, and beginnings (with a closing hyphen) of the families that Chromium’s switches come in. */
const FAMILIES = [
  '--allow-',
  '--disable-',
  '--enable-',
  '--force-',
  '--gpu-',
  '--gtk-',
  '--host-',
  '--ignore-',
  '--inspect-',
  '--js-',
  '--log-',
  '--no-',
  '--ozone-',
  '--password-',
  '--proxy-',
  '--remote-',
  '--touch-',
  '--trace-',
  '--use-',
  '--wayland-',
] as const;
const NAMES = new Set([
  '--autoplay-policy',
  '--class',
  '--crash-dumps-dir',
  '--high-dpi-support',
  '--in-process-gpu',
  '--inspect',
  '--metrics-recording-only',
  '--original-process-start-time',
  '--renderer-process-limit',
  '--time-zone-for-testing',
  '--user-data-dir',
  '--v',
  '--vmodule',
]);

/**
 * Whether a flag is one of the thousand and more that belong to the machinery below us. A misspelling of ours never
 * is: none of our flags begins like one of these.
 * Source: https://peter.sh/experiments/chromium-command-line-switches, electronjs.org/docs/latest/api/command-line-switches.
 */
export function isForeignSwitch(name: string): boolean {
  return NAMES.has(name) || FAMILIES.some((family) => name.startsWith(family));
}
