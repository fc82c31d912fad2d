// How the program begins anew: by systemd where that started it, else by itself.
import { app } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { restartProgram } from './restart.ts';

vi.mock('electron', () => ({ app: { exit: vi.fn(), relaunch: vi.fn() } }));

const NONE = { NOTIFY_SOCKET: undefined, APPIMAGE: undefined, PORTABLE_EXECUTABLE_FILE: undefined };
const argv = process.argv;
beforeEach(() => {
  process.argv = ['electron', '.', '--exhibition', '/srv/show'];
});
afterEach(() => {
  process.argv = argv;
  vi.unstubAllEnvs();
  vi.clearAllMocks();
});

it.each([
  ['by itself, with its flags', {}, {}],
  ['an AppImage by its file', { APPIMAGE: '/opt/Jubilee.AppImage' }, { execPath: '/opt/Jubilee.AppImage' }],
  [
    'a portable program too',
    { PORTABLE_EXECUTABLE_FILE: 'D:\\Jubilee.exe' },
    { execPath: 'D:\\Jubilee.exe' },
  ],
])('%s', (_how, environment, given) => {
  for (const [name, value] of Object.entries({ ...NONE, ...environment })) vi.stubEnv(name, value);
  restartProgram();
  expect(app.relaunch).toHaveBeenCalledExactlyOnceWith({
    args: ['.', '--exhibition', '/srv/show'],
    ...given,
  });
  expect(app.exit).toHaveBeenCalledExactlyOnceWith(0);
});

it('under systemd by leaving with a failure, which the unit undoes', () => {
  vi.stubEnv('NOTIFY_SOCKET', '/run/user/1000/systemd/notify');
  restartProgram();
  expect(app.exit).toHaveBeenCalledExactlyOnceWith(1);
  expect(app.relaunch).not.toHaveBeenCalled();
});
