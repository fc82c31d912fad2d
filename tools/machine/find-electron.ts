// Where this machine has an Electron that can be started. Nothing is fetched here.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The program inside a distribution of Electron, by platform. */
const PROGRAM: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Folder of the `electron` package: its binary, once fetched, lies in `dist` below it. */
export function electronPackage(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

/**
 * The Electron to start: the distribution that ELECTRON_OVERRIDE_DIST_PATH names, else the one that the `electron`
 * package fetched, else undefined.
 */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const program = PROGRAM[process.platform] ?? 'electron';
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const file = join(
    override !== undefined && override !== '' ? override : join(electronPackage(), 'dist'),
    program,
  );
  return existsSync(file) ? file : undefined;
}

/** Version of the Electron that the `electron` package fetches. */
export function electronVersion(): string {
  const facts = JSON.parse(readFileSync(join(electronPackage(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return facts.version;
}
