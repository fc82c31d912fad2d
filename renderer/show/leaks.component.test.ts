// A kiosk moves for months: no move may leave anything behind (swiper#2791).
import { expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { flushSync } from 'svelte';
import '../styles/tokens.css';
import { PAGE_DEFAULTS } from '../../core/settings/page.ts';
import { deckOf, statement } from '../slides/slide.fixture.ts';
import { Show } from './show.svelte.ts';
import Stage from './Stage.svelte';

/** Some four days of a loop. */
const MOVES = 50_000;

/** What the renderer holds once its waste is thrown away: MB of heap, and how many nodes and listeners. */
async function held(): Promise<{
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}> {
  const session = cdp();
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize / 1e6, nodes, listeners };
}

it('holds no more memory, nodes and listeners after 50,000 moves than after the first ones', async () => {
  const slides = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...statement({ title: `Title of ${id}` }), id }));
  const show = new Show(deckOf(...slides), { ...PAGE_DEFAULTS, wrap: true });
  const stop = show.start();
  const { container } = await render(Stage, { show, onfault: () => undefined });
  await expect.poll(() => container.querySelectorAll('h2').length, { timeout: 15_000 }).toBeGreaterThan(1);
  /** In strokes, between which the page draws. */
  const move = async (times: number): Promise<void> => {
    for (let moved = 0; moved < times; moved += 100) {
      for (let stroke = 0; stroke < 100; stroke += 1) {
        flushSync(() => {
          show.send({ type: 'move', by: 1 });
        });
      }
      await new Promise(requestAnimationFrame);
    }
  };

  await move(2_000);
  const early = await held();
  await move(MOVES);
  const late = await held();
  stop();
  expect(late.nodes).toBeLessThan(early.nodes + 200);
  expect(late.listeners).toBeLessThan(early.listeners + 50);
  expect(late.heap).toBeLessThan(early.heap + 5);
}, 120_000);
