// Starts other programs and waits for them.
import { spawn, spawnSync } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** Exit code of a program that a signal ended. */
export const STOPPED = 128;

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const WINDOWS = process.platform === 'win32';

/** Path of a command that a package of ours brings, e.g. `vitest`. */
export function packaged(name: string): string {
  return join(ROOT, 'node_modules', '.bin', WINDOWS ? `${name}.cmd` : name);
}

/**
 * Runs a program in the repository’s folder with its output on the terminal; resolves to its exit code, 127 if it can’t
 * start. Who ends us (Ctrl+C, SIGTERM) ends it first, with all that it has started, and so does an error of our own (as in
 * `npm start | head`): nothing stays behind on the screen.
 */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    // Windows starts a .cmd through its shell only.
    const shell = WINDOWS && command.endsWith('.cmd');
    const child = spawn(shell ? `"${command}"` : command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      shell,
      // Leads a group of its own, so that one signal reaches the group: xvfb-run, for one, passes none on.
      detached: !WINDOWS,
      ...options,
    });
    let stopped = false;
    const stop = (signal: NodeJS.Signals): void => {
      stopped = true;
      if (WINDOWS || child.pid === undefined || child.exitCode !== null) child.kill(signal);
      else process.kill(-child.pid, signal);
    };
    const leave = (): void => {
      stop('SIGTERM');
    };
    const done = (code: number): void => {
      for (const signal of PASSED_ON) process.off(signal, stop);
      process.off('exit', leave);
      resolve(code);
    };
    for (const signal of PASSED_ON) process.on(signal, stop);
    process.once('exit', leave);
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(127);
    });
    child.once('close', (code, signal) => {
      // Whoever is ended so can’t say it.
      if (signal !== null && !stopped) console.error(`${command} was ended by ${signal}.`);
      done(code ?? STOPPED);
    });
  });
}

/** What a program prints, or undefined if it fails. */
export function output(command: string, args: readonly string[]): string | undefined {
  const result = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return result.status === 0 ? result.stdout : undefined;
}
