// Checks of what visitors see and touch, and of what may come between.
import type { Check } from './facts.ts';
import { good, KIOSK, problem, recipes, unchecked } from './finding.ts';

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

export const gpu: Check = ({ renderNodes, cardNote }) => {
  if (cardNote !== undefined)
    return problem(
      'gpu',
      'Jubilee draws without the graphics card, which was lost again and again',
      `update the graphics driver; the card is tried again after a week, or once ${cardNote} is deleted`,
    );
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

export const notifications: Check = ({ platform, desktop, gnomeBanners, registry, manual }) => {
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
  return unchecked('notifications', 'whether notifications cover the kiosk', recipes(manual));
};

export const screenLock: Check = ({ platform, desktop, gnomeLock, programs, manual }) => {
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
  return unchecked('screen-lock', 'whether the screen is locked when nobody touches it', recipes(manual));
};

export const touch: Check = ({ inputDevices }) => {
  if (inputDevices === undefined) return unchecked('touch', 'whether there is a touch screen', 'touch it');
  const names = touchScreens(inputDevices);
  return names.length > 0
    ? good('touch', names.join(', '))
    : // A kiosk may be led by a clicker, or run by itself: whether it lacks one, only people know.
      unchecked(
        'touch',
        'no touch screen is connected',
        'if there is to be one, connect its USB cable; a kiosk that is led by a clicker, keys or a mouse, or runs by itself, needs none',
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
