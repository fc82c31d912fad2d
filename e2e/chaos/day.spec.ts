// A day of faults, compressed: a thousand in a row, each followed by the minutes until the next one at once.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ChaosKiosk } from '../fixtures/chaos.ts';
import { test } from '../fixtures/electron-test.ts';
import { faultsOfADay } from '../fixtures/faults-of-a-day.ts';
import { REAL } from '../fixtures/exhibition.ts';

const FAULTS = Number(process.env.JUBILEE_FAULTS ?? 1_000);
/** What lies between two of a thousand faults in a day, ms. */
const BETWEEN = 86_400;
const SEED = 1992;

test.skip(
  process.env.JUBILEE_FAULTS === undefined,
  'a day takes ten minutes, and now and then the test loses its hold on the program: npm run reliability has it',
);

test(`${String(FAULTS)} faults in a row: the show runs, nothing is lost, memory is flat`, async ({
  launch,
  lay,
}, info) => {
  test.setTimeout(1_800_000);
  const exhibition = lay({ from: REAL, files: {} });
  const profile = info.outputPath('host', 'profile');
  const settings = { lock: true, idle: 5, warning: 20 };
  const kiosk = new ChaosKiosk(await launch({ exhibition, settings, skippable: true }));
  await kiosk.started();
  const back: number[] = [];
  const memory: number[] = [];
  const counts = new Map<string, number>();
  for (const [index, fault] of faultsOfADay(
    FAULTS,
    SEED,
    process.env.JUBILEE_HANGS !== undefined,
  ).entries()) {
    await test.step(`${String(index)} ${fault.name}`, async () => {
      const since = performance.now();
      await fault.strike({ kiosk, exhibition, profile });
      const gone = await kiosk.shows(since);
      if (fault.crashes) back.push(gone);
      counts.set(fault.name, (counts.get(fault.name) ?? 0) + 1);
      await kiosk.pass(BETWEEN);
      await kiosk.shows();
    });
    if (index % Math.ceil(FAULTS / 20) === 0) memory.push(await kiosk.memory());
  }
  for (const [name, count] of counts)
    info.annotations.push({ type: 'fault', description: `${name}: ${String(count)}` });
  const slowest = Math.max(...back);
  // The least of some, since at most moments there is waste that nobody has collected yet.
  const least = (some: readonly number[]) => Math.min(...some);
  const [early, late] = [least(memory.slice(1, 6)), least(memory.slice(-5))];
  info.annotations.push({
    type: 'measured',
    description: `${String(FAULTS)} faults, ${String(back.length)} of them crashes or hangs; slowest return ${(slowest / 1_000).toFixed(1)} s; memory of the program ${String(Math.round(early))} MB in the first quarter, ${String(Math.round(late))} MB in the last`,
  });
  expect(kiosk.lines.join('\n')).not.toContain('falling back on the');
  // Nothing is lost: the exhibition that was wanted shows, all that was written is whole, and nobody left the kiosk.
  const health = JSON.parse(readFileSync(join(profile, 'health.json'), 'utf8')) as { exhibition: string };
  expect(health.exhibition).toBe(exhibition);
  const counters = join(profile, 'counters.json');
  if (existsSync(counters)) expect(() => JSON.parse(readFileSync(counters, 'utf8')) as unknown).not.toThrow();
  expect(late).toBeLessThan(early * 1.3 + 10);
});
