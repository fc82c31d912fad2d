// The shell of the seat, run with a systemctl that answers what the test says.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seatUnit } from './units.ts';

/** How a shell of the seat ended, and what it told other programs. */
interface Told {
  readonly calls: readonly string[];
  readonly status: number | null;
}

/**
 * Runs a shell of the seat until it ends.
 * @param line of its unit, with the shell's command
 * @param states what the account's manager says of the unit, look by look; after the last, that it is gone
 */
function shell(line: RegExp, env: NodeJS.ProcessEnv, states: readonly string[]): Told {
  const folder = mkdtempSync(join(tmpdir(), 'jubilee-seat-'));
  writeFileSync(join(folder, 'states'), states.map((state) => `${state}\n`).join(''));
  const program = (name: string, text: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> ${folder}/calls\n${text}`);
    chmodSync(join(folder, name), 0o755);
  };
  program('sleep', '');
  program(
    'systemctl',
    `[ "$2" = stop ] && echo "by $XDG_RUNTIME_DIR" >> ${folder}/calls
[ "$2" = show ] || exit 0
[ -s ${folder}/states ] || exit 1
head -n 1 ${folder}/states; sed -i 1d ${folder}/states
`,
  );
  const command = line.exec(seatUnit('kiosk', '/opt/Jubilee/jubilee'))?.[1] ?? '';
  const { status } = spawnSync('/bin/sh', ['-ec', command.replaceAll('$$', '$')], {
    env: { ...env, PATH: `${folder}:${process.env.PATH ?? ''}` },
    timeout: 20_000,
  });
  return { calls: readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n'), status };
}

const sit = (states: readonly string[]): Told =>
  shell(/^ExecStart=\/bin\/sh -ec '(.*)'$/m, process.env, states);

const looks = (calls: readonly string[]): number => calls.filter((call) => call.includes(' show ')).length;

describe.runIf(process.platform === 'linux')('the seat', () => {
  it('starts Jubilee first, and types to no shell', () => {
    expect(sit(['inactive']).calls.slice(0, 3)).toEqual([
      'systemctl --user import-environment XDG_SESSION_ID XDG_SEAT XDG_VTNR',
      'systemctl --user restart --no-block jubilee.service',
      'sleep 10',
    ]);
    expect(seatUnit('kiosk', '/opt/Jubilee/jubilee')).toContain(`-ec 'trap "" INT QUIT TSTP HUP; `);
  });

  it.each(['inactive', 'failed'])(
    'stays while Jubilee runs or is started again, and ends once it is %s',
    (end) => {
      const { calls, status } = sit([
        'activating',
        'active',
        'reloading',
        'deactivating',
        'activating',
        end,
        'active',
      ]);
      expect([looks(calls), status]).toEqual([6, 1]);
    },
  );

  it('ends when the account’s manager is gone', () => {
    const { calls, status } = sit(['active']);
    expect([looks(calls), status]).toEqual([2, 1]);
  });

  it('takes Jubilee with it when it ends, by the account’s manager, of which systemd tells it nothing', () => {
    const { calls, status } = shell(/^ExecStop=-\/bin\/sh -c '(.*)'$/m, {}, []);
    expect(calls).toEqual([
      'systemctl --user stop jubilee.service',
      `by /run/user/${String(process.getuid?.())}`,
    ]);
    expect(status).toBe(0);
  });
});
