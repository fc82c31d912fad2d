// Watches the folder of the exhibition that is wanted, so that what is saved there is shown.
import { access } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watch } from 'chokidar';
import { inTurn } from '../timing/in-turn.ts';
import type { Log } from '../log/log.ts';
import { whenQuiet } from '../timing/when-quiet.ts';
import { PATIENCE } from '../timing/patience.ts';
import { askDrive } from './away.ts';
import { stampsOf } from './stamps.ts';

/** A save is over when nothing has happened for this long, ms; an editor may write several files. */
const QUIET = 200;
/** A folder that never rests, while a film is copied into it, is read after this long all the same, ms. */
const LONGEST = 1_000;
/** A file is written when its size has stood still this long, ms. With QUIET, a change shows well within 2 s. */
const WRITTEN = 150;
/** Deepest sub-folder that is watched: an exhibition is flat, and its folder may be a whole disk by mistake. */
const DEPTH = 3;
/** A stick that is pulled or put in, and a network drive, tell nobody: the files are looked at this often as well, ms. */
const LOOK = 5_000;
/** What systems keep in the root of a disk, and let nobody read. */
const SYSTEMS =
  /^(?:lost\+found|System Volume Information|\$RECYCLE\.BIN|\.Trash.*|\.Spotlight.*|\.fseventsd)(?:[/\\]|$)/i;

/** What is done with a folder that is watched. */
export interface Follower {
  /** Its stamps as it was read last: other ones than it has now where it has to be read again. */
  readonly seen: (folder: string) => string | undefined;
  /** Reads it again. */
  readonly changed: () => Promise<void>;
}

/**
 * Calls `changed` after each save in the folder, once a burst, and never while the last call is under way: also after one
 * that came between the last reading and now. The folder may be missing, may come later, and may go and come back.
 * Resolves when saves are seen.
 * @param folder absolute
 * @param patience how long its drive may take for a look, ms: the log says that it does not answer
 * @returns the way to stop
 */
export async function watchFolder(
  folder: string,
  { seen, changed }: Follower,
  log: Log,
  patience = PATIENCE,
): Promise<() => Promise<void>> {
  // What is watched is the folder's entry in its parent, or in the nearest one that is there; siblings are left alone.
  const from = await nearest(dirname(folder));
  const way = relative(from, folder).split(sep).length;
  const watcher = watch(from, {
    ignored: (path) => !onTheWay(path, folder) || SYSTEMS.test(relative(folder, path)),
    ignoreInitial: true,
    depth: way + DEPTH,
    awaitWriteFinish: { stabilityThreshold: WRITTEN, pollInterval: 50 },
  });
  // On a drive that hangs, each look and each reading would hold one of Node’s four threads.
  const turn = inTurn();
  const saved = whenQuiet(() => turn(changed), QUIET, LONGEST);
  watcher.on('all', saved);
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    // What can’t be watched (no permission, too many watches) need not keep the rest from it, and the looks see all.
    watcher.on('error', (error) => {
      log.warn('watch', String(error));
      resolve();
    });
  });
  // Its silence is told; what is not loaded already comes from the copy.
  const ask = askDrive(folder, patience, log);
  const looking = new AbortController();
  void lookAgainAndAgain();
  return () => {
    looking.abort();
    return watcher.close();
  };

  async function look(): Promise<void> {
    const differs = await turn(() => ask(async () => (await stampsOf(folder)) !== seen(folder)));
    if (differs === true && !looking.signal.aborted) saved();
  }

  async function lookAgainAndAgain(): Promise<void> {
    try {
      // One look after the other: on a drive that is lost, one may take days, and those missed are not made up for.
      for (;;) {
        await look();
        await setTimeout(LOOK, undefined, { ref: false, signal: looking.signal });
      }
    } catch {
      // Aborted, which is how it ends.
    }
  }
}

/** Watches one folder at a time. */
export class Watch {
  readonly #follower: Follower;
  readonly #log: Log;
  readonly #patience: number;
  #folder: string | undefined;
  /** What stops it. Pending until saves are seen: on a drive that hangs, for as long as it does. */
  #watching: Promise<() => Promise<void>> = Promise.resolve(() => Promise.resolve());

  /** @param patience how long a drive may take for a look, ms */
  constructor(follower: Follower, log: Log, patience = PATIENCE) {
    this.#follower = follower;
    this.#log = log;
    this.#patience = patience;
  }

  /** Watches this folder from now on, and no other. Resolves when saves are seen; never rejects. */
  async follow(folder: string): Promise<void> {
    if (folder !== this.#folder) {
      void this.stop();
      this.#folder = folder;
      this.#watching = watchFolder(folder, this.#follower, this.#log, this.#patience).catch(
        (error: unknown) => {
          if (folder === this.#folder) this.#folder = undefined;
          this.#log.warn('watch', `${folder} is not watched: ${String(error)}`);
          return () => Promise.resolve();
        },
      );
    }
    await this.#watching;
  }

  async stop(): Promise<void> {
    const stop = await this.#watching;
    await stop();
  }
}

/** The folder itself or the nearest above it that is there. */
async function nearest(folder: string): Promise<string> {
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  const above = dirname(folder);
  return there || above === folder ? folder : nearest(above);
}

function onTheWay(path: string, folder: string): boolean {
  return !leadsUp(relative(path, folder)) || !leadsUp(relative(folder, path));
}

function leadsUp(way: string): boolean {
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
