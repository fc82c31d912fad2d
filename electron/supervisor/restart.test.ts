// A fresh start: by ourselves, or by whatever starts us again when we end.
import { app } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { installPlan } from '../system/install-kiosk.ts';
import { BEGIN_ANEW } from '../system/supervised.ts';
import { restartProgram } from './restart.ts';

vi.mock('electron', () => ({ app: { exit: vi.fn(), relaunch: vi.fn() } }));
beforeEach(() => {
  vi.clearAllMocks();
});

it.each([
  [{}, undefined],
  // Every program of a desktop session inherits it.
  [{ INVOCATION_ID: 'x' }, undefined],
  [{ APPIMAGE: '/srv/Jubilee.AppImage' }, '/srv/Jubilee.AppImage'],
  [{ PORTABLE_EXECUTABLE_FILE: 'E:\\Jubilee.exe' }, 'E:\\Jubilee.exe'],
])('with %o we start ourselves, and end', (env, execPath) => {
  restartProgram(env);
  const args = process.argv.slice(1);
  expect(vi.mocked(app.relaunch).mock.calls).toEqual([
    [execPath === undefined ? { args } : { args, execPath }],
  ]);
  expect(vi.mocked(app.exit).mock.calls).toEqual([[0]]);
});

it.each([
  ['linux', /^Environment=(JUBILEE_\w+)=(.+)$/m],
  ['darwin', /<key>(JUBILEE_\w+)<\/key>\s*<string>(.+)<\/string>/],
] as const)('under what --install-kiosk installs on %s we end, and nothing else', (platform, pattern) => {
  const plan = installPlan(
    { uninstall: false, dryRun: true, account: 'kiosk', x11: false, flags: {} },
    {
      platform,
      program: ['/x'],
      shipped: [],
      workingFolder: '/',
      appImage: false,
      cage: undefined,
      x: undefined,
      systemd: true,
      manual: '',
    },
  );
  const [, name = '', value] = pattern.exec('script' in plan ? plan.script : '') ?? [];
  restartProgram({ [name]: value, PORTABLE_EXECUTABLE_FILE: 'E:\\Jubilee.exe' });
  expect(app.relaunch).not.toHaveBeenCalled();
  expect(vi.mocked(app.exit).mock.calls).toEqual([[BEGIN_ANEW]]);
});
