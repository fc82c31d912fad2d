// What staff can read afterwards: one line an event, to stderr and to a file.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export type Level = 'info' | 'warn' | 'error';
export type Log = Readonly<Record<Level, (place: string, message: string) => void>>;

/** Longest message kept, in characters; a page may send anything. */
const MAX_MESSAGE = 4_000;
/** The file is put aside as `….old` at this size, in bytes: two files, 4 MiB in all, however long a kiosk runs. */
const MAX_FILE = 2 * 1024 * 1024;

/** One line: `2026-11-23T09:00:00.000Z warn exhibition deck.yaml:31:12 …`. What would break the line is escaped. */
export function logLine(time: Date, level: Level, place: string, message: string): string {
  const cut = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
  // eslint-disable-next-line no-control-regex -- control characters are what must not reach a terminal or a log
  const plain = cut.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (char) =>
    JSON.stringify(char) === `"${char}"`
      ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
      : JSON.stringify(char).slice(1, -1),
  );
  return `${time.toISOString()} ${level} ${place} ${plain}`;
}

/** @param file where to keep the lines as well; its folder is made */
export function openLog(file: string): Log {
  const keep = keeper(file);
  const write = (level: Level) => (place: string, message: string) => {
    const line = `${logLine(new Date(), level, place, message)}\n`;
    process.stderr.write(line);
    keep(line);
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** Appends lines to a bounded file. A log that can’t be written never stops a show: it says so once, on stderr. */
function keeper(file: string): (line: string) => void {
  let failed = false;
  return (line) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if (size(file) > MAX_FILE) renameSync(file, `${file}.old`);
      appendFileSync(file, line);
      failed = false;
    } catch (error) {
      if (!failed) process.stderr.write(`${logLine(new Date(), 'warn', 'log', String(error))}\n`);
      failed = true;
    }
  };
}

function size(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
