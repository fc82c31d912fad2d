// Fetches Electron’s binary on first use, by the `electron` package’s own installer, and gives up soon where it can’t.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronPackage, electronVersion, findElectron } from './find-electron.ts';

/** How long nothing may arrive before we call the network dead, ms. */
const PATIENCE = 20_000;

export type Fetched = { readonly program: string } | { readonly reason: string };

/** Fetches the binary, with its progress on the terminal. Never throws: the reason is one line, without the fix. */
export async function fetchElectron(): Promise<Fetched> {
  const version = electronVersion();
  console.log(`Fetching Electron ${version}, once for this machine (about 120 MB) …`);
  const temporary = mkdtempSync(join(tmpdir(), 'jubilee-electron-'));
  try {
    const failure = await install(temporary);
    const program = findElectron({});
    if (failure === undefined && program !== undefined) return { program };
    return { reason: `Electron ${version} could not be fetched: ${failure ?? 'its binary is missing'}` };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function install(temporary: string): Promise<string | undefined> {
  const installer = spawn(process.execPath, [join(electronPackage(), 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // What the installer has downloaded so far lies in its temporary folder: that is how we see progress.
    env: {
      ...process.env,
      ELECTRON_OVERRIDE_DIST_PATH: '',
      ELECTRON_GET_NO_PROGRESS: '1',
      TMPDIR: temporary,
      TEMP: temporary,
    },
  });
  let errors = '';
  installer.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const watch = watchProgress([temporary, join(electronPackage(), 'dist')], () => installer.kill());
  return new Promise((resolve) => {
    installer.once('error', (error) => {
      resolve(watch.end() ?? error.message);
    });
    installer.once('close', (code) => {
      const stalled = watch.end();
      resolve(code === 0 ? undefined : (stalled ?? reasonIn(errors)));
    });
  });
}

/** Prints how much has arrived, and calls `stop` when nothing more does. */
function watchProgress(folders: readonly string[], stop: () => void): { end: () => string | undefined } {
  let size = -1;
  let grown = Date.now();
  let stalled: string | undefined;
  const timer = setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
    if (now !== size) {
      size = now;
      grown = Date.now();
      if (process.stdout.isTTY) process.stdout.write(`\r  ${String(Math.round(now / 1e6))} MB `);
    } else if (Date.now() - grown > PATIENCE) {
      stalled = `nothing arrived for ${String(PATIENCE / 1000)} s`;
      stop();
    }
  }, 500);
  return {
    end: () => {
      clearInterval(timer);
      if (process.stdout.isTTY) process.stdout.write('\r');
      return stalled;
    },
  };
}

/** Bytes of all files below a folder; 0 where there is none. */
function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0;
  }
}

/** The installer’s stack trace in a few words. */
function reasonIn(errors: string): string {
  if (errors.includes('fetch failed')) return 'github.com can’t be reached';
  return errors.split('\n').find((line) => line.trim() !== '') ?? 'its installer failed';
}
