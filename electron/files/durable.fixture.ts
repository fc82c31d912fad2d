// What tests of files that survive need: the writer as a program, and small disks.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { readDurable } from './durable.ts';

/** Builds the writer as one file, which starts ten times faster than TypeScript. @returns its path */
export async function buildWriter(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'writer.fixture.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  chmodSync(folder, 0o755);
  return join(folder, 'writer.mjs');
}

export interface Told {
  /** The last version that the writer said it had written; 0 before the first. */
  acknowledged: number;
  /** Everything that it said. */
  readonly lines: string[];
}

/** Starts the writer. `ended` resolves when it is gone and all that it said was read. */
export function startWriter(writer: string, args: readonly (string | number)[], uid?: number) {
  const child = spawn(process.execPath, [writer, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const told: Told = { acknowledged: 0, lines: [] };
  let rest = '';
  const first = new Promise<void>((begun) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      told.lines.push(...parts);
      told.acknowledged = Number(told.lines.at(-1) ?? 0);
      begun();
    });
  });
  const ended = new Promise<void>((over, fail) => {
    child.once('error', fail);
    child.once('close', () => over());
  });
  return { child, told, first, ended };
}

export interface Version {
  readonly version: number;
  readonly filling: string;
}

/** What a reader finds, checked to the last byte. */
export function readVersion(file: string, size: number) {
  return readDurable(file, (text) => {
    const found = JSON.parse(text) as Version;
    return found.filling.length === size ? found : undefined;
  });
}

/** Mounts a disk of this size in memory, bytes; undefined where this account may not. @returns the way to let go of it */
export function mountDisk(folder: string, size: number): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  if (process.platform !== 'linux') return undefined;
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(size)}`, 'tmpfs', folder]);
  return mounted.status === 0 ? () => void spawnSync('umount', ['--lazy', folder]) : undefined;
}

export function remountReadOnly(folder: string): void {
  spawnSync('mount', ['-o', 'remount,ro', folder]);
}
