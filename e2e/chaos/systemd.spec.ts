// The kiosk on a Debian with a real systemd: installed, started with the machine and by itself, and taken back.
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { DebianMachine, noDebianMachine } from '../fixtures/chaos/debian-machine.ts';
import { findElectron } from '../../tools/machine/find-electron.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Whose kiosk it is. */
const ACCOUNT = 'lobby';
/** The script of `--install-kiosk`: nobody is who prints it, since Chromium does not start as root. */
const script = (flags = '') =>
  `cd / && HOME=/tmp runuser -u nobody -- /opt/electron/electron /opt/jubilee --install-kiosk --dry-run --account ${ACCOUNT} ${flags}`;
/** In place of a screen and of a minute: cage in a window of an X server, and a watchdog that waits for less. */
const IN_A_CONTAINER = `[Service]
Environment=WLR_BACKENDS=x11 WLR_RENDERER=pixman DISPLAY=:9
WatchdogSec=20
`;
const SCREEN = `[Service]
ExecStart=/usr/bin/Xvfb :9 -screen 0 1024x768x24 -ac -noreset
[Install]
WantedBy=multi-user.target
`;

const electron = findElectron();
test.skip(electron === undefined, 'there is no Electron');
test.skip(noDebianMachine() !== undefined, noDebianMachine() ?? '');

test('on a Debian it is installed, starts with the machine and whatever ends it, and is taken back whole', async ({}, info) => {
  test.setTimeout(240_000);
  const copies: Record<string, string> = { '/opt/electron': dirname(electron ?? '') };
  for (const name of ['dist', 'assets', 'package.json']) copies[`/opt/jubilee/${name}`] = resolve(ROOT, name);
  const machine = new DebianMachine(copies, info.outputPath('start.log'));
  const units = `runuser -u ${ACCOUNT} -- env XDG_RUNTIME_DIR=/run/user/$(id -u ${ACCOUNT}) systemctl --user`;
  const state = (): string =>
    machine.does(`${units} is-active --quiet jubilee.service`)
      ? machine.run(`${units} show jubilee.service --property=StatusText --value`)
      : 'does not show yet';
  const shows = () => expect.poll(state, { timeout: 30_000 }).toMatch(/^Showing “Kazakhstan–Belgium/);
  const unit = (property: string) =>
    machine.run(`${units} show jubilee.service --property=${property} --value`);
  const program = () => machine.run(`pgrep --parent ${unit('MainPID')}`);
  const restarted = (times: number) =>
    expect.poll(() => unit('NRestarts'), { timeout: 60_000 }).toBe(String(times));
  try {
    await machine.started();
    machine.write('/etc/systemd/system/screen.service', SCREEN);
    machine.write('/etc/systemd/user/jubilee.service.d/container.conf', IN_A_CONTAINER);
    machine.run(`systemctl enable screen.service; ${script()} | sh`);
    await machine.restart();
    await shows();
    expect(
      machine.run(`loginctl show-user ${ACCOUNT} --property=Display --value | xargs loginctl show-session`),
    ).toMatch(/^Seat=seat0$[^]*^TTY=tty1$/m);
    const colours = () => Number(machine.run('DISPLAY=:9 import -window root -format %k info:'));
    await expect.poll(colours).toBeGreaterThan(500);
    expect(unit('NRestarts')).toBe('0');

    machine.run(`kill -KILL ${program()}`);
    await restarted(1);
    await shows();
    machine.run(`kill -STOP ${program()}`);
    await restarted(2);
    await shows();
    expect(machine.run('journalctl --boot --no-pager')).toContain('jubilee.service: Watchdog timeout');
    const manager = () => machine.run(`pgrep --uid ${ACCOUNT} --exact systemd`);
    const before = manager();
    machine.run(`kill -KILL ${before}`);
    await shows();
    expect(manager()).not.toBe(before);

    machine.run('systemctl stop jubilee-seat.service');
    expect(machine.does(`pgrep --uid ${ACCOUNT} cage`)).toBe(false);
    const log = `/home/${ACCOUNT}/.config/Jubilee/logs/jubilee.log`;
    expect(machine.run(`tail --lines=1 ${log}`)).toMatch(/ info end Jubilee ends: SIGTERM$/);

    machine.run('systemctl start jubilee-seat.service');
    await shows();
    machine.run(`${script('--uninstall')} | sh`);
    expect(machine.does(`pgrep --uid ${ACCOUNT} cage`)).toBe(false);
    await expect.poll(() => machine.does('systemctl is-active getty@tty1.service')).toBe(true);
    expect(machine.run('find /etc/systemd /etc/udev /etc/sysctl.d -iname "*jubilee*" -type f')).toBe('');
    expect(machine.does('systemctl is-enabled sleep.target | grep masked')).toBe(false);
  } finally {
    writeFileSync(info.outputPath('journal.log'), machine.run('journalctl --no-pager || true'));
    await machine.end();
  }
});
