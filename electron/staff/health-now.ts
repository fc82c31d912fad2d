// What can be said of the kiosk’s health at this moment, without having watched it.
import { app } from 'electron';
import type { Health } from '../../core/health.ts';

/** @param exhibition folder of the one that shows */
export function healthNow(exhibition: string): Health {
  // In kB, as Chromium has it.
  const sizes = app.getAppMetrics().map(({ type, memory }) => ({ type, size: memory.workingSetSize }));
  const megabytes = (some: typeof sizes) =>
    Math.round((some.reduce((sum, { size }) => sum + size, 0) * 1024) / 1_000_000);
  return {
    time: new Date().toISOString(),
    version: app.getVersion(),
    electron: process.versions.electron,
    uptime: Math.floor(process.uptime()),
    exhibition,
    slide: '',
    painted: undefined,
    memory: { all: megabytes(sizes), page: megabytes(sizes.filter(({ type }) => type === 'Tab')) },
    restarts: { count: 0, latest: [] },
    problems: [],
  };
}
