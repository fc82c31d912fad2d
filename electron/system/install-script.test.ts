// The scripts of --install-kiosk, run by a shell whose programs do as they are told.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installOnLinux, installOnMac, uninstallOnLinux } from './install-script.ts';

const LINUX = installOnLinux({ account: 'kiosk', under: '/usr/bin/cage', command: ['/opt/Jubilee/jubilee'] });

describe.runIf(process.platform !== 'win32')('the script, run by a shell', () => {
  let folder: string;
  /** What the last script said of what is wrong. */
  let complaint: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jubilee-install-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Runs a script whose /etc is in the folder, with programs that do as they are told. @returns its exit code */
  function runHere(script: string, programs: Readonly<Record<string, string>>): number | null {
    const names = { systemctl: '', useradd: '', runuser: '', launchctl: '', sleep: '', ...programs };
    for (const [name, text] of Object.entries(names))
      writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> ${folder}/calls\n${text}\n`, {
        mode: 0o755,
      });
    mkdirSync(join(folder, 'etc', 'systemd'), { recursive: true });
    const done = spawnSync('sh', ['-c', `umask 077\n${script.replaceAll('/etc/', `${folder}/etc/`)}`], {
      env: { ...process.env, HOME: folder, PATH: `${folder}:${process.env.PATH ?? ''}` },
      encoding: 'utf8',
      timeout: 20_000,
    });
    complaint = done.stderr;
    return done.status;
  }
  const calls = (): readonly string[] => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');

  it('writes what all can read, whatever root’s umask is, also over a file that is there', () => {
    const modes = () =>
      readdirSync(join(folder, 'etc'), { recursive: true, encoding: 'utf8' }).map(
        (name) => statSync(join(folder, 'etc', name)).mode & 0o777,
      );
    expect(runHere(LINUX, {})).toBe(0);
    expect(new Set(modes())).toEqual(new Set([0o644, 0o755]));
    const unit = join(folder, 'etc/systemd/user/jubilee.service');
    chmodSync(unit, 0o600);
    expect(runHere(LINUX, {})).toBe(0);
    expect(statSync(unit).mode & 0o777).toBe(0o644);
  });

  it('installs no program that the account can’t reach, and says so of an exhibition', () => {
    const command = ['/home/me/jubilee', '--exhibition', '/home/me/show', '--language', 'kk'] as const;
    const script = installOnLinux({ account: 'kiosk', under: '/usr/bin/cage', command });
    const without = (path: string) => ({ runuser: `case "$*" in *"${path}") exit 1;; esac` });
    const complains = 'jubilee: the account kiosk has no way to';
    expect(runHere(script, without('-x /home/me/jubilee'))).toBe(1);
    expect(complaint).toContain(`${complains} /home/me/jubilee: `);
    expect(existsSync(join(folder, 'etc/systemd/user'))).toBe(false);
    expect(runHere(script, without('-r /home/me/show'))).toBe(0);
    expect(complaint).toContain(`${complains} /home/me/show: `);
    expect(runHere(script, {})).toBe(0);
    expect(complaint).toBe('');
  });

  it('masks what sleeps, and unmasks no more than it masked, however often it was installed', () => {
    const masked = join(folder, 'masked');
    writeFileSync(masked, 'hibernate.target\n');
    const systemctl = `case $1 in
      is-enabled) if grep -qx "$2" ${masked}; then echo masked; else echo static; fi;;
      mask) shift; for unit; do echo "$unit" >> ${masked}; done;;
    esac`;
    expect(runHere(LINUX, { systemctl })).toBe(0);
    expect(runHere(LINUX, { systemctl })).toBe(0);
    expect(runHere(uninstallOnLinux(), { systemctl })).toBe(0);
    expect(calls().filter((call) => / (?:un)?mask /.test(call))).toEqual([
      ...Array<string>(2).fill(
        'systemctl mask ctrl-alt-del.target sleep.target suspend.target hibernate.target hybrid-sleep.target suspend-then-hibernate.target',
      ),
      'systemctl unmask ctrl-alt-del.target sleep.target suspend.target hybrid-sleep.target suspend-then-hibernate.target',
    ]);
    expect(
      readdirSync(join(folder, 'etc'), { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a login on tty1, which the seat had', 1, true],
    ['no login where a desktop has the screen', 0, false],
  ])('gives back %s', (_what, noDesktop, login) => {
    const systemctl = `[ "$1" != is-active ] || exit ${String(noDesktop)}`;
    expect(runHere(uninstallOnLinux(), { systemctl })).toBe(0);
    expect(calls().includes('systemctl start --no-block getty@tty1.service')).toBe(login);
  });

  it('waits until macOS has let go of the agent that was there, and not for ever', () => {
    const refusals = (most: number) =>
      `[ "$1" != bootstrap ] || [ "$(grep -c bootstrap ${folder}/calls)" -gt ${String(most)} ]`;
    const mac = installOnMac(['/Applications/Jubilee']);
    expect(runHere(mac, { launchctl: refusals(3) })).toBe(0);
    expect(calls().filter((call) => call.includes('bootstrap'))).toHaveLength(4);
    expect(runHere(mac, { launchctl: refusals(1_000) })).toBe(1);
    expect(calls().filter((call) => call.includes('bootstrap'))).toHaveLength(4 + 15);
  });

  it('is taken back when the deb is removed, and not at an update', () => {
    const hook = readFileSync('assets/build/before-remove.sh', 'utf8');
    const runuser = `echo 'echo taken back >> ${folder}/calls'`;
    const seat = join(folder, 'etc/systemd/system/jubilee-seat.service');
    const run = (action: string) => runHere(`set -- ${action}\n${hook}`, { runuser });
    expect(run('remove')).toBe(0);
    mkdirSync(dirname(seat), { recursive: true });
    writeFileSync(seat, '');
    expect(run('upgrade')).toBe(0);
    expect(existsSync(join(folder, 'calls'))).toBe(false);
    expect(run('remove')).toBe(0);
    expect(calls()).toEqual([
      'runuser -u nobody -- /opt/Jubilee/jubilee --install-kiosk --uninstall --dry-run',
      'taken back',
    ]);
  });
});
