// Keeps the display from going to sleep while the kiosk runs.
import { powerSaveBlocker } from 'electron';
import type { Log } from './log.ts';

/** @returns what to call with the setting `keepAwake`, at the start and when it changes */
export function keepAwake(log: Log): (wanted: boolean) => void {
  let id: number | undefined;
  return (wanted) => {
    if (wanted === (id !== undefined)) return;
    if (id !== undefined) {
      powerSaveBlocker.stop(id);
      id = undefined;
      return;
    }
    id = powerSaveBlocker.start('prevent-display-sleep');
    // Linux without a desktop has nobody to ask: the display manager has to be told (docs/operating).
    if (!powerSaveBlocker.isStarted(id))
      log.warn('keep-awake', 'the system would not keep the display awake');
  };
}
