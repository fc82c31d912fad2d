// The kiosk on a Debian with a real systemd: installed, started with the machine and by itself, and taken back.
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { DebianMachine, noDebianMachine } from '../fixtures/chaos/debian-machine.ts';
import { DUMMY_CARD } from '../fixtures/desktop/dummy-displays.ts';
import { findElectron } from '../../tools/machine/find-electron.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Whose kiosk it is. */
const ACCOUNT = 'lobby';
/** The script of `--install-kiosk`: nobody is who prints it, since Chromium does not start as root. */
const script = (flags = '') =>
  `cd / && HOME=/tmp runuser -u nobody -- /opt/electron/electron /opt/jubilee --install-kiosk --dry-run --account ${ACCOUNT} ${flags}`;
const RUNTIME = `/run/user/$(id -u ${ACCOUNT})`;
const AS_ACCOUNT = `runuser -u ${ACCOUNT} -- env XDG_RUNTIME_DIR=${RUNTIME}`;
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
test.setTimeout(240_000);

/** A kiosk on a machine of its own. */
class Kiosk {
  readonly machine: DebianMachine;
  readonly #units = `${AS_ACCOUNT} systemctl --user`;

  constructor(log: string) {
    const copies: Record<string, string> = { '/opt/electron': dirname(electron ?? '') };
    for (const name of ['dist', 'assets', 'package.json'])
      copies[`/opt/jubilee/${name}`] = resolve(ROOT, name);
    this.machine = new DebianMachine(copies, log);
  }

  shows(): Promise<void> {
    return expect.poll(() => this.#state(), { timeout: 30_000 }).toMatch(/^Showing “Kazakhstan–Belgium/);
  }

  unit(property: string): string {
    return this.machine.run(`${this.#units} show jubilee.service --property=${property} --value`);
  }

  restarted(times: number): Promise<void> {
    return expect.poll(() => this.unit('NRestarts'), { timeout: 60_000 }).toBe(String(times));
  }

  runs(program: string): boolean {
    return this.machine.does(`pgrep --uid ${ACCOUNT} ${program}`);
  }

  async takenBack(): Promise<void> {
    this.machine.run(`${script('--uninstall')} | sh`);
    await expect.poll(() => this.machine.does('systemctl is-active getty@tty1.service')).toBe(true);
    const left = 'find /etc/systemd /etc/udev /etc/sysctl.d /etc/X11 /etc/jubilee -iname "*jubilee*" -type f';
    expect(this.machine.run(`${left} 2>/dev/null || true`)).toBe('');
    expect(this.machine.does('systemctl is-enabled sleep.target | grep masked')).toBe(false);
  }

  #state(): string {
    const active = this.machine.does(`${this.#units} is-active --quiet jubilee.service`);
    return active ? this.unit('StatusText') : 'does not show yet';
  }
}

test('on a Debian it is installed, starts with the machine and whatever ends it, and is taken back whole', async ({}, info) => {
  const kiosk = new Kiosk(info.outputPath('start.log'));
  const { machine } = kiosk;
  const program = () => machine.run(`pgrep --parent ${kiosk.unit('MainPID')}`);
  try {
    await machine.started();
    machine.write('/etc/systemd/system/screen.service', SCREEN);
    machine.write('/etc/systemd/user/jubilee.service.d/container.conf', IN_A_CONTAINER);
    machine.run(`systemctl enable screen.service; ${script()} | sh`);
    await machine.restart();
    await kiosk.shows();
    expect(
      machine.run(`loginctl show-user ${ACCOUNT} --property=Display --value | xargs loginctl show-session`),
    ).toMatch(/^Seat=seat0$[^]*^TTY=tty1$/m);
    const colours = () => Number(machine.run('DISPLAY=:9 import -window root -format %k info:'));
    await expect.poll(colours).toBeGreaterThan(500);
    expect(kiosk.unit('NRestarts')).toBe('0');

    machine.run(`kill -KILL ${program()}`);
    await kiosk.restarted(1);
    await kiosk.shows();
    machine.run(`kill -STOP ${program()}`);
    await kiosk.restarted(2);
    await kiosk.shows();
    expect(machine.run('journalctl --boot --no-pager')).toContain('jubilee.service: Watchdog timeout');
    const manager = () => machine.run(`pgrep --uid ${ACCOUNT} --exact systemd`);
    const before = manager();
    machine.run(`kill -KILL ${before}`);
    await kiosk.shows();
    expect(manager()).not.toBe(before);

    machine.run('systemctl stop jubilee-seat.service');
    expect(kiosk.runs('cage')).toBe(false);
    const log = `/home/${ACCOUNT}/.config/Jubilee/logs/jubilee.log`;
    expect(machine.run(`tail --lines=1 ${log}`)).toMatch(/ info end Jubilee ends: SIGTERM$/);

    machine.run('systemctl start jubilee-seat.service');
    await kiosk.shows();
    await kiosk.takenBack();
    expect(kiosk.runs('cage')).toBe(false);
  } finally {
    writeFileSync(info.outputPath('journal.log'), machine.run('journalctl --no-pager || true'));
    await machine.end();
  }
});

test('under an X server it has each of several displays, also one that is plugged in later', async ({}, info) => {
  const kiosk = new Kiosk(info.outputPath('start.log'));
  const { machine } = kiosk;
  const inX = (command: string) =>
    machine.run(`${AS_ACCOUNT} DISPLAY=:0 XAUTHORITY=${RUNTIME}/Xauthority ${command}`);
  /** A slide stands there. */
  const colours = (geometry: string) =>
    expect
      .poll(() => Number(inX(`import -window root -crop ${geometry} -format %k info: || echo 0`)), {
        timeout: 20_000,
      })
      .toBeGreaterThan(500);
  try {
    await machine.started();
    machine.write('/etc/X11/xorg.conf.d/50-dummy.conf', DUMMY_CARD);
    machine.write('/etc/jubilee/kiosk.yaml', 'displays: all\nautoplay: false\n');
    machine.run(`${script('--x11')} | sh`);
    await machine.restart();
    await kiosk.shows();
    await colours('1024x768+0+0');
    inX('xrandr --newmode hd 60 1280 1288 1296 1304 720 721 722 723');
    inX('xrandr --addmode DUMMY1 hd');
    inX('xrandr --output DUMMY1 --mode hd --pos 1024x0');
    // The server looks at its outputs when it is asked for them: real ones tell of themselves.
    inX('xrandr');
    await colours('1280x720+1024+0');
    // Nobody but its account may look at the screen, or type on it.
    expect(machine.does('runuser -u nobody -- env DISPLAY=:0 xrandr')).toBe(false);

    // Without a window manager nobody else gives it the keyboard.
    expect(inX('xdotool getwindowfocus getwindowname')).toContain('Kazakhstan–Belgium');

    machine.run(`kill -KILL ${kiosk.unit('MainPID')}`);
    await kiosk.restarted(1);
    await kiosk.shows();
    machine.run(`pkill -KILL --uid ${ACCOUNT} Xorg`);
    await expect.poll(() => kiosk.runs('Xorg'), { timeout: 20_000 }).toBe(true);
    await kiosk.shows();
    await colours('1024x768+0+0');
    await kiosk.takenBack();
    expect(kiosk.runs('Xorg')).toBe(false);
  } finally {
    writeFileSync(info.outputPath('journal.log'), machine.run('journalctl --no-pager || true'));
    await machine.end();
  }
});
