// Whether there is anything to open a window on. Plain Node: `npm start` asks as well.

/** Linux alone has machines without a display that matter here. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform !== 'linux') return true;
  return [env.DISPLAY, env.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '');
}

/** What staff are told: Electron would end with “Segmentation fault”. */
export const NO_DISPLAY =
  'there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it in a desktop session, or have the machine do so: --install-kiosk; --doctor, --set-pin, --help and --version need none';
