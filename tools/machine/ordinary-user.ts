// An ordinary account for what root must not do: a kiosk is never root, and Chromium keeps its sandbox from root.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lchownSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../root.ts';
import { output } from '../run.ts';
import { findElectron } from './find-electron.ts';
import { sandboxFault } from './sandbox.ts';

const NAME = 'jubilee-test';

/** How to start a program as the ordinary account. */
export interface AsUser {
  readonly uid: number;
  readonly gid: number;
  readonly env: NodeJS.ProcessEnv;
}

/** Variables that speak of root's own session and folders. */
const ROOTS_OWN = /^(DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|DBUS_.*|XDG_.*|TMPDIR|npm_config_.*)$/;

/**
 * The ordinary account, made where it is missing, with an Electron that it can start. To be called by root.
 * @returns how to start a program as it, or why Chromium's sandbox can't be had in this way; one line
 */
export function ordinaryUser(): AsUser | { readonly reason: string } {
  if (idOf('-u') === undefined) {
    const made = spawnSync('useradd', ['--system', '--create-home', '--home-dir', `/home/${NAME}`, NAME]);
    if (made.status !== 0) return { reason: `no account ${NAME} could be made` };
  }
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (uid === undefined || gid === undefined) return { reason: `there is no account ${NAME}` };
  const fault = sandboxFault({ uid, gid });
  if (fault !== undefined) return { reason: fault };
  const may = (kind: string, path: string): boolean =>
    spawnSync('test', [kind, path], { uid, gid, cwd: '/' }).status === 0;
  if (!may('-r', join(ROOT, 'package.json'))) return { reason: `an ordinary user can't read ${ROOT}` };

  const home = `/home/${NAME}`;
  const runtime = join(home, 'run');
  mkdirSync(runtime, { recursive: true });
  // The XDG rules ask for a folder that nobody else can enter.
  chmodSync(runtime, 0o700);
  giveTo({ uid, gid }, runtime);
  const electron = findElectron();
  const readable = electron === undefined || may('-x', electron) ? {} : copied(electron, home);
  const own = Object.entries(process.env).filter(([name]) => !ROOTS_OWN.test(name));
  return {
    uid,
    gid,
    env: {
      ...Object.fromEntries(own),
      HOME: home,
      USER: NAME,
      LOGNAME: NAME,
      XDG_RUNTIME_DIR: runtime,
      ...readable,
    },
  };
}

/** Makes the account the owner of a folder and of all that is in it. */
export function giveTo({ uid, gid }: Pick<AsUser, 'uid' | 'gid'>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  lchownSync(folder, uid, gid);
  for (const { parentPath, name } of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(join(parentPath, name), uid, gid);
  }
}

/** An Electron that lies where only root may look, copied to where the account may. */
function copied(electron: string, home: string): NodeJS.ProcessEnv {
  const [from, to] = [dirname(electron), join(home, 'electron')];
  // Anew where it is another one: what is copied keeps its time.
  const time = (folder: string): number | undefined =>
    statSync(join(folder, 'version'), { throwIfNoEntry: false })?.mtimeMs;
  if (time(from) !== time(to)) {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, `${to}.part`, { recursive: true, preserveTimestamps: true });
    renameSync(`${to}.part`, to);
  }
  return { ELECTRON_OVERRIDE_DIST_PATH: to };
}

function idOf(which: '-u' | '-g'): number | undefined {
  const id = output('id', [which, NAME]);
  return id === undefined ? undefined : Number(id);
}
