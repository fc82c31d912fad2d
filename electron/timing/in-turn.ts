// One after the other: what must not run twice at a time waits for what was asked for before it.

/** Returns what runs tasks in turn; one that fails doesn’t stop those behind it. */
export function inTurn(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task, task);
    last = mine.catch(() => undefined);
    return mine;
  };
}
