// What is done to a machine to make it a kiosk, and where nothing is done.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { failure, installPlan, installWarnings } from './install-kiosk.ts';
import type { InstallMachine, InstallWish } from './install-kiosk.ts';
import { jubileeUnit, seatUnit } from './units.ts';

const WISH: InstallWish = { uninstall: false, dryRun: false, account: 'kiosk', x11: false, flags: {} };
const DEBIAN: InstallMachine = {
  platform: 'linux',
  program: ['/opt/Jubilee/jubilee'],
  workingFolder: '/srv',
  shipped: ['kz-be-30'],
  appImage: false,
  cage: '/usr/bin/cage',
  x: { startx: '/usr/bin/startx', xorg: '/usr/bin/Xorg' },
  systemd: true,
  manual: '/opt/Jubilee/resources/docs/operating.md',
};

/** The script; fails where there is none. */
function scriptOf(wish: Partial<InstallWish> = {}, machine: Partial<InstallMachine> = {}): string {
  const plan = installPlan({ ...WISH, ...wish }, { ...DEBIAN, ...machine });
  if ('refusal' in plan) throw new Error(plan.refusal);
  return plan.script;
}

describe('on Linux', () => {
  it('the kiosk starts under cage, with the flags that were given, from any folder', () => {
    const flags = {
      exhibition: 'my show/100%',
      settings: 'kiosk.yaml',
      language: 'fr-BE',
      windowed: true,
    } as const;
    expect(scriptOf({ flags })).toContain(
      'ExecStart=/usr/bin/cage -- /opt/Jubilee/jubilee --exhibition "/srv/my show/100%%" --settings /srv/kiosk.yaml --language fr-BE --windowed --ozone-platform=wayland\n',
    );
    expect(scriptOf({ flags: { exhibition: 'kz-be-30' } })).toContain(' --exhibition kz-be-30 ');
    expect(scriptOf({ flags: { exhibition: 'ours' } })).toContain(' --exhibition /srv/ours ');
  });

  it('what systemd would take for its own is written so that it doesn’t', () => {
    expect(jubileeUnit(['/a $HOME "b" \\c'], '/usr/bin/cage')).toContain(
      'ExecStart=/usr/bin/cage -- "/a $$HOME \\"b\\" \\\\c"\n',
    );
  });

  it('says each thing that it does', () => {
    const said = [...scriptOf().matchAll(/^echo '(.*)'$/gm)].map(([, words]) => words);
    expect(said).toEqual([
      'Account kiosk: made, where it is missing',
      'Writing /etc/systemd/user/jubilee.service',
      'Writing /etc/systemd/system/jubilee-seat.service',
      'Writing /etc/systemd/logind.conf.d/jubilee.conf',
      'Writing /etc/sysctl.d/99-jubilee.conf',
      'Writing /etc/udev/rules.d/99-jubilee-sticks.rules',
      'Keys: none switches the machine off, restarts it or has it sleep; nor does its power button, or its lid',
      'jubilee-seat.service: starts with the machine',
      'Done. Jubilee starts with the machine; to start it now:',
      '  sudo systemctl restart jubilee-seat.service',
    ]);
  });

  it('whatever is installed is taken back', () => {
    const written = [...scriptOf({ x11: true }).matchAll(/^cat > (\S+)/gm)].map(([, file]) => file);
    const removed = [...scriptOf({ uninstall: true }).matchAll(/^rm -f (\S+)$/gm)].map(([, file]) => file);
    expect(written).toHaveLength(7);
    expect(removed.sort()).toEqual([...written, '/etc/systemd/jubilee-masked-units'].sort());
  });

  it('no key and no lid ends it: what logind, systemd and the kernel have for them is off', () => {
    const script = scriptOf();
    expect([...script.matchAll(/^(Handle\w+)=ignore$/gm)].map(([, name]) => name)).toEqual([
      'HandlePowerKey',
      'HandlePowerKeyLongPress',
      'HandleRebootKey',
      'HandleRebootKeyLongPress',
      'HandleSuspendKey',
      'HandleSuspendKeyLongPress',
      'HandleHibernateKey',
      'HandleHibernateKeyLongPress',
      'HandleLidSwitch',
      'HandleLidSwitchExternalPower',
      'HandleLidSwitchDocked',
    ]);
    // What the doctor looks for is among them.
    for (const name of ['ctrl-alt-del', 'sleep', 'suspend', 'hibernate'])
      expect(script).toMatch(new RegExp(`^systemctl mask .*\\b${name}\\.target`, 'm'));
    expect(script).toMatch(/^kernel\.sysrq = 0$/m);
  });

  it('whoever installs it is told what it will lack', () => {
    const warnings = (wish: Partial<InstallWish>) => installWarnings({ ...WISH, ...wish }, DEBIAN);
    const flags = { exhibition: 'none', settings: '/nope.yaml', windowed: true } as const;
    expect(warnings({ flags })).toEqual([
      '--exhibition: there is no /srv/none; until there is, the built-in exhibition shows',
      '--settings: there is no /nope.yaml; until there is, each setting has its default',
      '--windowed: this kiosk will be a window, and not full screen',
    ]);
    expect(warnings({ flags, uninstall: true })).toEqual([]);
    expect(warnings({ flags: { exhibition: 'kz-be-30', settings: import.meta.filename } })).toEqual([]);
    // A dry run prints the script all the same, and root may run that.
    expect(installWarnings({ ...WISH, dryRun: true }, { ...DEBIAN, cage: undefined })).toEqual([
      'cage and xwayland are not installed, in which a kiosk runs. On Debian: sudo apt-get install cage xwayland',
    ]);
  });

  it('is asked to end by itself: Jubilee hears it, cage does not', async () => {
    const end = /^ExecStop=-\/bin\/sh -c '(.*)'$/m.exec(jubileeUnit(['/x'], '/usr/bin/cage'))?.[1] ?? '';
    // In place of cage: it names the signals that reach it and the program in it, and ends when that does.
    const program = 'trap "echo program; exit" TERM; echo ready; while :; do sleep 0.05; done';
    const cage = spawn('sh', ['-c', `trap "echo cage" TERM; sh -c '${program}' & wait; wait`]);
    let said = '';
    cage.stdout.on('data', (text: Buffer) => (said += text.toString()));
    await vi.waitFor(() => {
      expect(said).toContain('ready');
    });
    const stop = (pid: string) =>
      spawnSync('sh', ['-c', end.replaceAll('$$', '$')], {
        env: { ...process.env, MAINPID: pid },
        timeout: 9_000,
      });
    // Run in this process, this would wait for a cage that nobody reaps.
    const closed = once(cage, 'close');
    const stopping = spawn('sh', ['-c', end.replaceAll('$$', '$')], {
      env: { ...process.env, MAINPID: String(cage.pid) },
    });
    await closed;
    await once(stopping, 'close');
    expect(said).toBe('ready\nprogram\n');
    expect(stop('').status).toBe(0);
    expect(jubileeUnit(['/x'], '/usr/bin/cage')).toMatch(/^KillMode=mixed$/m);
  });

  it('does not start where the program was removed; then a login waits on tty1', () => {
    expect(scriptOf()).toContain('\nConditionPathExists=/opt/Jubilee/jubilee\n');
    expect(scriptOf()).toMatch(/^ExecCondition=\+\/bin\/sh -c "test -x .*" sh \/opt\/Jubilee\/jubilee$/m);
  });

  it('cage starts without any input device', () => {
    expect(jubileeUnit(['/x'], '/usr/bin/cage')).toMatch(/^Environment=WLR_LIBINPUT_NO_DEVICES=1$/m);
  });

  it('the session on tty1 is the account’s own', () => {
    const unit = seatUnit('kiosk', '/opt/Jubilee/jubilee');
    expect(unit).toMatch(/^User=kiosk$/m);
    expect(unit).toMatch(/^PAMName=login$/m);
  });

  it('is refused without cage and without systemd, with the way out; a dry run needs neither', () => {
    expect(installPlan(WISH, { ...DEBIAN, cage: undefined })).toEqual({
      refusal:
        'cage and xwayland are not installed, in which a kiosk runs. On Debian: sudo apt-get install cage xwayland',
    });
    expect(installPlan(WISH, { ...DEBIAN, systemd: false })).toHaveProperty('refusal');
    expect(scriptOf({ dryRun: true }, { cage: undefined, systemd: false })).toContain('/usr/bin/cage -- ');
  });

  it('starts under an X server for several displays, in a session of its own that no key leaves', () => {
    const script = scriptOf({ x11: true });
    expect(script).toContain('ExecStart=/opt/Jubilee/jubilee --ozone-platform=x11\n');
    expect(script).not.toMatch(/bin\/cage|WLR_/);
    expect(script).toContain(
      `exec /usr/bin/startx /bin/sh /etc/jubilee/x-session -- /usr/bin/Xorg :0 vt1 -keeptty -nolisten tcp'\n`,
    );
    expect(script).toMatch(/^systemctl --user import-environment .* DISPLAY XAUTHORITY$/m);
    expect(script).toMatch(/^ {2}Option "DontVTSwitch" "true"$/m);
    // Of a kiosk that was one before, nothing stays.
    expect(scriptOf()).toContain('rm -f /etc/jubilee/x-session /etc/X11/xorg.conf.d/99-jubilee.conf\n');
    expect(installPlan({ ...WISH, x11: true }, { ...DEBIAN, x: undefined })).toEqual({
      refusal:
        'xserver-xorg and xinit are not installed, in which a kiosk runs. On Debian: sudo apt-get install xserver-xorg xinit',
    });
    expect(scriptOf({ x11: true }, { cage: undefined })).toContain('startx');
  });

  it('is refused to an AppImage, which the unit would keep from mounting itself; taking back is not', () => {
    const machine = { ...DEBIAN, appImage: true };
    expect(installPlan({ ...WISH, dryRun: true }, machine)).toEqual({
      refusal: expect.stringMatching(/^an AppImage can’t be the kiosk of a machine.*Install the deb/),
    });
    expect(installPlan({ ...WISH, uninstall: true }, machine)).toHaveProperty('script');
  });
});

