// What staff can have done: the page anew, the program anew, an end, and logs on a stick.
import { basename, join } from 'node:path';
import { app } from 'electron';
import type { Outcome, StaffAction } from '../../core/staff.ts';
import { endsBecause } from '../log/log-life.ts';
import { userFolder } from '../places.ts';
import { restartProgram } from '../supervisor/restart.ts';
import { prepareEnd } from '../system/before-end.ts';
import type { MountedDrive } from './drives.ts';
import { exportTo } from './export.ts';

export interface Actions {
  readonly reload: () => void;
  readonly drives: () => Promise<readonly MountedDrive[]>;
  /** Folder of the exhibition that shows. */
  readonly shown: () => string;
}

const DONE: Outcome = { done: true };
/** A page that hangs may hold up the end of the program; it does so no longer than this, ms. */
const PATIENCE = 5_000;

export async function act(action: StaffAction, { reload, drives, shown }: Actions): Promise<Outcome> {
  switch (action.type) {
    case 'reload':
      afterAnswer(reload);
      return DONE;
    case 'restart':
      afterAnswer(() => {
        endsBecause('staff asked for a restart');
        void prepareEnd().then(() => {
          restartProgram();
        });
      });
      return DONE;
    case 'leave':
      afterAnswer(() => {
        endsBecause('staff left');
        end();
      });
      return DONE;
    case 'export': {
      const drive = (await drives()).find(({ path, writable }) => writable && path === action.drive);
      if (drive === undefined) {
        return { done: false, reason: `${action.drive} is no drive that can be written; was it unplugged?` };
      }
      const from = [
        app.getPath('logs'),
        ...['health.json', 'counters.json'].map((name) => join(userFolder(), name)),
      ];
      return exportTo({ drive: drive.path, name: basename(shown()), time: new Date(), from });
    }
  }
}

/** The page hears that it is done before it goes. */
function afterAnswer(task: () => void): void {
  setImmediate(task);
}

/** A lock keeps visitors from closing the window, not the program from ending. */
function end(): void {
  app.quit();
  setTimeout(() => {
    app.exit(0);
  }, PATIENCE).unref();
}
