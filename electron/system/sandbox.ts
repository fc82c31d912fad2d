// Whether Chromium's sandbox can be had here; it is what keeps a page's process from the rest of the machine.
import { spawnSync } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';

/** As whom a program is started. */
export type Account = Pick<SpawnOptions, 'uid' | 'gid'>;

/** Longest that the trial may take, ms. */
const PATIENCE = 3_000;

/**
 * Why Chromium can't run with its sandbox here, or undefined where it can. Linux alone knows reasons: its sandbox is made
 * of user namespaces, which root is not given, and which containers and Ubuntu's AppArmor may refuse to all.
 * @param account who would start it @default this process's own
 */
export function sandboxFault(account: Account = {}): string | undefined {
  if (process.platform !== 'linux') return undefined;
  if (account.uid === undefined && process.getuid?.() === 0) return 'Chromium has no sandbox for root';
  const tried = spawnSync('unshare', ['--user', '--map-root-user', 'true'], {
    ...account,
    stdio: 'ignore',
    timeout: PATIENCE,
  });
  return tried.status === 0
    ? undefined
    : 'this system gives ordinary accounts no user namespaces, which Chromium’s sandbox is made of';
}
