// Who ends npm means what it has started. npm hands a signal to its shell alone, which ends and hands nothing on.

/** How often it is asked who started us, ms: nothing tells of a parent that ends. */
const PERIOD = 500;

/** Ends this program as SIGTERM would, once the one that started it has ended. On Windows, the console ends both. */
export function endWithParent(): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, PERIOD).unref();
}
