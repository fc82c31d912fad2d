// Checks of what switches the machine or its screen off, and of what has to.
import { AIDS } from './facts.ts';
import type { Check, Facts, Registry } from './facts.ts';
import type { Finding } from './finding.ts';
import { good, KIOSK, problem, recipes, unchecked } from './finding.ts';

export const screenBlanking: Check = ({ platform, desktop, gnomeIdleDelay, xset, pmset, manual }) => {
  if (platform === 'linux' && desktop === 'cage')
    return good('screen-blanking', 'cage never turns the screen dark');
  if (gnomeIdleDelay !== undefined)
    return darkAfter('GNOME', gnomeIdleDelay, 's', 'gsettings set org.gnome.desktop.session idle-delay 0');
  if (xset !== undefined) {
    const timeout = Number(/timeout:\s+(\d+)/.exec(xset)?.[1]);
    const dpms = xset.includes('DPMS is Enabled');
    if (Number.isNaN(timeout))
      return unchecked('screen-blanking', 'what X does to an idle screen', 'xset s off -dpms');
    return timeout === 0 && !dpms
      ? good('screen-blanking', 'X leaves the screen on')
      : problem(
          'screen-blanking',
          `X turns the screen dark${timeout === 0 ? '' : ` after ${String(timeout)} s`}${dpms ? ', and lets the display sleep' : ''}`,
          'xset s off -dpms, at each start of the session',
        );
  }
  const minutes = pmset === undefined ? undefined : pmsetMinutes(pmset, 'displaysleep');
  if (minutes !== undefined) return darkAfter('macOS', minutes, 'min', 'sudo pmset -a displaysleep 0');
  return unchecked('screen-blanking', 'whether the screen goes dark when nobody touches it', recipes(manual));
};

function darkAfter(system: string, time: number, unit: string, fix: string): Finding {
  return time === 0
    ? good('screen-blanking', `${system} leaves the screen on`)
    : problem('screen-blanking', `${system} turns the screen dark after ${String(time)} ${unit}`, fix);
}

export const screenOff: Check = ({ desktop, screenOff: { program, installed }, i2cNodes, manual }) => {
  if (program === 'none') return good('screen-off', 'no program is asked to switch the screen off');
  if (!installed)
    return problem('screen-off', `${program} is not installed`, `see “Opening hours” in ${manual}`);
  if (program !== 'ddcutil') {
    return desktop === 'cage'
      ? problem(
          'screen-off',
          `cage does not do what ${program} asks of it`,
          'screenOff: ddcutil, for a screen that listens on its cable',
        )
      : good('screen-off', `${program} is installed`);
  }
  if (i2cNodes?.some(({ usable }) => usable) === true) return good('screen-off', 'ddcutil may use the cable');
  const [node] = i2cNodes ?? [];
  return node === undefined
    ? problem(
        'screen-off',
        'ddcutil finds no cable to talk on',
        'echo i2c-dev | sudo tee /etc/modules-load.d/i2c-dev.conf; then restart the machine',
      )
    : problem(
        'screen-off',
        `this account may not use ${node.path}, as ddcutil has to`,
        'sudo usermod --append --groups i2c, with the name of the kiosk’s account; then restart the machine',
      );
};

export const sleep: Check = ({ sleepTargets, gnomeSleep, pmset, manual }) => {
  if (
    sleepTargets !== undefined &&
    sleepTargets.length > 0 &&
    sleepTargets.every((state) => state === 'masked')
  )
    return good('sleep', 'this machine can’t be put to sleep');
  if (gnomeSleep !== undefined && gnomeSleep !== 'nothing')
    return problem(
      'sleep',
      `GNOME puts an idle machine to sleep (${gnomeSleep})`,
      'sudo systemctl mask sleep.target suspend.target hibernate.target',
    );
  if (sleepTargets !== undefined)
    return problem(
      'sleep',
      'this machine can be put to sleep, by its power key or its lid for one',
      'sudo systemctl mask sleep.target suspend.target hibernate.target',
    );
  const system = pmset === undefined ? undefined : pmsetMinutes(pmset, 'sleep');
  if (system !== undefined) {
    return system === 0
      ? good('sleep', 'macOS does not sleep')
      : problem('sleep', `macOS sleeps after ${String(system)} min`, 'sudo pmset -a sleep 0');
  }
  return unchecked('sleep', 'whether this machine goes to sleep', recipes(manual));
};

export const systemKeys: Check = ({ systemKeys: linux, registry, manual }) => {
  if (linux !== undefined) {
    const open = openKeys(linux);
    if (open.length === 0) return good('system-keys', 'no key ends the machine');
    return open.length === 1 && open[0] === POWER_KEY
      ? unchecked(
          'system-keys',
          'the power button ends the machine, and so does the power key of a keyboard',
          'unless it is meant so: take HandlePowerKey out of /etc/systemd/logind.conf.d, and restart the machine',
        )
      : problem('system-keys', `keys that end the machine: ${open.join(', ')}`, KIOSK);
  }
  if (registry !== undefined) {
    const open = openAids(registry);
    return open.length === 0
      ? good('system-keys', 'no key opens a dialog of Windows’ aids')
      : problem('system-keys', `keys open dialogs over the kiosk, for ${open.join(', ')}`, recipes(manual));
  }
  return unchecked('system-keys', 'whether keys leave the kiosk', recipes(manual));
};

const POWER_KEY = 'the one for power';

/** What could not be read counts as open. */
function openKeys({ ctrlAltDel, logind, sysrq }: NonNullable<Facts['systemKeys']>): readonly string[] {
  const [power, ...others] = (logind ?? ['unknown', 'unknown']).map((action) => action === 'ignore');
  return [
    ...(ctrlAltDel === 'masked' ? [] : ['Ctrl+Alt+Del']),
    ...(power === true ? [] : [POWER_KEY]),
    ...(others.every(Boolean) ? [] : ['those for sleep and restart']),
    ...(sysrq === 0 ? [] : ['Alt+SysRq']),
  ];
}

/** Bit 2 of the flags of each is whether its keys work (SKF_HOTKEYACTIVE and its like); at first they do. */
function openAids({ aids }: Registry): readonly string[] {
  return AIDS.filter((aid) => ((aids[aid] ?? 4) & 4) !== 0);
}

/** Minutes that `pmset -g` says for a name; undefined if it says none. */
function pmsetMinutes(text: string, name: string): number | undefined {
  const found = new RegExp(`^\\s*${name}\\s+(\\d+)`, 'm').exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
