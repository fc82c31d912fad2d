// Waits until a burst of events is over, then acts once.

/**
 * Returns what to call at each event. `action` runs when `quiet` ms have passed without another, yet at most `longest`
 * ms after the first; never twice at a time: an event during a run leads to another run after it.
 */
export function whenQuiet(action: () => Promise<void>, quiet: number, longest: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;
  let running = false;
  let again = false;

  async function run(): Promise<void> {
    timer = undefined;
    running = true;
    await action().finally(() => {
      running = false;
    });
    if (again) event();
  }

  function event(): void {
    again = running;
    if (running) return;
    const now = performance.now();
    if (timer === undefined) latest = now + longest;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.min(quiet, Math.max(0, latest - now)));
  }

  return event;
}
