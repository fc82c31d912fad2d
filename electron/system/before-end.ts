// What is to be done before the program ends, however it is asked to: by staff, by a signal, or because its window is closed.
import { app } from 'electron';
import { within } from '../timing/patience.ts';

/** A disk that hangs does not hold up the end for longer than this, ms. */
const LONGEST = 2_000;

/** Holds up the end until this is done. */
export function beforeEnd(task: () => Promise<void>): void {
  // A shutdown, and Ctrl+C in a terminal, end Chromium’s helpers in the same moment as us. It would start its GPU process
  // anew, in vain, and crash after some tries, before what we wait for is done.
  app.once('before-quit', () => {
    app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
  });
  app.once('will-quit', (event) => {
    event.preventDefault();
    void within(LONGEST, task()).finally(() => {
      app.quit();
    });
  });
  // Comes after `app.exit` too. Node waits at its end for every call to a disk, for ever where a drive hangs, and whoever is
  // to start us again would wait with it. What we write ourselves is whole at every moment.
  app.once('quit', () => {
    if (process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq')))
      process.kill(process.pid, 'SIGKILL');
  });
}
