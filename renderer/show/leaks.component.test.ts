// A kiosk moves for months: no move may leave anything behind (swiper#2791).
import { expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { tick } from 'svelte';
import '../styles/tokens.css';
import { PAGE_DEFAULTS } from '../../core/settings/page.ts';
import { deckOf, statement } from '../slides/slide.fixture.ts';
import { Show } from './show.svelte.ts';
import Stage from './Stage.svelte';

/**
 * Some two hours of a loop: what each move left behind would show after a few hundred. Ten days of it:
 * `VITE_MOVES=50000 npm run component -- leaks`.
 */
const { VITE_MOVES: moves = '400' } = import.meta.env as Partial<Record<string, string>>;
const MOVES = Number(moves);
const LONG = { timeout: 120_000 + MOVES * 100 };

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

it(`holds no more memory, nodes and listeners after ${moves} moves than after the first`, LONG, async () => {
  const deck = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...statement({ title: `Title of ${id}` }), id }));
  const show = new Show(deckOf(...deck), { ...PAGE_DEFAULTS, wrap: true });
  const stop = show.start();
  const { container } = await render(Stage, { show, onfault: () => undefined });
  await expect.poll(() => container.querySelectorAll('h2').length, { timeout: 15_000 }).toBeGreaterThan(1);
  // Moves end at once: half a second of each is only for the eye.
  const still = document.createElement('style');
  still.textContent = '*, *::before, *::after { transition: none !important; animation: none !important; }';
  document.head.append(still);
  const current = () => container.querySelector('[aria-current] .slide');
  const slides = () => container.querySelectorAll('.slide');
  const drawn = () => new Promise(requestAnimationFrame);
  /** Each move is waited for: until its slide stands there, and the one that comes next is mounted beside it. */
  const move = async (times: number): Promise<number> => {
    let mounted = 0;
    const watch = new MutationObserver((records) => {
      for (const node of records.flatMap((record) => [...record.addedNodes]))
        if (node instanceof Element && node.matches('[data-slide]')) mounted += 1;
    });
    watch.observe(container, { childList: true, subtree: true });
    for (let moved = 1; moved <= times; moved += 1) {
      const left = current();
      show.send({ type: 'move', by: 1 });
      for (let waited = 0; current() === left || slides().length !== 3; waited += 1)
        await (waited < 100 ? tick() : drawn());
      if (moved % 100 === 0) await drawn();
    }
    await tick();
    watch.disconnect();
    return mounted;
  };

  show.send({ type: 'touch' });
  await move(100);
  const early = await held();
  const mounted = await move(MOVES);
  const late = await held();
  stop();
  still.remove();
  // What a longer run is made for.
  console.info(`${moves} moves: from ${JSON.stringify(early)} to ${JSON.stringify(late)}`);
  expect(mounted).toBeGreaterThanOrEqual(MOVES);
  expect(late.nodes).toBeLessThan(early.nodes + 100);
  expect(late.listeners).toBeLessThan(early.listeners + 20);
  expect(late.heap).toBeLessThan(early.heap + 2);
});
