// How much memory the kiosk takes, as the system counts it.
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Health } from '../../core/health.ts';

/** Resident memory of all processes, and of this window's page, MB (10⁶ bytes). */
export function memoryOf(window: BrowserWindow | undefined): Health['memory'] {
  const page = window === undefined || window.isDestroyed() ? 0 : window.webContents.getOSProcessId();
  // Electron says KB and means KiB.
  const sizes = app.getAppMetrics().map(({ pid, memory }) => ({ pid, bytes: memory.workingSetSize * 1_024 }));
  const megabytes = (some: typeof sizes) => Math.round(some.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6);
  return { all: megabytes(sizes), page: megabytes(sizes.filter(({ pid }) => pid === page)) };
}
