// What this machine has to show a window on, and as whom we run.
export { hasDisplay } from '../../electron/command-line/has-display.ts';

/** Whether we run as Linux’s root, for whom Chromium refuses to start with its sandbox on. */
export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
