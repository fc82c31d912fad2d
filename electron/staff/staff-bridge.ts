// The calls of the staff panel: three stand before the door, and all others behind it.
import type { StaffBridge } from '../../core/staff.ts';
import type { Log } from '../log/log.ts';
import type { StaffDoor } from './door.ts';

/** What is done behind the door. */
export type Behind = Pick<StaffBridge, 'panel' | 'change' | 'act'>;

export function staffBridge(door: StaffDoor, { panel, change, act }: Behind, log: Log): StaffBridge {
  /** Rejects while the door is shut. */
  const behind =
    <Args extends unknown[], Answer>(name: string, call: (...args: Args) => Promise<Answer>) =>
    (...args: Args): Promise<Answer> => {
      const reason = door.pass();
      if (reason === undefined) return call(...args);
      log.warn('staff', `refused ${name}: ${reason}`);
      return Promise.reject(new Error(`${name} was refused: ${reason}`));
    };
  return {
    door: () => door.look(),
    enter: (pin) => door.enter(pin),
    setPin: (pin) => door.setPin(pin),
    panel: behind('panel', panel),
    change: behind('change', change),
    act: behind('act', act),
    // Whoever is gone may say so twice.
    shut: () => {
      door.shut();
      return Promise.resolve();
    },
  };
}
