// The shell of the seat, run with a systemctl that answers what the test says.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seatUnit } from './units.ts';

/**
 * Runs the seat until it ends.
 * @param states what the account's manager says of the unit, look by look; after the last, that it is gone
 */
function sit(states: readonly string[]): {
  readonly calls: readonly string[];
  readonly status: number | null;
} {
  const folder = mkdtempSync(join(tmpdir(), 'jubilee-seat-'));
  writeFileSync(join(folder, 'states'), states.map((state) => `${state}\n`).join(''));
  const program = (name: string, text: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> ${folder}/calls\n${text}`);
    chmodSync(join(folder, name), 0o755);
  };
  program('sleep', '');
  program(
    'systemctl',
    `[ "$2" = show ] || exit 0
[ -s ${folder}/states ] || exit 1
head -n 1 ${folder}/states; sed -i 1d ${folder}/states
`,
  );
  const command =
    /^ExecStart=\/bin\/sh -ec '(.*)'$/m.exec(seatUnit('kiosk', '/opt/Jubilee/jubilee'))?.[1] ?? '';
  const { status } = spawnSync('/bin/sh', ['-ec', command], {
    env: { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}` },
    timeout: 20_000,
  });
  return { calls: readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n'), status };
}

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
});
