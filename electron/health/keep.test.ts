// health.json and counters.json: written each minute, soon after an error, and never in the way of the show.
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Health } from '../../core/health.ts';
import { mountDisk } from '../files/durable.fixture.ts';
import { writeDurable } from '../files/durable.ts';
import { keepHealth } from './keep.ts';
import type { KeptHealth } from './keep.ts';
import { RecentProblems } from './recent-problems.ts';

vi.mock('../files/durable.ts', { spy: true });

const SOON = { timeout: 5_000, interval: 10 };

let folder: string;
let lines: string[];
let kept: KeptHealth | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-health-'));
  lines = [];
  // Time alone is ours; the disk keeps its own.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(async () => {
  await kept?.stop();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

async function keep(where = folder, look = () => Promise.resolve()) {
  const problems = new RecentProblems();
  // What a kiosk still says when its test is over belongs to that test.
  const own = lines;
  const into = (level: string) => (place: string, message: string) =>
    void own.push(`${level} ${place} ${message}`);
  const log = problems.hear({ info: into('info'), warn: into('warn'), error: into('error') });
  kept = await keepHealth({
    folder: where,
    version: '1.2.3',
    electron: '45.4.1',
    exhibition: () => '/srv/exhibition',
    open: () => true,
    memory: () => ({ all: 400, page: 150 }),
    look,
    problems,
    log,
  });
  return { kept, log, problems };
}

const health = () => JSON.parse(readFileSync(join(folder, 'health.json'), 'utf8')) as Health;
const counters = () => JSON.parse(readFileSync(join(folder, 'counters.json'), 'utf8')) as unknown;
const minute = () => vi.advanceTimersByTime(60_000);

describe('health.json', () => {
  it('is there soon after the start, and again after each minute', async () => {
    const { kept } = await keep();
    await vi.waitFor(() => expect(health()).toMatchObject({ slide: '', version: '1.2.3' }), SOON);
    kept.painted({ slide: 'trade' });
    minute();
    await vi.waitFor(() => expect(health().slide).toBe('trade'), SOON);
    expect(readdirSync(folder)).toEqual(['health.json']);
  });

  it('is written at once when the page is there', async () => {
    const { kept } = await keep();
    await vi.waitFor(() => expect(health().slide).toBe(''), SOON);
    kept.painted({ slide: 'trade' });
    await vi.waitFor(() => expect(health().slide).toBe('trade'), SOON);
  });

  it('is written at once after an error, and after a restart', async () => {
    const { kept, log } = await keep();
    await vi.waitFor(() => expect(health().problems).toEqual([]), SOON);
    log.error('exhibition', 'deck.yaml:3:1');
    await vi.waitFor(() => expect(health().problems).toMatchObject([{ message: 'deck.yaml:3:1' }]), SOON);
    kept.restarted('the page’s process is gone');
    await vi.waitFor(() => {
      expect(health().restarts).toMatchObject({
        count: 1,
        latest: [{ cause: 'the page’s process is gone' }],
      });
    }, SOON);
  });

  it('holds what is wrong now: what is over, as a look of each minute finds, is in it no more', async () => {
    const { log } = await keep(folder, () => {
      log.over('staff', 'no PIN');
      return Promise.resolve();
    });
    log.warn('staff', 'no PIN');
    await vi.waitFor(() => expect(health().problems).toMatchObject([{ message: 'no PIN' }]), SOON);
    minute();
    await vi.waitFor(() => expect(health().problems).toEqual([]), SOON);
  });

  it('says once that it cannot be written, and is written again when it can', async () => {
    writeFileSync(join(folder, 'blocked'), '');
    await keep(join(folder, 'blocked'));
    const refused = () => lines.filter((line) => /^warn health .*health\.json cannot be written/.test(line));
    await vi.waitFor(() => expect(refused()).toHaveLength(1), SOON);
    minute();
    // Writes of one file queue: when this one was refused, so was that of the minute.
    await expect(writeDurable(join(folder, 'blocked', 'health.json'), '')).rejects.toThrow();
    rmSync(join(folder, 'blocked'));
    await vi.waitFor(() => {
      minute();
      expect(existsSync(join(folder, 'blocked', 'health.json'))).toBe(true);
    }, SOON);
    expect(refused()).toHaveLength(1);
    // Another outage is told again.
    rmSync(join(folder, 'blocked'), { recursive: true });
    writeFileSync(join(folder, 'blocked'), '');
    minute();
    await vi.waitFor(() => expect(refused()).toHaveLength(2), SOON);
  });

  it('says when the page last proved that it paints', async () => {
    const { kept } = await keep();
    expect(kept.snapshot().painted).toBeUndefined();
    kept.proved();
    expect(kept.snapshot().painted).toBeDefined();
  });

  it('is left alone once that is stopped', async () => {
    const { kept, problems } = await keep();
    await kept.stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(problems.onchange).toBeUndefined();
  });

  it('does without on a full disk', async ({ skip }) => {
    const disk = join(folder, 'disk');
    const release = mountDisk(disk, 16 * 1024);
    if (release === undefined) skip('no small disk can be mounted here: that takes root on Linux');
    try {
      writeFileSync(join(disk, 'full'), 'x'.repeat(16 * 1024));
      const { kept } = await keep(disk);
      await vi.waitFor(
        () => expect(lines.join('\n')).toMatch(/health\.json cannot be written: .*ENOSPC/),
        SOON,
      );
      expect(kept.snapshot().version).toBe('1.2.3');
    } finally {
      await kept?.stop();
      release?.();
    }
  });
});

