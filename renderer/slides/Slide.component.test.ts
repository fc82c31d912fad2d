// A slide in a real browser: what it says, that its type steps down until all of it has room, and where it leads.
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../styles/base.css';
import '../styles/tokens.css';
import type { Slide as SlideData } from '../../core/deck/schema.ts';
import type { SlideActions } from './contract.ts';
import { overflows } from './fit.ts';
import { ACTIONS, deckOf, statement } from './slide.fixture.ts';
import { prepare } from './prepare.ts';
import Slide from './Slide.svelte';

/** In time, however long this machine takes. */
const soon = (read: () => unknown) => expect.poll(read, { timeout: 15_000 });

async function show(
  slide: SlideData,
  width = 1920,
  height = 1080,
  actions: SlideActions = ACTIONS,
  language = 'en',
) {
  const component = await prepare(slide);
  const place = document.createElement('div');
  place.className = 'canvas-container';
  Object.assign(place.style, {
    position: 'relative',
    width: `${String(width)}px`,
    height: `${String(height)}px`,
  });
  document.body.replaceChildren(place);
  const props = {
    slide,
    component,
    language,
    deck: deckOf(slide),
    active: true,
    item: undefined,
    actions,
  };
  await render(Slide, { target: place, props });
  const element = place.querySelector<HTMLElement>('.slide');
  if (element === null) throw new Error('no slide');
  const fit = () => Number(element.style.getPropertyValue('--fit'));
  await soon(fit).toBeGreaterThan(0);
  return { place, slide: element, fit };
}

const LONG = 'Diversified legal framework and inter-parliamentary cooperation. '.repeat(5);

it('is a group with the title for its name, in its language', async () => {
  const { slide } = await show(statement({ title: 'An *open* dialogue' }));
  expect(slide.getAttribute('aria-label')).toBe('An open dialogue');
  expect(slide.getAttribute('aria-roledescription')).toBe('slide');
  expect(slide.lang).toBe('en');
  expect(slide.dataset.ground).toBe('night');
});

it('is called what its language calls a slide', async () => {
  const { slide } = await show(statement({ title: 'Un dialogue' }), 1920, 1080, ACTIONS, 'fr-BE');
  expect(slide.getAttribute('aria-roledescription')).toBe('page');
});

it('sets emphasis and breaks, and shows markup as it is written', async () => {
  const { slide } = await show(statement({ title: 'An *open*\ndialogue', text: '<b>bold</b>' }));
  const heading = slide.querySelector('h2');
  expect(heading?.querySelector('em')?.textContent).toBe('open');
  expect(heading?.querySelectorAll('br')).toHaveLength(1);
  expect(slide.querySelector('b')).toBeNull();
  expect(slide.textContent).toContain('<b>bold</b>');
});

it('says in words what its drawing shows', async () => {
  await show(statement({ title: 'Parliaments', alt: 'Two half-circles of seats' }));
  await expect.element(page.getByRole('img', { name: 'Two half-circles of seats' })).toBeInTheDocument();
});

it('keeps the designed size where there is room', async () => {
  const { fit } = await show(statement({ title: 'Short' }));
  await soon(fit).toBe(1);
});

it.each([
  [1920, 1080],
  [1080, 1920],
  [480, 270],
])('steps a long text down until it has room (%i × %i)', async (width, height) => {
  const { slide, fit } = await show(
    statement({ title: 'Long', lead: LONG.slice(0, 250), text: LONG }),
    width,
    height,
  );
  await soon(fit).toBeLessThan(1);
  expect(fit()).toBeGreaterThanOrEqual(0.6);
  expect(overflows(slide)).toBe(false);
});

it('steps down when the visitor asks for larger text, and back up again', async () => {
  const { place, slide, fit } = await show(
    statement({ title: 'A title of some length', lead: LONG.slice(0, 200), text: LONG.slice(0, 200) }),
  );
  const before = fit();
  place.dataset.textSize = 'largest';
  await soon(fit).toBeLessThan(before);
  expect(overflows(slide)).toBe(false);
  delete place.dataset.textSize;
  await soon(fit).toBe(before);
});

it('leads to the slide that a thread names, by a target that a finger hits', async () => {
  const goTo = vi.fn<(slide: string) => void>();
  const threads: SlideData = {
    id: 'threads',
    kind: 'threads',
    attract: true,
    sources: [],
    ground: 'night',
    items: [{ id: 'economy', slide: 'trade' }, { id: 'people' }],
    words: {
      en: { title: 'Threads', items: { economy: { title: 'Economy' }, people: { title: 'People' } } },
    },
  };
  await show(threads, 1920, 1080, { ...ACTIONS, goTo });
  const button = page.getByRole('button', { name: 'Economy' });
  expect(button.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(64);
  await button.click();
  expect(goTo).toHaveBeenCalledWith('trade');
  expect(page.getByRole('button').elements()).toHaveLength(1);
});

it('shows its drawing where its picture cannot be decoded', async () => {
  const pictured = {
    ...statement({ title: 'Pictured' }),
    picture: { file: 'media/none.jpg', focus: { x: 0.5, y: 0.5 } },
  } as SlideData;
  const { slide } = await show(pictured);
  expect(slide.querySelector('img')).toBeNull();
  expect(slide.querySelectorAll('.rest path').length).toBeGreaterThan(1);
});
