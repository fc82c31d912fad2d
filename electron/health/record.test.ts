// A kiosk’s health: what it was told, and what the log said.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../log/log.ts';
import { RecentProblems } from './recent-problems.ts';
import { HealthRecord } from './record.ts';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let open = true;

beforeEach(() => {
  open = true;
  vi.useFakeTimers({ now: new Date('2026-11-26T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

function recordOf(problems = new RecentProblems()): HealthRecord {
  return new HealthRecord({
    version: '1.2.3',
    electron: '45.4.1',
    exhibition: () => '/srv/exhibition',
    open: () => open,
    memory: () => ({ all: 400, page: 150 }),
    problems: () => problems.latest,
  });
}

describe('HealthRecord', () => {
  it('begins with nothing painted and nothing wrong', () => {
    expect(recordOf().snapshot()).toMatchObject({
      time: '2026-11-26T09:00:00.000Z',
      version: '1.2.3',
      electron: '45.4.1',
      exhibition: '/srv/exhibition',
      open: true,
      slide: '',
      painted: undefined,
      memory: { all: 400, page: 150 },
      restarts: { count: 0, latest: [] },
      problems: [],
    });
  });

  it('says that it is closed, where the screen is dark for that', () => {
    const record = recordOf();
    open = false;
    expect(record.snapshot().open).toBe(false);
  });

  it('counts seconds since the start, whatever the clock of the machine does', () => {
    const record = recordOf();
    const { uptime } = record.snapshot();
    vi.advanceTimersByTime(90_500);
    vi.setSystemTime(new Date('2031-01-01'));
    expect(record.snapshot().uptime - uptime).toBeGreaterThanOrEqual(90);
    expect(record.snapshot().uptime - uptime).toBeLessThanOrEqual(91);
  });

  it('knows the last slide, and when the page last proved that it paints: a report alone proves nothing', () => {
    const record = recordOf();
    record.painted('opening');
    expect(record.snapshot()).toMatchObject({ slide: 'opening', painted: undefined });
    vi.advanceTimersByTime(60_000);
    record.proved();
    vi.advanceTimersByTime(60_000);
    record.painted('trade');
    expect(record.snapshot()).toMatchObject({ slide: 'trade', painted: '2026-11-26T09:01:00.000Z' });
  });

  it('counts all restarts, and keeps the latest twenty, newest first', () => {
    const record = recordOf();
    for (let number = 1; number <= 25; number += 1) record.restarted(`cause ${String(number)}`);
    const { count, latest } = record.snapshot().restarts;
    expect(count).toBe(25);
    expect(latest).toHaveLength(20);
    expect(latest[0]).toEqual({ time: '2026-11-26T09:00:00.000Z', cause: 'cause 25' });
  });
});

describe('RecentProblems', () => {
  it('keeps warnings and errors, newest first, and passes every line on', () => {
    const lines: string[] = [];
    const into = (level: string) => (place: string, message: string) =>
      void lines.push(`${level} ${place} ${message}`);
    const problems = new RecentProblems();
    const log = problems.hear({ info: into('info'), warn: into('warn'), error: into('error') });
    log.info('window', 'painted');
    log.warn('watch', 'a\nb');
    vi.advanceTimersByTime(1_000);
    log.error('page', 'c');
    expect(problems.latest).toEqual([
      { time: '2026-11-26T09:00:01.000Z', level: 'error', place: 'page', message: 'c' },
      { time: '2026-11-26T09:00:00.000Z', level: 'warn', place: 'watch', message: 'a\\nb' },
    ]);
    expect(lines).toEqual(['info window painted', 'warn watch a\nb', 'error page c']);
  });

  it('keeps twenty at most, and equal ones once, at their latest time', () => {
    const problems = new RecentProblems();
    const log = problems.hear(quiet);
    log.error('page', 'again');
    for (let number = 0; number < 25; number += 1) log.error('page', String(number));
    for (let more = 0; more < 1_000; more += 1) log.error('page', 'again');
    expect(problems.latest).toHaveLength(20);
    expect(problems.latest[0]).toMatchObject({ message: 'again' });
    expect(problems.latest[19]).toMatchObject({ message: '6' });
  });

  it('tells those of another part, or of another weight, apart', () => {
    const problems = new RecentProblems();
    const log = problems.hear(quiet);
    log.error('page', 'the same');
    log.error('window', 'the same');
    log.warn('page', 'the same');
    expect(problems.latest).toHaveLength(3);
  });

  it('forgets what is over, and nothing else', () => {
    const problems = new RecentProblems();
    const log = problems.hear(quiet);
    log.warn('staff', 'no PIN\u007f');
    log.warn('staff', 'another');
    log.warn('page', 'no PIN\u007f');
    const onchange = vi.fn();
    problems.onchange = onchange;
    log.over('staff', 'no PIN\u007f');
    expect(problems.latest.map(({ place, message }) => `${place} ${message}`)).toEqual([
      'page no PIN\\u007f',
      'staff another',
    ]);
    expect(onchange).toHaveBeenCalledOnce();
    log.over('staff', 'no PIN\u007f');
    expect(onchange).toHaveBeenCalledOnce();
  });

  it('tells of each error, and of no warning', () => {
    const problems = new RecentProblems();
    const onerror = vi.fn();
    problems.onchange = onerror;
    const log = problems.hear(quiet);
    log.warn('watch', 'a');
    expect(onerror).not.toHaveBeenCalled();
    log.error('page', 'b');
    expect(onerror).toHaveBeenCalledOnce();
  });
});
