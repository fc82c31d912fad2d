// Keeps the display from going to sleep, and lets it.
import { powerSaveBlocker } from 'electron';
import type { Log } from '../log.ts';

/** Returns what to call with whether the display has to stay awake. */
export function keepAwake(log: Log): (awake: boolean) => void {
  let blocker: number | undefined;
  return (awake) => {
    if (awake === (blocker !== undefined)) return;
    if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
      return;
    }
    blocker = powerSaveBlocker.start('prevent-display-sleep');
    // Linux without a desktop has nobody to ask: the display manager has to be told (docs/operating).
    if (!powerSaveBlocker.isStarted(blocker))
      log.warn('keep-awake', 'the system would not keep the display awake');
  };
}
