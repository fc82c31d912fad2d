// The log: one line an event, and a file that cannot fill the disk.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountDisk } from '../files/durable.fixture.ts';
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

  it('puts a full file aside where a folder stands in the place of an older one', () => {
    const file = join(folder, 'jubilee.log');
    for (let number = 2; number <= 8; number += 1)
      mkdirSync(join(folder, `jubilee.log.old.${String(number)}`, 'x'), { recursive: true });
    mkdirSync(join(folder, 'jubilee.log.old', 'x'), { recursive: true });
    const log = openLog(file);
    for (let time = 0; time < 10; time += 1) {
      writeFileSync(file, 'x'.repeat(2 * 1024 * 1024 + 1));
      log.info('window', `painted ${String(time)}`);
      expect(readFileSync(file, 'utf8')).toContain(`painted ${String(time)}`);
    }
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

  it('stays within 20 MB in all, and keeps the newest lines', () => {
    const file = join(folder, 'jubilee.log');
    const log = openLog(file);
    for (let line = 0; line < 6_000; line += 1) log.info('page', `${String(line)} ${'x'.repeat(3_990)}`);
    const names = readdirSync(folder);
    expect(names).toHaveLength(9);
    const all = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(all).toBeLessThan(20_000_000);
    expect(all).toBeGreaterThan(16_000_000);
    expect(readFileSync(file, 'utf8')).toContain(' info page 5999 x');
    const oldest = readFileSync(`${file}.old.8`, 'utf8');
    const older = readFileSync(`${file}.old.7`, 'utf8');
    expect(numberOf(oldest)).toBeLessThan(numberOf(older));
  });

  const numberOf = (text: string) => Number(/ info page (\d+) /.exec(text)?.[1]);

  it('keeps everything else when one line comes a hundred thousand times, and says how often it came', () => {
    vi.useFakeTimers();
    const file = join(folder, 'jubilee.log');
    const log = openLog(file);
    log.info('window', 'painted');
    for (let count = 0; count < 100_000; count += 1) log.error('protocol', `no ${'x'.repeat(300)}`);
    log.warn('watch', 'another');
    vi.advanceTimersByTime(60_000);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toContain(' info window painted');
    expect(lines[11]).toContain(' warn watch another');
    expect(lines[12]).toMatch(/^\S+Z error protocol no x+ \(99990 times more within 1 min\)$/);
    vi.useRealTimers();
  });

  it('survives a full disk: whole lines only, and it goes on when there is room again', ({ skip }) => {
    const disk = join(folder, 'disk');
    const release = mountDisk(disk, 64 * 1024);
    if (release === undefined) skip('no small disk can be mounted here: that takes root on Linux');
    try {
      const file = join(disk, 'jubilee.log');
      const log = openLog(file);
      for (let line = 0; line < 100; line += 1) log.info('page', `${String(line)} ${'x'.repeat(990)}`);
      const full = readFileSync(file, 'utf8');
      expect(full.length).toBeGreaterThan(50_000);
      expect(full.endsWith('x\n')).toBe(true);
      writeFileSync(file, '');
      log.info('page', 'room again');
      expect(readFileSync(file, 'utf8')).toMatch(/^\S+Z info page room again\n$/);
    } finally {
      release?.();
    }
  });

  it('goes on when nobody listens to its terminal any more', () => {
    const file = join(folder, 'jubilee.log');
    const log = openLog(file);
    expect(process.stderr.emit('error', new Error('write EPIPE'))).toBe(true);
    vi.mocked(process.stderr.write).mockImplementation(() => {
      throw new Error('ENOSPC');
    });
    log.info('window', 'painted');
    expect(readFileSync(file, 'utf8')).toContain('painted');
  });
});
