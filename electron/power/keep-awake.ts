// Keeps the display from going to sleep, and lets it.
import { powerSaveBlocker } from 'electron';

/**
 * Returns what to call with whether the display has to stay awake. Electron does not tell whether the system heeds it, and
 * a Linux without a desktop has nobody who would: what blanks the screen there is for `--doctor` to find.
 */
export function keepAwake(): (awake: boolean) => void {
  let blocker: number | undefined;
  return (awake) => {
    if (awake === (blocker !== undefined)) return;
    if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
      return;
    }
    blocker = powerSaveBlocker.start('prevent-display-sleep');
  };
}
