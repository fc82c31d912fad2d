// The log: one line an event, and a file that cannot fill the disk.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logLine, openLog } from './log.ts';

const NINE = new Date('2026-11-23T09:00:00Z');

describe('logLine', () => {
  it('names time, level and place', () => {
    expect(logLine(NINE, 'warn', 'exhibition', 'deck.yaml:3:1 …')).toBe(
      '2026-11-23T09:00:00.000Z warn exhibition deck.yaml:3:1 …',
    );
  });

  it('stays one line, whatever the message holds', () => {
    const line = logLine(NINE, 'error', 'page', 'a\nb\r\u001b[31mc\u2028d\u007f');
    expect(line).toBe('2026-11-23T09:00:00.000Z error page a\\nb\\r\\u001b[31mc\\u2028d\\u007f');
  });

  it('is cut where a message is endless', () => {
    expect(logLine(NINE, 'error', 'page', 'x'.repeat(100_000)).length).toBeLessThan(4_100);
  });
});

describe('openLog', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jubilee-log-'));
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its lines in a file, whose folder it makes', () => {
    const file = join(folder, 'logs', 'jubilee.log');
    openLog(file).info('window', 'painted');
    expect(readFileSync(file, 'utf8')).toMatch(/^\S+Z info window painted\n$/);
  });

  it('puts a full file aside', () => {
    const file = join(folder, 'jubilee.log');
    writeFileSync(file, 'x'.repeat(2 * 1024 * 1024 + 1));
    openLog(file).info('window', 'painted');
    expect(statSync(file).size).toBeLessThan(100);
    expect(statSync(`${file}.old`).size).toBe(2 * 1024 * 1024 + 1);
  });

  it('says once that it cannot be written, and goes on', () => {
    const log = openLog(join(folder, 'file'));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'not a folder');
    log.info('window', 'one');
    log.info('window', 'two');
    const lines = vi.mocked(process.stderr.write).mock.calls.map(([line]) => String(line));
    expect(lines.filter((line) => line.includes(' warn log '))).toHaveLength(1);
    expect(lines).toHaveLength(3);
  });
});
