// What staff can read afterwards: one line an event, to stderr and to a file.
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { Repeats } from './log-repeats.ts';

export type Level = 'info' | 'warn' | 'error';
type Say = (place: string, message: string) => void;
export interface Log extends Readonly<Record<Level, Say>> {
  /** Hears that what a warning or an error said is so no more; for whoever keeps what is wrong now. */
  readonly over?: Say;
}

/** Longest message kept, in characters; a page may send anything. */
const MAX_MESSAGE = 4_000;
/** The file is put aside as `….old` before it grows beyond this, in bytes (2 MiB), and older ones as `….old.2` and so on. */
const MAX_FILE = 2 * 1024 * 1024;
/** Files put aside. With the one that grows: 18.9 MB, however long a kiosk runs. */
const MOST_OLD = 8;

/** One line: `2026-11-23T09:00:00.000Z warn exhibition deck.yaml:31:12 …`. */
export function logLine(time: Date, level: Level, place: string, message: string): string {
  return `${time.toISOString()} ${level} ${place} ${plain(message)}`;
}

/** A message as the log has it: of a sane length, and what would break a line or a terminal escaped. */
export function plain(message: string): string {
  const cut = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
  // eslint-disable-next-line no-control-regex -- control characters are what must not reach a terminal or a log
  return cut.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (char) =>
    JSON.stringify(char) === `"${char}"`
      ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
      : JSON.stringify(char).slice(1, -1),
  );
}

/**
 * Every line has left this process when the call returns, so that the last ones before a crash are there. Never throws.
 * @param file where to keep the lines as well; its folder is made
 */
export function openLog(file: string): Log {
  const keep = keeper(file);
  const repeats = new Repeats();
  let timer: NodeJS.Timeout | undefined;

  function put(line: string): void {
    toStderr(line);
    keep(`${line}\n`);
  }

  function sumUp(now = performance.now()): void {
    for (const { line, count, within } of repeats.sums(now)) {
      put(
        `${new Date().toISOString()} ${line} (${String(count)} times more within ${String(within / 60_000)} min)`,
      );
    }
    clearTimeout(timer);
    const due = repeats.due;
    timer = due === undefined ? undefined : setTimeout(sumUp, Math.max(0, due - performance.now())).unref();
  }

  const write = (level: Level) => (place: string, message: string) => {
    const line = logLine(new Date(), level, place, message);
    sumUp();
    // The same line at another time is the same.
    if (repeats.admits(line.slice(line.indexOf(' ') + 1), performance.now())) put(line);
  };
  // Nobody may be listening any more; a line that can’t be said is no reason to end.
  process.stderr.on('error', () => undefined);
  process.once('exit', () => {
    sumUp(Number.POSITIVE_INFINITY);
  });
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function toStderr(line: string): void {
  try {
    process.stderr.write(`${line}\n`);
  } catch {
    // As above.
  }
}

/** Appends lines to bounded files. A log that can’t be written never stops a show: it says so once, on stderr. */
function keeper(file: string): (line: string) => void {
  let failed = false;
  return (line) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      const before = size(file);
      if (before > 0 && before + Buffer.byteLength(line) > MAX_FILE) putAside(file);
      append(file, line);
      failed = false;
    } catch (error) {
      if (!failed) toStderr(logLine(new Date(), 'warn', 'log', String(error)));
      failed = true;
    }
  };
}

/** All of the line or nothing of it: a full disk takes a part. */
function append(file: string, line: string): void {
  const before = size(file);
  try {
    appendFileSync(file, line);
  } catch (error) {
    if (size(file) > before) truncateSync(file, before);
    throw error;
  }
}

/** The oldest goes, even where a damaged disk has made a folder of it. */
function putAside(file: string): void {
  const names = [file, ...Array.from({ length: MOST_OLD }, (_, at) => oldName(file, at + 1))];
  rmSync(oldName(file, MOST_OLD), { recursive: true, force: true });
  for (let at = names.length - 1; at > 0; at -= 1) {
    const [from = '', to = ''] = names.slice(at - 1, at + 1);
    if (existsSync(from)) renameSync(from, to);
  }
}

function oldName(file: string, number: number): string {
  return number === 1 ? `${file}.old` : `${file}.old.${String(number)}`;
}

function size(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
