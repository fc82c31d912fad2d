// Debian’s own packages, for tests on a bare machine.
import { output, run } from '../run.ts';
import { isRoot } from './display.ts';

/** Whether packages can be installed without asking anybody. */
export function canInstall(): boolean {
  return isRoot() && output('apt-get', ['--version']) !== undefined;
}

/** Installs packages; whether that worked. Never asks. */
export async function installPackages(names: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'Acquire::http::Timeout=30'];
  const install = ['install', '-y', '--no-install-recommends', ...names];
  console.log(`Installing ${names.join(', ')} with apt-get …`);
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  if ((await run('apt-get', [...quiet, 'update'], { env, stdio: [...stdio] })) !== 0) return false;
  return (await run('apt-get', [...quiet, ...install], { env, stdio: [...stdio] })) === 0;
}
