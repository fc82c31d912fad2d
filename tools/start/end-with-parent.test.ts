// `npm start` ends with npm: as npm does it, its shell is ended, and nobody else is told.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../root.ts';

/** Says when it is there, and when it leaves in order. */
const PROGRAM = `
  import { endWithParent } from ${JSON.stringify(join(ROOT, 'tools/start/end-with-parent.ts'))};
  endWithParent();
  process.once('SIGTERM', () => { console.log('left'); process.exit(); });
  setInterval(() => undefined, 60_000);
  console.log('here');
`;

it.skipIf(process.platform === 'win32')(
  'ends once the shell that npm started it by has ended',
  async () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: { start: string };
    };
    const folder = mkdtempSync(join(tmpdir(), 'jubilee-parent-'));
    try {
      const program = join(folder, 'program.mts');
      writeFileSync(program, PROGRAM);
      const started = scripts.start.replace('tools/start.ts', program);
      expect(started).toContain(program);
      const PATH = `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH ?? ''}`;
      // Another command behind it: most shells would become the program otherwise.
      const shell = spawn('sh', ['-c', `${started}; true`], {
        cwd: ROOT,
        env: { ...process.env, PATH },
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      });
      try {
        let said = '';
        shell.stdout.on('data', (text: Buffer) => (said += text.toString()));
        await expect.poll(() => said, { timeout: 20_000 }).toBe('here\n');
        const closed = once(shell.stdout, 'close');
        shell.kill('SIGTERM');
        await closed;
        expect(said).toBe('here\nleft\n');
      } finally {
        // What is left of it, where it did not end.
        try {
          if (shell.pid !== undefined) process.kill(-shell.pid, 'SIGKILL');
        } catch {
          // Nothing.
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  30_000,
);
