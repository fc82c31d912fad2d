// The kiosk as systemd starts it: the command of its unit, under cage, with a socket that hears what systemd would.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SANDBOX } from '../fixtures/host/electron-app.ts';
import { expect, test } from '../fixtures/electron-test.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const lacking = ['cage', 'Xwayland', 'python3', 'systemd-notify', 'setpriv', 'import'].filter(
  (program) => spawnSync('which', [program]).status !== 0,
);

/** Node has no datagram sockets of Unix's kind. */
const LISTENER = `import socket, sys
heard = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
heard.bind(sys.argv[1])
print("listening", flush=True)
while True: print(heard.recv(4096).decode(), flush=True)`;

test.skip(process.platform !== 'linux' || lacking.length > 0, `lacks ${lacking.join(', ')}`);
test.skip(process.getuid?.() === 0, 'cage does not start as root');

test('the first slide shows in cage, systemd hears that it is ready and alive, and that it leaves', async ({
  run,
}, info) => {
  test.setTimeout(120_000);
  const { stdout: script } = await run({ args: ['--install-kiosk', '--dry-run'] });
  const command = /^ExecStart=\S*cage -- (.+)$/m.exec(script)?.[1]?.split(' ') ?? [];
  const [program = '', folder = '', ...flags] = command;
  expect([existsSync(program), folder]).toEqual([true, ROOT]);
  expect(flags).toContain('--ozone-platform=wayland');
  // Among it what lets cage start without an input device, of which there is none here.
  const environment = [...script.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name, value]) => [
    name,
    value,
  ]);

  // A socket's path has 107 bytes at most.
  const runtime = mkdtempSync(join(tmpdir(), 'jubilee-cage-'));
  chmodSync(runtime, 0o700);
  const socket = join(runtime, 'notify');
  const profile = info.outputPath('profile');
  mkdirSync(profile, { recursive: true });
  const listener = spawn('python3', ['-c', LISTENER, socket]);
  let heard = '';
  listener.stdout.on('data', (text: Buffer) => (heard += text.toString()));
  await expect.poll(() => heard).toContain('listening');

  const args = [...SANDBOX, `--user-data-dir=${profile}`, folder, ...flags];
  // NoNewPrivileges= of the unit is what setpriv does here: Chromium's sandbox has to survive it.
  const said = openSync(info.outputPath('cage.log'), 'w');
  const cage = spawn('setpriv', ['--no-new-privs', 'cage', '--', program, ...args], {
    cwd: runtime,
    detached: true,
    // Not pipes: what nobody reads fills them, and then stops whoever writes.
    stdio: ['ignore', said, said],
    env: {
      ...process.env,
      ...Object.fromEntries(environment),
      XDG_RUNTIME_DIR: runtime,
      // On an X server without a screen. With its backend of that name, headless, cage 0.1.4 without a graphics card loses
      // what is drawn first, and shows black but for what changes later.
      WLR_BACKENDS: 'x11',
      WLR_RENDERER: 'pixman',
      NOTIFY_SOCKET: socket,
      WATCHDOG_USEC: '2000000',
    },
  });
  const log = join(profile, 'logs', 'jubilee.log');
  try {
    await expect.poll(() => heard, { timeout: 45_000 }).toContain('READY=1');
    expect(readFileSync(log, 'utf8')).toContain(' info window painted opening ');
    await expect.poll(() => heard).toMatch(/STATUS=Showing “Kazakhstan–Belgium/);
    await expect.poll(() => heard).toMatch(/WATCHDOG=1[^]*WATCHDOG=1/);
    const picture = info.outputPath('cage.png');
    const look = (): number => {
      expect(spawnSync('import', ['-window', 'root', picture]).status).toBe(0);
      return readFileSync(picture).length;
    };
    // A black screen of 1920 × 1080 takes 3 kB as PNG, a slide 350 kB.
    await expect.poll(look).toBeGreaterThan(50_000);

    // The program leaves, and cage with it.
    const children = readFileSync(`/proc/${String(cage.pid)}/task/${String(cage.pid)}/children`, 'utf8');
    const kiosk = children
      .trim()
      .split(' ')
      .find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(program));
    const left = once(cage, 'close');
    process.kill(Number(kiosk), 'SIGTERM');
    await expect.poll(() => heard).toContain('STOPPING=1');
    await left;
  } finally {
    listener.kill();
    try {
      process.kill(-cage.pid!, 'SIGKILL');
    } catch {
      // All have left.
    }
    rmSync(runtime, { recursive: true, force: true });
  }
});