describe('a failure', () => {
  it('sends those who need root to it, and nobody else', () => {
    expect(failure({ ...WISH, uninstall: true }, true)).toContain(
      'sudo; or have root run what “jubilee --install-kiosk --uninstall --dry-run” prints',
    );
    expect(failure(WISH, false)).not.toContain('sudo');
  });
});

describe('elsewhere', () => {
  it('macOS gets an agent that is started again, and loses it again', () => {
    const script = scriptOf({}, { platform: 'darwin', program: ['/Applications/A&B/Jubilee'] });
    expect(script).toContain('    <string>/Applications/A&amp;B/Jubilee</string>\n');
    expect(script).toContain('<key>KeepAlive</key>\n  <true/>');
    expect(scriptOf({ uninstall: true }, { platform: 'darwin' })).toContain(
      'rm -f "$HOME/Library/LaunchAgents/org.jubilee.kiosk.plist"',
    );
  });

  it('Windows is told what it has instead', () => {
    expect(installPlan(WISH, { ...DEBIAN, platform: 'win32' })).toEqual({
      refusal: expect.stringMatching(
        /Assigned Access or Shell Launcher.* in \/opt\/Jubilee\/resources\/docs\/operating\.md$/,
      ),
    });
  });
});

describe.runIf(process.platform !== 'win32')('every script', () => {
  it.each([
    scriptOf({ account: 'kiosk', flags: { exhibition: "it's $(here)" } }),
    scriptOf({ uninstall: true }),
    scriptOf({}, { platform: 'darwin' }),
    scriptOf({ uninstall: true }, { platform: 'darwin' }),
  ])('is one that a shell can read (%#)', (script) => {
    expect(spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});
