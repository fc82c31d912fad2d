// The stage in a real browser: what is mounted, how a move ends, and a slide that breaks.
import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import type { Deck, Slide } from '../../core/deck/schema.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { Show } from './show.svelte.ts';
import Stage from './Stage.svelte';

const SETTINGS: Settings = {
  exhibition: 'test',
  autoplay: false,
  resume: false,
  wrap: false,
  idle: 60,
  warning: 20,
  windowed: false,
  keepAwake: true,
};

const statement = (id: string): Slide => ({
  id,
  kind: 'statement',
  attract: true,
  sources: [],
  ground: 'night',
  items: [],
  words: { en: { title: `Title of ${id}`, items: {} } },
});

const deckOf = (slides: readonly Slide[]): Deck => ({
  id: 'test',
  title: { en: 'Test' },
  languages: ['en'],
  defaultLanguage: 'en',
  sources: {},
  emblems: [],
  slides,
});

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
});

/** In time, however long this machine takes to load a component. */
const soon = (read: () => unknown) => expect.poll(read, { timeout: 15_000 });

async function stage(slides: readonly Slide[]) {
  const show = new Show(deckOf(slides), SETTINGS);
  stop = show.start();
  const onfault = vi.fn<(error: unknown) => void>();
  const { container } = await render(Stage, { show, onfault });
  const mounted = () =>
    [...container.querySelectorAll<HTMLElement>('[data-slide]')].map((slot) => slot.dataset.slide);
  const current = () => container.querySelector<HTMLElement>('[data-slide][aria-current]');
  return { show, onfault, mounted, current };
}

it('mounts the slide that shows and its neighbours, and no more of a large deck', async () => {
  const { show, mounted, current } = await stage(
    Array.from({ length: 200 }, (_, at) => statement(`s${String(at)}`)),
  );
  await soon(() => mounted().sort()).toEqual(['s0', 's1']);
  show.send({ type: 'go', to: 100 });
  await soon(() => current()?.dataset.slide).toBe('s100');
  await soon(() => mounted().sort()).toEqual(['s100', 's101', 's99']);
});

it('lets nobody reach into a slide that does not show', async () => {
  const { show, current } = await stage([statement('a'), statement('b')]);
  const hidden = () => document.querySelector<HTMLElement>('[data-slide]:not([aria-current])');
  await soon(() => [current()?.inert, hidden()?.inert, hidden()?.ariaHidden]).toEqual([false, true, 'true']);
  show.send({ type: 'move', by: 1 });
  await soon(() => current()?.dataset.slide).toBe('b');
  expect([current()?.inert, hidden()?.inert]).toEqual([false, true]);
});

it('ends where the last of many quick moves leads', async () => {
  const { show, mounted, current } = await stage(
    Array.from({ length: 9 }, (_, at) => statement(`s${String(at)}`)),
  );
  for (let move = 0; move < 5; move += 1) show.send({ type: 'move', by: 1 });
  show.send({ type: 'move', by: -1 });
  await soon(() => current()?.dataset.slide).toBe('s4');
  await soon(() => mounted().length).toBe(3);
  await soon(() => Math.round(current()?.getBoundingClientRect().left ?? -1)).toBe(0);
});

it('shows the title of a slide that breaks, tells of the fault, and goes on', async () => {
  const broken = { ...statement('b'), kind: 'map' } as unknown as Slide;
  const { show, onfault, current } = await stage([statement('a'), broken, statement('c')]);
  show.send({ type: 'go', to: 1 });
  await soon(() => current()?.textContent).toContain('Title of b');
  expect(onfault).toHaveBeenCalled();
  show.send({ type: 'move', by: 1 });
  await soon(() => current()?.dataset.slide).toBe('c');
});

it('stays at its place when the deck is replaced', async () => {
  const { show, current } = await stage([statement('a'), statement('b')]);
  show.send({ type: 'move', by: 1 });
  await soon(() => current()?.dataset.slide).toBe('b');
  show.replace(deckOf([statement('x'), statement('a'), statement('b')]), SETTINGS);
  await soon(() => current()?.dataset.slide).toBe('b');
  expect(Math.round(current()?.getBoundingClientRect().left ?? -1)).toBe(0);
});
