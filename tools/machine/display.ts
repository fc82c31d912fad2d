// What this machine has to show a window on, and as whom we run.

/** Whether a window can be opened. Linux alone has machines without a display that matter here. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return [env.DISPLAY, env.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '');
}

/** Whether we run as Linux’s root, for whom Chromium refuses to start with its sandbox on. */
export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
