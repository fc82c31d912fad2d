// The stage in a real browser: what is mounted, how a move ends, and a slide that breaks.
import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import type { Slide } from '../../core/deck/schema.ts';
import { PAGE_DEFAULTS } from '../../core/settings/page.ts';
import type { PageSettings } from '../../core/settings/page.ts';
import { deckOf } from '../slides/slide.fixture.ts';
import { Show } from './show.svelte.ts';
import Stage from './Stage.svelte';

const SETTINGS: PageSettings = { ...PAGE_DEFAULTS, autoplay: false };

const statement = (id: string): Slide => ({
  id,
  kind: 'statement',
  attract: true,
  sources: [],
  ground: 'night',
  items: [],
  words: { en: { title: `Title of ${id}`, items: {} } },
});

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
});

/** In time, however long this machine takes to load a component. */
const soon = (read: () => unknown) => expect.poll(read, { timeout: 15_000 });

async function stage(slides: readonly Slide[], deck = deckOf(...slides), settings = SETTINGS) {
  const show = new Show(deck, settings);
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

it('keeps the words of a neighbour a little farther out, from where they follow their slide', async () => {
  const { show } = await stage(Array.from({ length: 3 }, (_, at) => statement(`s${String(at)}`)));
  const shifts = () =>
    ['s0', 's1', 's2'].map((id) => {
      const words = document.querySelector(`[data-slide="${id}"] [data-follows]`);
      return words && Math.sign(new DOMMatrix(getComputedStyle(words).transform).m41);
    });
  show.send({ type: 'go', to: 1 });
  await soon(shifts).toEqual([-1, 0, 1]);
  show.send({ type: 'go', to: 2 });
  await soon(shifts).toEqual([null, -1, 0]);
});

it('keeps a slide mounted under a finger, and through the moves to it and away', async () => {
  const { show, current } = await stage([statement('a'), statement('b'), statement('c')]);
  const title = (id: string) => document.querySelector(`[data-slide="${id}"] h2`);
  await soon(() => title('b')).not.toBeNull();
  const [a, b] = [title('a'), title('b')];
  show.send({ type: 'touch' });
  show.send({ type: 'move', by: 1 });
  await soon(() => current()?.dataset.slide).toBe('b');
  await soon(() => title('c')).not.toBeNull();
  expect([title('a') === a, title('b') === b]).toEqual([true, true]);
});

it('never takes a slide from its place among its siblings: a touch on it would be lost', async () => {
  const { show, mounted, current } = await stage(
    Array.from({ length: 9 }, (_, at) => statement(`s${String(at)}`)),
  );
  await soon(() => mounted().length).toBe(2);
  const moved: (string | undefined)[] = [];
  const rail = document.querySelector('.rail') ?? document.body;
  const watch = new MutationObserver((records) => {
    const added = new Set(records.flatMap((record) => [...record.addedNodes]));
    const removed = records.flatMap((record) => [...record.removedNodes]);
    for (const node of removed)
      if (node instanceof HTMLElement && added.has(node)) moved.push(node.dataset.slide);
  });
  watch.observe(rail, { childList: true });
  for (const to of [1, 2, 1, 7, 3, 2]) {
    show.send({ type: 'go', to });
    await soon(() => current()?.dataset.slide).toBe(`s${String(to)}`);
    await soon(() => mounted().sort()).toEqual([
      `s${String(to - 1)}`,
      `s${String(to)}`,
      `s${String(to + 1)}`,
    ]);
  }
  watch.disconnect();
  expect(moved).toEqual([]);
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
  const slide = current()?.querySelector('.slide');
  const [before, after] = [statement('b'), statement('c')];
  const words = { en: { title: 'Another title of b', items: {} } };
  show.replace(deckOf(statement('x'), statement('a'), { ...before, words } as Slide, after), SETTINGS);
  await soon(() => current()?.querySelector('h2')?.textContent).toContain('Another title of b');
  expect(current()?.querySelector('.slide')).toBe(slide);
  expect(Math.round(current()?.getBoundingClientRect().left ?? -1)).toBe(0);
});

/** What slides in sight said while the eye was on them: in every frame, whether one of them changed its language. */
function watchLanguages() {
  const changed: string[] = [];
  let before = new Map<Element, string>();
  let running = true;
  const look = () => {
    const inSight = [...document.querySelectorAll('[data-slide]')].filter((slot) => {
      const { left, right } = slot.getBoundingClientRect();
      return left < window.innerWidth - 1 && right > 1 && getComputedStyle(slot).opacity !== '0';
    });
    const now = new Map(inSight.map((slot) => [slot, slot.querySelector('h2')?.textContent.trim() ?? '']));
    for (const [slot, title] of now) {
      const last = before.get(slot);
      if (last !== undefined && last !== '' && last !== title) changed.push(`${last} → ${title}`);
    }
    before = now;
    if (running) requestAnimationFrame(look);
  };
  look();
  return () => {
    running = false;
    return changed;
  };
}

const twoLanguages = (id: string, dwell: number): Slide => {
  const words = {
    en: { title: `${id} in English`, items: {} },
    fr: { title: `${id} en français`, items: {} },
  };
  return { ...statement(id), dwell, words } as Slide;
};

const loop = (slides: readonly Slide[]) =>
  stage(slides, { ...deckOf(...slides), languages: ['en', 'fr'] }, { ...SETTINGS, autoplay: true });

it('lets the next language come in with the slide of the next round, and never changes one in sight', async () => {
  const { current } = await loop(['a', 'b', 'c'].map((id) => twoLanguages(id, 0.8)));
  const ended = watchLanguages();
  const title = () => current()?.querySelector('h2')?.textContent.trim();
  for (const expected of ['b in English', 'c in English', 'a en français', 'b en français'])
    await soon(title).toBe(expected);
  expect(ended()).toEqual([]);
});

it('has the slide of the next round ready in its language while the last one stands', async () => {
  await loop([twoLanguages('a', 0.8), twoLanguages('b', 3_600)]);
  const titles = () =>
    [...document.querySelectorAll('[data-slide] h2')].map((title) => title.textContent.trim());
  await soon(() => titles().sort()).toEqual(['a en français', 'a in English', 'b in English']);
});

it('changes the language of the slide that stands when the visitor asks for it', async () => {
  const slides = [twoLanguages('a', 10), statement('b')];
  const { show, current } = await stage(slides, { ...deckOf(...slides), languages: ['en', 'fr'] });
  await soon(() => document.querySelectorAll('h2').length).toBe(2);
  const title = current()?.querySelector('h2');
  show.send({ type: 'language', language: 'fr' });
  await soon(() => title?.textContent).toContain('a en français');
  expect(current()?.querySelector('h2')).toBe(title);
});

const film: Slide = {
  ...statement('film'),
  kind: 'video',
  file: 'media/none.webm',
  captions: {},
  muted: false,
  words: { en: { title: 'A film' } },
};

it('stands still under the staff panel: a film is given back, and begins anew when staff are gone', async () => {
  const { show, current } = await stage([film]);
  const video = () => current()?.querySelector('video') ?? null;
  await soon(video).not.toBeNull();
  show.send({ type: 'operator', open: true });
  await soon(video).toBeNull();
  expect(current()?.dataset.slide).toBe('film');
  show.send({ type: 'operator', open: false });
  await soon(video).not.toBeNull();
});

it('lets a film play on when the deck is replaced', async () => {
  const { show, current } = await stage([film]);
  const video = () => current()?.querySelector('video') ?? null;
  await soon(video).not.toBeNull();
  const taken: Node[] = [];
  const watch = new MutationObserver((records) => {
    taken.push(...records.flatMap((record) => [...record.removedNodes]).filter((node) => node === playing));
  });
  const playing = video();
  watch.observe(document.body, { childList: true, subtree: true });
  show.replace(deckOf(structuredClone(film), statement('b')), SETTINGS);
  await soon(() => document.querySelectorAll('[data-slide]').length).toBe(2);
  watch.disconnect();
  expect(video()).toBe(playing);
  expect(taken).toEqual([]);
});

it('is only woken by the first swipe while nobody is there, and moved by the next', async () => {
  const slides = [statement('a'), statement('b')];
  const { show, current } = await stage(slides, deckOf(...slides), { ...SETTINGS, autoplay: true });
  await soon(() => current()?.querySelector('h2') ?? null).not.toBeNull();
  const swipe = () => {
    for (const [type, clientX] of [
      ['pointerdown', 1_500],
      ['pointermove', 1_400],
      ['pointermove', 600],
      ['pointerup', 500],
    ] as const)
      current()?.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX, buttons: 1, bubbles: true }));
  };
  swipe();
  expect([show.attracting, show.state.index]).toEqual([false, 0]);
  swipe();
  expect(show.state.index).toBe(1);
});
