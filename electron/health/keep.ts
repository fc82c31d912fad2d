// health.json for whoever watches the machine, and counters.json for staff: kept in the profile, from the start on.
import { join } from 'node:path';
import type { Health } from '../../core/health.ts';
import { readDurable, writeDurable } from '../files/durable.ts';
import type { Log } from '../log/log.ts';
import { whenQuiet } from '../timing/when-quiet.ts';
import { count, localDate, parseCounters } from './counters.ts';
import type { Painted } from './counters.ts';
import { HealthRecord } from './record.ts';
import type { HealthFacts } from './record.ts';
import type { RecentProblems } from './recent-problems.ts';

/** How often the files are written, ms. */
const PERIOD = 60_000;
/** health.json is written so soon after an error, its end, or a restart, ms, and in a storm of them so often. */
const SOON = 100;
const STORM = 1_000;

export interface HealthWishes extends Omit<HealthFacts, 'problems'> {
  /** Folder of both files. */
  readonly folder: string;
  readonly problems: RecentProblems;
  /** Looks each minute whether what was wrong still is. Never rejects. */
  readonly look: () => Promise<unknown>;
  readonly log: Log;
}

export interface KeptHealth {
  /** The page reports what it shows: at each change of slide, and each minute. */
  readonly painted: (report: Painted) => void;
  /** The page proved that it still paints. */
  readonly proved: () => void;
  /** The page is brought back. */
  readonly restarted: (cause: string) => void;
  readonly snapshot: () => Health;
  /** Writes both files a last time. Never rejects. */
  readonly stop: () => Promise<void>;
}

/** Never rejects: a file that can't be written or read is named in the log, and the show goes on. */
export async function keepHealth({
  folder,
  problems,
  look,
  log,
  ...facts
}: HealthWishes): Promise<KeptHealth> {
  const record = new HealthRecord({ ...facts, problems: () => problems.latest });
  const health = writer(join(folder, 'health.json'), false, log);
  const counted = writer(join(folder, 'counters.json'), true, log);
  const kept = await readDurable(join(folder, 'counters.json'), parseCounters);
  if (kept.reason !== undefined) log.warn('health', `${kept.reason}; ${consequence(kept.from)}`);
  let counters = kept.value ?? { days: {} };
  let saved = counters;
  let before: Painted | undefined;

  async function writeHealth(): Promise<void> {
    await health(`${JSON.stringify(record.snapshot(), null, 2)}\n`);
  }
  const writeSoon = whenQuiet(writeHealth, SOON, STORM);
  async function writeCounters(): Promise<void> {
    const now = counters;
    if (now !== saved && (await counted(`${JSON.stringify(now)}\n`))) saved = now;
  }
  const timer = setInterval(() => {
    void writeHealth();
    void writeCounters();
    void look();
  }, PERIOD);
  problems.onchange = writeSoon;
  writeSoon();

  return {
    painted(report) {
      record.painted(report.slide);
      // The file of the start knows no page yet, and whoever waits for the kiosk to come up sees it at once.
      if (before === undefined) writeSoon();
      counters = count(counters, before, report, localDate(new Date()));
      before = report;
    },
    proved() {
      record.proved();
    },
    restarted(cause) {
      record.restarted(cause);
      writeSoon();
    },
    snapshot: () => record.snapshot(),
    async stop() {
      clearInterval(timer);
      problems.onchange = undefined;
      await Promise.all([writeHealth(), writeCounters()]);
    },
  };
}

function consequence(from: 'last good' | 'nowhere' | 'file'): string {
  return from === 'last good' ? 'its last good copy is used' : 'counting begins anew';
}

/** Writes a file, and says once that it can't. @returns whether it was written */
function writer(file: string, lastGood: boolean, log: Log): (text: string) => Promise<boolean> {
  let failed = false;
  return async (text) => {
    try {
      await writeDurable(file, text, { lastGood });
      failed = false;
    } catch (error) {
      if (!failed) log.warn('health', `${file} cannot be written: ${String(error)}`);
      failed = true;
    }
    return !failed;
  };
}
