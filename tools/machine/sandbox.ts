// Whether Chromium's sandbox can be had here; it is what keeps a page's process from the rest of the machine.
import { spawnSync } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { isRoot } from './display.ts';

/** As whom a program is started. */
export type Account = Pick<SpawnOptions, 'uid' | 'gid'>;

/**
 * Why Chromium can't run with its sandbox here, or undefined where it can. Linux alone knows reasons: its sandbox is made
 * of user namespaces, which root is not given, and which containers and Ubuntu's AppArmor may refuse to all.
 * @param account who would start it @default this process's own
 */
export function sandboxFault(account: Account = {}): string | undefined {
  if (process.platform !== 'linux') return undefined;
  if (account.uid === undefined && isRoot()) return 'Chromium has no sandbox for root';
  const tried = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { ...account, stdio: 'ignore' });
  return tried.status === 0 ? undefined : 'this machine gives ordinary users no user namespaces';
}
