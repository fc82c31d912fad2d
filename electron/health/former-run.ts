// Whether the run before this one ended in order: a file stands in the profile as long as Jubilee runs.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import * as v from 'valibot';
import { readDurable } from '../files/durable.ts';
import type { Log } from '../log/log.ts';

const MARK = 'running';

/** The part of health.json that says where a run was when it was last seen. */
const LastSeen = v.object({ time: v.string(), version: v.string(), uptime: v.number(), slide: v.string() });

/**
 * Warns of a former run that ended without a word, with what its health.json says, and marks this one as under way until
 * it ends: by a signal, by staff, or to begin anew. To be called before health.json is written. Never rejects.
 * @param folder the profile
 */
export async function tellFormerRun(folder: string, log: Log): Promise<void> {
  const mark = join(folder, MARK);
  const before = existsSync(mark);
  try {
    mkdirSync(folder, { recursive: true });
    // A damaged disk may have made a folder of it.
    rmSync(mark, { recursive: true, force: true });
    // On the disk at once: it is for power cuts.
    writeFileSync(mark, '', { flush: true });
  } catch {
    // A profile that can’t be written is told of elsewhere; nobody can tell then how its runs end.
    return;
  }
  const end = () => {
    try {
      rmSync(mark, { recursive: true, force: true });
    } catch {
      // As above.
    }
  };
  app.once('quit', end);
  // A Windows that is shut down tells windows alone.
  app.on('browser-window-created', (_event, window) => window.once('session-end', end));
  if (before)
    // Of its end, not of this start: who counts starts, counts those lines.
    log.warn(
      'end',
      `the run before this one ended without a word: it was killed, it crashed, or the power failed; ${await lastSeen(folder)}`,
    );
}

async function lastSeen(folder: string): Promise<string> {
  const { value } = await readDurable(join(folder, 'health.json'), (text) => {
    const read = v.safeParse(LastSeen, JSON.parse(text));
    return read.success ? read.output : undefined;
  });
  if (value === undefined) return 'its health.json is not there, or damaged';
  const { time, version, uptime, slide } = value;
  const at = slide === '' ? '' : `, at slide ${slide}`;
  return `last seen ${time}, after ${String(Math.floor(uptime / 60))} min${at}, version ${version}`;
}
