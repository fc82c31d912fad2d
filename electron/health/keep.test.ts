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

const SOON = { timeout: 5_000, interval: 10 };

let folder: string;
let lines: string[];
let kept: KeptHealth | undefined;
const into = (level: string) => (place: string, message: string) =>
  void lines.push(`${level} ${place} ${message}`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-health-'));
  lines = [];
  // Time alone is ours; the disk keeps its own.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  kept?.stop();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

async function keep(where = folder) {
  const problems = new RecentProblems();
  const log = problems.hear({ info: into('info'), warn: into('warn'), error: into('error') });
  kept = await keepHealth({
    folder: where,
    version: '1.2.3',
    electron: '45.4.1',
    exhibition: () => '/srv/exhibition',
    open: () => true,
    memory: () => ({ all: 400, page: 150 }),
    problems,
    log,
  });
  return { kept, log };
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

  it('says once that it cannot be written, and is written again when it can', async () => {
    writeFileSync(join(folder, 'blocked'), '');
    await keep(join(folder, 'blocked'));
    const refused = () => lines.filter((line) => line.includes('health.json cannot be written'));
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
      kept?.stop();
      release?.();
    }
  });
});

describe('counters.json', () => {
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
    first.kept.stop();
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
});
