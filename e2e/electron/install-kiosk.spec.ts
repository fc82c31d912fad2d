// --install-kiosk and --doctor: what they write and say, without a display, as over ssh.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '../fixtures/electron-test.ts';

const has = (program: string): boolean => spawnSync('which', [program]).status === 0;

test.skip(process.platform !== 'linux', 'a Linux kiosk');

/** Puts programs into a folder which say what they were asked, and do nothing. */
function fakes(folder: string, names: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> ${folder}/calls\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return `${folder}:${process.env.PATH ?? ''}`;
}

/** Folders of /etc that --install-kiosk writes to. */
const FOLDERS = ['systemd', 'sysctl.d', 'udev'];

/** Runs a script as root of a namespace of its own, where those are empty; gives the files that are then there. */
function runScript(script: string, path: string): Record<string, string> {
  const inside = `cd /etc; for folder in ${FOLDERS.join(' ')}; do mount -t tmpfs none $folder; done
sh -eu /dev/fd/3 3<<'SCRIPT' >&2
${script}
SCRIPT
for file in $(find ${FOLDERS.join(' ')} -type f); do printf '%s\\0' "$file"; cat "$file"; printf '\\0'; done`;
  const out = execFileSync('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-eu', '-c', inside], {
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  });
  const parts = out.split('\0');
  return Object.fromEntries(
    parts.flatMap((part, at) => (at % 2 === 0 && part !== '' ? [[part, parts[at + 1] ?? '']] : [])),
  );
}

const NO_DISPLAY = { DISPLAY: '', WAYLAND_DISPLAY: '' };

test('--dry-run prints the script that --install-kiosk runs, and systemd finds nothing wrong in its units', async ({
  run,
}, info) => {
  test.skip(!has('systemd-analyze') || !has('cage'), 'needs systemd-analyze and cage');
  test.skip(spawnSync('unshare', ['-Urm', 'true']).status !== 0, 'needs user namespaces');
  const { code, stdout } = await run({ args: ['--install-kiosk', '--dry-run'], env: NO_DISPLAY });
  expect(code).toBe(0);

  const folder = info.outputPath('fakes');
  const path = fakes(folder, ['systemctl', 'useradd', 'runuser']);
  const files = runScript(stdout, path);
  expect(Object.keys(files).sort()).toEqual([
    'sysctl.d/99-jubilee.conf',
    'systemd/jubilee-masked-units',
    'systemd/logind.conf.d/jubilee.conf',
    'systemd/system/jubilee-seat.service',
    'systemd/user/jubilee.service',
    'udev/rules.d/99-jubilee-sticks.rules',
  ]);
  expect(runScript(`${stdout}\n${stdout}`, path), 'done twice').toEqual(files);
  expect(readFileSync(join(folder, 'calls'), 'utf8')).toContain('systemctl enable jubilee-seat.service\n');

  // The paths of the programs are those of this machine, so that systemd looks for them too.
  for (const [kind, name] of [
    ['--user', 'user/jubilee.service'],
    ['--system', 'system/jubilee-seat.service'],
  ] as const) {
    const file = info.outputPath(name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files[`systemd/${name}`] ?? '');
    const found = spawnSync('systemd-analyze', ['verify', '--man=no', '--recursive-errors=no', kind, file], {
      encoding: 'utf8',
      env: { ...process.env, XDG_RUNTIME_DIR: info.outputDir },
    });
    expect([found.status, found.stderr]).toEqual([0, '']);
  }

  const back = await run({ args: ['--install-kiosk', '--uninstall', '--dry-run'], env: NO_DISPLAY });
  expect(runScript(`${stdout}\n${back.stdout}`, path)).toEqual({});
});

test('an account that may not use sudo is told who has to do it', async ({ run }, info) => {
  const path = fakes(info.outputPath('fakes'), []);
  writeFileSync(join(info.outputPath('fakes'), 'sudo'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  // Taking it back asks for no systemd, which containers lack.
  const args = ['--install-kiosk', '--uninstall'];
  const { code, stderr } = await run({ args, env: { ...NO_DISPLAY, PATH: path } });
  expect(code).toBe(1);
  expect(stderr).toContain(
    'have root run what “jubilee --install-kiosk --uninstall --dry-run” prints, in sh',
  );
});

test('--doctor examines this machine without a display, for people and for programs', async ({ run }) => {
  const settings = 'idle: soon\nlanguage: pt';
  const { code, stdout } = await run({ args: ['--doctor', '--json'], settings, env: NO_DISPLAY });
  const { good, findings } = JSON.parse(stdout) as {
    good: boolean;
    findings: { id: string; status: string; found: string; details?: string[]; fix?: string }[];
  };
  expect([code, good]).toEqual([1, false]);
  expect(findings.map(({ id }) => id)).toEqual([
    'account',
    'autostart',
    'clock',
    'disk',
    'display',
    'edge-gestures',
    'exhibition',
    'gpu',
    'notifications',
    'pin',
    'sandbox',
    'screen-blanking',
    'screen-lock',
    'screen-off',
    'settings',
    'sleep',
    'system-keys',
    'touch',
    'usb-sticks',
  ]);
  const of = (id: string) => findings.find((one) => one.id === id);
  expect(of('settings')).toMatchObject({
    status: 'problem',
    details: [expect.stringContaining(':1:7 idle: '), expect.stringContaining(':2:11 language: ')],
  });
  expect(of('exhibition')).toMatchObject({ status: 'good', found: expect.stringContaining('kz-be-30') });
  expect(of('pin')).toMatchObject({ status: 'problem' });
  for (const { status, fix } of findings) expect(fix === undefined).toBe(status === 'good');

  const people = await run({ args: ['--doctor'], settings, env: NO_DISPLAY });
  expect(people.code).toBe(1);
  expect(people.stdout).toMatch(
    /PROBLEM {4}settings: 2 errors\n {11}- .*idle: .*\n {11}- .*language: .*\n {11}→ /,
  );
});

test('--doctor finds the PIN that was set, also in its copy, and says when no PIN opens any more', async ({
  run,
}, info) => {
  await run({ args: ['--set-pin'], input: '2580\n', env: NO_DISPLAY });
  const file = join(info.outputPath('host', 'profile'), 'staff-door.json');
  const examine = async () => (await run({ args: ['--doctor'], env: NO_DISPLAY })).stdout;
  expect(await examine()).toContain('good       pin: staff have a PIN');
  writeFileSync(file, JSON.stringify({ pin: { hash: 'AAAA' } }));
  expect(await examine()).toContain('good       pin: staff have a PIN');
  writeFileSync(`${file}.last-good`, '');
  expect(await examine()).toMatch(
    /PROBLEM {4}pin: no PIN opens the staff panel: .*staff-door\.json is cut short or damaged, and its last good copy is empty/,
  );
});

test('--install-kiosk is refused to an AppImage', async ({ run }) => {
  const env = { ...NO_DISPLAY, APPIMAGE: '/srv/Jubilee.AppImage' };
  const { code, stderr } = await run({ args: ['--install-kiosk', '--dry-run'], env });
  expect(code).toBe(1);
  expect(stderr).toContain('jubilee: an AppImage can’t be the kiosk of a machine');
});
