// What is to be done before the program ends: by a signal, because its window is closed, by staff, who may also want a fresh
// start. One after faults, by `app.exit`, does nothing of it.
import { app } from 'electron';
import { within } from '../timing/patience.ts';

/** A disk that hangs does not hold up the end for longer than this, ms. */
const LONGEST = 2_000;
/** A call to a disk ends by itself, but for one on a drive that hangs: one that is under way is given so long, ms. */
const CALL = 500;
/** How often is looked whether one is, ms: nothing tells of it. */
const LOOK = 10;

const tasks = new Set<() => Promise<unknown>>();

/**
 * Holds up the end until this is done.
 * @param longest how long at most, ms. @default LONGEST
 */
export function beforeEnd(task: () => unknown, longest = LONGEST): void {
  if (tasks.size === 0) listen();
  tasks.add(() => within(longest, Promise.resolve().then(task)));
}

/** Does what is to be done before the end: `app.exit` has to be preceded by it, since it tells nobody. Never rejects. */
export async function prepareEnd(): Promise<void> {
  const all = [...tasks];
  tasks.clear();
  await Promise.allSettled(all.map((task) => task()));
  for (let waited = 0; isAtDisk() && waited < CALL; waited += LOOK)
    await new Promise((go) => setTimeout(go, LOOK));
}

/** Whether Node waits for a call to a disk. */
function isAtDisk(): boolean {
  return process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));
}

function listen(): void {
  // A shutdown, and Ctrl+C in a terminal, end Chromium’s helpers in the same moment as us. It would start its GPU process
  // anew, in vain, and crash after some tries, before what we wait for is done.
  app.once('before-quit', () => {
    app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
  });
  app.once('will-quit', (event) => {
    event.preventDefault();
    void prepareEnd().then(() => {
      app.quit();
    });
  });
  // Comes after `app.exit` too. Node waits at its end for every call to a disk, for ever where a drive hangs, and whoever is
  // to start us again would wait with it. What we write ourselves is whole at every moment.
  app.once('quit', () => {
    if (isAtDisk()) process.kill(process.pid, 'SIGKILL');
  });
}
