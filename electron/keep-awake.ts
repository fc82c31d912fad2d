// Keeps the display from going to sleep while the kiosk runs.
import { powerSaveBlocker } from 'electron';
import type { Log } from './log.ts';

/** @param wanted the setting `keepAwake` */
export function keepAwake(wanted: boolean, log: Log): void {
  if (!wanted) return;
  const id = powerSaveBlocker.start('prevent-display-sleep');
  // Linux without a desktop has nobody to ask: the display manager has to be told (docs/operating).
  if (!powerSaveBlocker.isStarted(id)) log.warn('keep-awake', 'the system would not keep the display awake');
}