describe('counters.json', () => {
  const visit = { slide: 'a', language: 'en', visiting: true };

  it('that cannot be read is named, and counting begins anew', async () => {
    writeFileSync(join(folder, 'counters.json'), Buffer.alloc(200));
    const { kept } = await keep();
    expect(lines).toEqual([expect.stringMatching(/^warn health .*counters\.json.*; counting begins anew$/)]);
    kept.painted(visit);
    minute();
    await vi.waitFor(() => expect(counters()).toMatchObject({ days: expect.anything() as object }), SOON);
  });

  it('is written as soon as it can be, and then not again until more was counted', async () => {
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, '');
    const { kept } = await keep(blocked);
    kept.painted(visit);
    minute();
    await vi.waitFor(() => expect(lines.join()).toContain('counters.json cannot be written'), SOON);
    rmSync(blocked);
    minute();
    const file = join(blocked, 'counters.json');
    await vi.waitFor(() => expect(existsSync(file)).toBe(true), SOON);
    // Writes of one file queue: when this one is done, so is that of the minute.
    await writeDurable(file, '');
    vi.mocked(writeDurable).mockClear();
    minute();
    expect(vi.mocked(writeDurable).mock.calls.map(([path]) => path)).toEqual([join(blocked, 'health.json')]);
  });

  it('is written each minute in which something was counted, and goes on after a restart', async () => {
    const first = await keep();
    minute();
    first.kept.painted({ slide: 'a', language: 'en', visiting: true });
    first.kept.painted({ slide: 'b', language: 'en', visiting: true });
    minute();
    await vi.waitFor(() => {
      expect(Object.values((counters() as { days: object }).days)).toEqual([
        { visits: 1, slides: { b: 1 }, languages: {} },
      ]);
    }, SOON);
    await first.kept.stop();
    // As a power cut may leave it.
    await vi.waitFor(() => expect(existsSync(join(folder, 'counters.json.last-good'))).toBe(true), SOON);
    truncateSync(join(folder, 'counters.json'), 20);
    const second = await keep();
    expect(lines).toEqual([
      `warn health ${join(folder, 'counters.json')} is cut short or damaged; its last good copy is used`,
    ]);
    second.kept.painted({ slide: 'a', language: 'en', visiting: true });
    minute();
    await vi.waitFor(() => {
      expect(Object.values((counters() as { days: object }).days)).toEqual([
        { visits: 2, slides: { b: 1 }, languages: {} },
      ]);
    }, SOON);
  });

  it('is written a last time at the end, with what the minute has brought', async () => {
    const { kept } = await keep();
    kept.painted({ slide: 'a', language: 'en', visiting: true });
    await kept.stop();
    expect(Object.values((counters() as { days: object }).days)).toMatchObject([{ visits: 1 }]);
    expect(health().slide).toBe('a');
  });
});
