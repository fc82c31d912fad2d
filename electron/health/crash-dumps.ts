// What Chromium leaves when a process of ours crashes: kept on this machine for whoever looks into it, and never sent.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, crashReporter } from 'electron';
import type { Log } from '../log/log.ts';

/** Dumps kept, and their bytes in all (100 MB): the newest. */
const MOST_DUMPS = 10;
const MOST_BYTES = 100_000_000;
const DUMP = '.dmp';

/** Must be called before Electron is ready, so that its first processes are watched as well. */
export function keepCrashDumps(): void {
  crashReporter.start({ uploadToServer: false });
}

/** Takes old dumps away: now, and whenever a process is gone. */
export function boundCrashDumps(log: Log): void {
  const bound = () => {
    removeOldDumps(app.getPath('crashDumps')).catch((error: unknown) => {
      log.warn('crash-dumps', String(error));
    });
  };
  bound();
  app.on('render-process-gone', bound);
  app.on('child-process-gone', bound);
}

/** Takes away all but the newest dumps below a folder, and what Crashpad notes beside each. The folder may be missing. */
export async function removeOldDumps(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const dumps = await Promise.all(
    names.filter((name) => name.endsWith(DUMP)).map((name) => factsOf(join(folder, name))),
  );
  const newestFirst = dumps.sort((one, other) => other.time - one.time);
  let bytes = 0;
  for (const [index, dump] of newestFirst.entries()) {
    bytes += dump.bytes;
    // The newest stays, however large: it is the one that is asked for.
    if (index === 0 || (index < MOST_DUMPS && bytes <= MOST_BYTES)) continue;
    await rm(dump.path, { force: true });
    await rm(`${dump.path.slice(0, -DUMP.length)}.meta`, { force: true });
  }
}

async function factsOf(path: string) {
  // It may be gone or half there by now: then it counts as the oldest.
  const facts = await stat(path).catch(() => undefined);
  return { path, time: facts?.mtimeMs ?? 0, bytes: facts?.size ?? 0 };
}
