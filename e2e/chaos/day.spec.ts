// A day of faults, compressed: a thousand in a row, each followed by the minutes until the next one at once. The program is
// left to itself: where it begins anew, the day goes on.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ChaosKiosk, unlessItLeft } from '../fixtures/chaos/chaos.ts';
import { faultsOfADay } from '../fixtures/chaos/faults-of-a-day.ts';
import { REAL } from '../fixtures/content/exhibition.ts';
import { test } from '../fixtures/locked-test.ts';

const FAULTS = Number(process.env.JUBILEE_FAULTS ?? 1_000);
/** What lies between two of a thousand faults in a day, ms. */
const BETWEEN = 86_400;
const SEED = Number(process.env.JUBILEE_SEED ?? 1992);
/** How often memory and the display are looked at. */
const LOOKS = 20;

test(`${String(FAULTS)} faults in a row: the show runs, nothing is lost, memory is flat`, async ({
  keep,
  lay,
  openDesktop,
}, info) => {
  test.setTimeout(FAULTS * 3_000 + 60_000);
  const exhibition = lay({ from: REAL, files: {} });
  const profile = info.outputPath('host', 'profile');
  // Painting takes most of the time, and a small display is as good as a large one here.
  const desktop = await openDesktop({ width: 640, height: 360, windowManager: false });
  const program = keep({ exhibition, settings: { lock: true, idle: 5, warning: 20 }, env: desktop.env });
  const kiosk = new ChaosKiosk(program);
  await kiosk.started();
  const [back, heap, memory, pages]: [number[], number[], number[], number[]] = [[], [], [], []];
  const pids = new Set([program.pid]);
  for (const [index, fault] of faultsOfADay(FAULTS, SEED).entries()) {
    await test.step(`${String(index)} ${fault.name}`, async () => {
      const since = performance.now();
      await fault.strike({ kiosk, exhibition, profile }).catch(unlessItLeft);
      const gone = await kiosk.shows(since);
      if (fault.crashes) back.push(gone);
      await kiosk.pass(BETWEEN);
      pids.add(program.pid);
    });
    if (index % Math.ceil(FAULTS / LOOKS) !== 0) continue;
    heap.push(await kiosk.heap());
    memory.push(kiosk.memory());
    pages.push(kiosk.memory('renderer'));
    expect(await kiosk.hasPicture(), `the display shows a picture after ${String(index)} faults`).toBe(true);
  }
  // The least of some, since at most moments there is waste that nobody has collected yet.
  const ends = (all: readonly number[]) =>
    [Math.min(...all.slice(1, 6)), Math.min(...all.slice(-5))] as const;
  const said = (all: readonly number[]) =>
    ends(all)
      .map((MB) => `${String(Math.round(MB))} MB`)
      .join(' → ');
  info.annotations.push({
    type: 'measured',
    description: [
      `${String(back.length)} crashes and hangs; slowest return ${(Math.max(...back) / 1_000).toFixed(1)} s`,
      `the program’s heap ${said(heap)}, its process ${said(memory)}, its pages at most ${String(Math.round(Math.max(...pages)))} MB`,
      `it began anew ${String(pids.size - 1)} times`,
    ].join('; '),
  });
  expect(kiosk.lines.join('\n')).not.toContain('falling back on the');
  // Nothing is lost: the exhibition that was wanted shows, and all that was written is whole.
  const written = (file: string) =>
    JSON.parse(readFileSync(join(profile, file), 'utf8')) as { exhibition?: string };
  expect(written('health.json').exhibition).toBe(exhibition);
  // It may just have been deleted.
  if (existsSync(join(profile, 'counters.json'))) expect(() => written('counters.json')).not.toThrow();
  for (const [early, late] of [ends(heap), ends(memory)]) expect(late).toBeLessThan(early * 1.3 + 10);
});
