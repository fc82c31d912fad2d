// Checks of what visitors see and touch, and of what may come between.
import type { Check } from './facts.ts';
import { good, problem, RECIPES, unchecked } from './finding.ts';

/** Programs that lock the screen or put up a saver. */
const LOCKERS = [
  'light-locker',
  'xscreensaver',
  'gnome-screensaver',
  'xss-lock',
  'swayidle',
  'swaylock',
  'kscreenlocker_greet',
];
const KIOSK = 'jubilee --install-kiosk makes a kiosk that has none of this';

export const display: Check = ({ connectors }) => {
  if (connectors === undefined)
    return unchecked(
      'display',
      'which displays are connected',
      'look whether the picture fills each of them',
    );
  const connected = connectors.filter((one) => one.connected);
  if (connected.length === 0)
    return problem(
      'display',
      'no display is connected, or none is switched on',
      'connect one, and switch it on',
    );
  return good(
    'display',
    connected.map(({ name, mode }) => `${name} ${mode ?? 'of unknown size'}`).join(', '),
  );
};

export const edgeGestures: Check = ({ platform, desktop, registry }) => {
  if (platform === 'linux' && desktop === 'cage') return good('edge-gestures', 'cage knows none');
  if (platform === 'linux' && desktop === 'gnome')
    return problem('edge-gestures', 'GNOME’s swipes and hot corners leave the kiosk', KIOSK);
  if (registry !== undefined) {
    return registry.edgeSwipe === 0
      ? good('edge-gestures', 'edge swipes are off')
      : problem(
          'edge-gestures',
          'a swipe from the edge leaves the kiosk',
          'set the policy “Allow edge swipe” to disabled',
        );
  }
  return unchecked(
    'edge-gestures',
    'whether a swipe from the edge leaves the kiosk',
    'swipe from all four edges with one finger, and with three',
  );
};

export const gpu: Check = ({ renderNodes }) => {
  if (renderNodes === undefined)
    return unchecked('gpu', 'whether graphics are accelerated', 'look whether slides move smoothly');
  const usable = renderNodes.find((one) => one.usable);
  if (usable !== undefined) return good('gpu', `accelerated by ${usable.path}`);
  const [node] = renderNodes;
  return node === undefined
    ? problem(
        'gpu',
        'no graphics device: all is drawn by the processor',
        'install the driver of the graphics card (Debian: firmware-misc-nonfree, firmware-amd-graphics)',
      )
    : problem(
        'gpu',
        `this account may not use ${node.path}`,
        'examine it from the kiosk’s own session, or add the account to the group render',
      );
};

export const notifications: Check = ({ platform, desktop, gnomeBanners, registry }) => {
  if (platform === 'linux' && desktop === 'cage') return good('notifications', 'cage shows none');
  if (gnomeBanners !== undefined) {
    return gnomeBanners
      ? problem(
          'notifications',
          'GNOME shows banners on top of the kiosk',
          'gsettings set org.gnome.desktop.notifications show-banners false',
        )
      : good('notifications', 'GNOME shows no banners');
  }
  if (registry?.toasts !== undefined) {
    return registry.toasts === 0
      ? good('notifications', 'off')
      : problem(
          'notifications',
          'Windows shows them on top of the kiosk',
          'Settings, System, Notifications: off',
        );
  }
  return unchecked('notifications', 'whether notifications cover the kiosk', RECIPES);
};

export const screenBlanking: Check = ({ platform, desktop, gnomeIdleDelay, xset, pmset }) => {
  if (platform === 'linux' && desktop === 'cage')
    return good('screen-blanking', 'cage never turns the screen dark');
  if (gnomeIdleDelay !== undefined) {
    return gnomeIdleDelay === 0
      ? good('screen-blanking', 'GNOME leaves the screen on')
      : problem(
          'screen-blanking',
          `GNOME turns the screen dark after ${String(gnomeIdleDelay)} s`,
          'gsettings set org.gnome.desktop.session idle-delay 0',
        );
  }
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
  const display = pmset === undefined ? undefined : pmsetMinutes(pmset, 'displaysleep');
  if (display !== undefined) {
    return display === 0
      ? good('screen-blanking', 'macOS leaves the display on')
      : problem(
          'screen-blanking',
          `macOS lets the display sleep after ${String(display)} min`,
          'sudo pmset -a displaysleep 0',
        );
  }
  return unchecked('screen-blanking', 'whether the screen goes dark when nobody touches it', RECIPES);
};

export const screenLock: Check = ({ platform, desktop, gnomeLock, programs }) => {
  const locker = programs?.find((name) => LOCKERS.includes(name));
  if (locker !== undefined)
    return problem(
      'screen-lock',
      `${locker} runs, and may lock the screen`,
      `remove it from this session, or: ${KIOSK}`,
    );
  if (platform === 'linux' && desktop === 'cage') return good('screen-lock', 'cage has none');
  if (gnomeLock !== undefined) {
    return gnomeLock
      ? problem(
          'screen-lock',
          'GNOME locks an idle screen',
          'gsettings set org.gnome.desktop.screensaver lock-enabled false',
        )
      : good('screen-lock', 'GNOME does not lock the screen');
  }
  return unchecked('screen-lock', 'whether the screen is locked when nobody touches it', RECIPES);
};

export const sleep: Check = ({ sleepTargets, gnomeSleep, pmset }) => {
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
  return unchecked('sleep', 'whether this machine goes to sleep', RECIPES);
};

export const touch: Check = ({ inputDevices }) => {
  if (inputDevices === undefined) return unchecked('touch', 'whether there is a touch screen', 'touch it');
  const names = touchScreens(inputDevices);
  return names.length > 0
    ? good('touch', names.join(', '))
    : problem(
        'touch',
        'no touch screen is connected',
        'connect its USB cable; a kiosk with keys or a mouse alone can do without',
      );
};

/** Touch screens in /proc/bus/input/devices: what has ABS_MT_POSITION_X (axis 53) and is a direct device (property 1). */
export function touchScreens(devices: string): readonly string[] {
  return devices
    .split(/\n\s*\n/)
    .filter(
      (block) =>
        hasBit(/^B: ABS=(.*)$/m.exec(block)?.[1], 53) && hasBit(/^B: PROP=(.*)$/m.exec(block)?.[1], 1),
    )
    .map((block) => /^N: Name="(.*)"$/m.exec(block)?.[1] ?? 'a touch screen');
}

/** Whether a bit is set in the kernel's notation: words of 64 bits in hexadecimal, the highest first. */
function hasBit(words: string | undefined, bit: number): boolean {
  const all = (words ?? '').trim().split(/\s+/).reverse();
  const word = all[Math.floor(bit / 64)] ?? '';
  return /^[0-9a-f]+$/i.test(word) && (BigInt(`0x${word}`) >> BigInt(bit % 64)) % 2n === 1n;
}

/** Minutes that `pmset -g` says for a name; undefined if it says none. */
function pmsetMinutes(text: string, name: string): number | undefined {
  const found = new RegExp(`^\\s*${name}\\s+(\\d+)`, 'm').exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
