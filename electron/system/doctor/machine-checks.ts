// Checks of what is below the kiosk: account, start, disk, clock, sandbox; and of what it is given to show.
import type { Check } from './facts.ts';
import { good, problem, recipes, unchecked } from './finding.ts';

/** Least free space of the disk with settings and logs, bytes: logs may take 20 MB, Chromium's own files some hundred. */
const LEAST_FREE = 500e6;

export const account: Check = ({ uid, adminGroups }) => {
  if (uid === 0) {
    return problem(
      'account',
      'this is root',
      'examine and run Jubilee as an ordinary account: sudo -u kiosk jubilee --doctor',
    );
  }
  if (adminGroups.length === 0) {
    return uid === undefined
      ? unchecked(
          'account',
          'whether this account administers the machine',
          'give the kiosk a standard account of its own',
        )
      : good('account', 'an ordinary account');
  }
  return problem(
    'account',
    `this account may administer the machine (${adminGroups.join(', ')})`,
    'run the kiosk under an account of its own, and examine it there: sudo -u kiosk jubilee --doctor',
  );
};

export const autostart: Check = ({ platform, autostart: state, manual }) => {
  if (state === undefined) {
    return unchecked('autostart', 'whether this machine starts Jubilee by itself', recipes(manual));
  }
  if (state === 'enabled') return good('autostart', 'this machine starts Jubilee by itself');
  const command =
    platform === 'linux'
      ? 'jubilee --install-kiosk, from an account that may use sudo'
      : 'jubilee --install-kiosk';
  return problem('autostart', `this machine does not start Jubilee by itself (${state})`, command);
};

export const clock: Check = ({ clock: synchronised }) => {
  if (synchronised === undefined)
    return unchecked('clock', 'whether the clock is set by the network', 'compare it with another one');
  return synchronised === 'yes'
    ? good('clock', 'set by the network')
    : problem(
        'clock',
        'not set by the network: opening hours and logs go wrong with it',
        'sudo timedatectl set-ntp true; without a network, set it by hand each half year',
      );
};

export const disk: Check = ({ disk: found }) => {
  if (found === undefined) return unchecked('disk', 'the space for settings and logs', 'keep 500 MB free');
  const { folder, free, writable } = found;
  if (!writable)
    return problem(
      'disk',
      `${folder} can’t be written`,
      `make it belong to the kiosk’s account, on a disk that can be written`,
    );
  const space = `${String(Math.floor(free / 1e6))} MB free for ${folder}`;
  return free < LEAST_FREE ? problem('disk', space, 'make room: 500 MB at least') : good('disk', space);
};

const INSTEAD = {
  'its last good copy': 'its last good copy shows instead',
  'the built-in one': 'the built-in one shows instead, since there is no good copy of it on this machine',
  nothing: 'nothing else can be shown either: Jubilee has to be installed anew',
} as const;

export const exhibition: Check = ({ exhibition: { folder, shows, errors } }) => {
  if (shows !== 'itself')
    return problem(
      'exhibition',
      // The copy shows as well in place of one that has lost a file.
      `${folder} can’t be shown${shows === 'its last good copy' ? ' as it is' : ''}; ${INSTEAD[shows]}`,
      'mend what is wrong in it, or bring it back; then it shows within seconds',
      errors,
    );
  if (errors.length === 0) return good('exhibition', folder);
  return problem(
    'exhibition',
    `${folder} has ${counted(errors)}`,
    'mend them; until then what is wrong is left out',
    errors,
  );
};

export const pin: Check = ({ pin: { file, kept, held }, accountName }) => {
  switch (kept.state) {
    case 'set':
      return good('pin', 'staff have a PIN');
    case 'none':
      return problem(
        'pin',
        `staff have no PIN yet (${file})`,
        'jubilee --set-pin, as the kiosk’s account; or at the kiosk, within 15 minutes of a start',
      );
    case 'unreadable':
      return problem(
        'pin',
        // Its reason names the file.
        `no PIN opens the staff panel: ${kept.reason}; this is the account ${accountName}, and that file ${held === undefined ? 'lies where it may not look' : `belongs to ${held}`}`,
        'jubilee --set-pin, as the kiosk’s account, which must be allowed to read that file',
      );
  }
};

export const sandbox: Check = ({ sandbox: fault, uid }) => {
  if (fault === undefined)
    return unchecked('sandbox', 'Chromium’s sandbox', 'it is part of this system; nothing has to be done');
  return fault === ''
    ? good('sandbox', 'Chromium’s sandbox can be had')
    : problem(
        'sandbox',
        fault,
        uid === 0
          ? 'run Jubilee as an ordinary account, and examine the machine there: sudo -u kiosk jubilee --doctor'
          : 'sudo sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0, whichever there is; keep it in /etc/sysctl.d',
      );
};

export const settings: Check = ({ settings: { errors, overruled } }) => {
  const staff = overruled.length === 0 ? '' : `; staff.json overrules kiosk.yaml: ${overruled.join(', ')}`;
  if (errors.length === 0) return good('settings', `valid${staff}`);
  return problem(
    'settings',
    `${counted(errors)}${staff}`,
    'mend each where it stands (staff.json: in the staff panel), and start again; meanwhile the show goes on without it',
    errors,
  );
};

function counted(errors: readonly string[]): string {
  return errors.length === 1 ? '1 error' : `${String(errors.length)} errors`;
}

export const usbSticks: Check = ({ platform, desktop, stickRules }) => {
  if (stickRules === true) return good('usb-sticks', 'udev has them mounted for the kiosk');
  if (platform === 'win32' || platform === 'darwin' || ['gnome', 'kde', 'lxde'].includes(desktop))
    return good('usb-sticks', 'the desktop mounts them');
  return stickRules === false
    ? unchecked(
        'usb-sticks',
        'nobody mounts them, so that the panel offers no export and no exhibition on a stick',
        'jubilee --install-kiosk, from an account that may use sudo; unless it is meant so',
      )
    : unchecked('usb-sticks', 'whether they are mounted', 'plug one in, and look into the staff panel');
};
