// What changes while the page starts: nobody can take it in yet, and nobody tells of it twice.
import type { KioskBridge } from '../../core/bridge.ts';

/**
 * Hears of changes from now on.
 * @returns what to call once they can be taken in: with those to come, and at once where there was one before
 */
export function hearChanges({ onChanged }: Pick<KioskBridge, 'onChanged'>): (take: () => void) => void {
  let missed = false;
  let take = (): void => {
    missed = true;
  };
  onChanged(() => {
    take();
  });
  return (taker) => {
    take = taker;
    if (missed) taker();
  };
}
