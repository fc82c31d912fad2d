// Nothing that was started stays behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './root.ts';

/** Starts a program that says its number; and fails at the first word that it is told. */
const STARTER = `
  import { run } from ${JSON.stringify(join(ROOT, 'tools/run.ts'))};
  process.stdin.once('data', () => { throw new Error('a fault of ours'); });
  void run('sh', ['-c', 'echo $$; exec sleep 60']);
`;

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it.skipIf(process.platform === 'win32')(
  'ends what it started, where it ends by an error of its own',
  async () => {
    const starter = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', STARTER], {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let said = '';
    starter.stdout.on('data', (text: Buffer) => (said += text.toString()));
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/^\d+\n$/);
    const pid = Number(said);
    const ended = once(starter, 'exit');
    starter.stdin.write('now');
    expect((await ended)[0]).not.toBe(0);
    try {
      await expect.poll(() => lives(pid), { timeout: 10_000 }).toBe(false);
    } finally {
      if (lives(pid)) process.kill(pid, 'SIGKILL');
    }
  },
  30_000,
);
