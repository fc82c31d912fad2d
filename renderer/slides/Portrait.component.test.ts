// Works in a real browser: a title in its own language says so, and a long word breaks where the text file lets it.
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import type { SlideOf } from '../../core/deck/schema.ts';
import Portrait from './Portrait.svelte';
import { setting } from './setting.fixture.ts';

const slide: SlideOf<'portrait'> = {
  kind: 'portrait',
  id: 'literature',
  attract: true,
  sources: [],
  ground: 'paper',
  items: [{ id: 'prose', language: 'fr' }, { id: 'anthologies' }],
  words: {},
};

async function portrait(titles: { readonly prose: string; readonly anthologies: string }) {
  const items = { prose: { title: titles.prose }, anthologies: { title: titles.anthologies } };
  const { props } = setting(slide, { title: 'Books', name: 'Abay', items });
  const { container } = await render(Portrait, props);
  return [...container.querySelectorAll<HTMLElement>('h3')];
}

it('gives the title of a work the language of the work', async () => {
  const [prose, anthologies] = await portrait({ prose: 'Poésie et prose', anthologies: 'Anthologies' });
  expect(prose?.lang).toBe('fr');
  expect(anthologies?.hasAttribute('lang')).toBe(false);
});

it('breaks a long word at a soft hyphen, for where Chromium has no dictionary to break it by', async () => {
  const [title] = await portrait({ prose: 'Doppel\u00adbesteuerung', anthologies: 'Anthologies' });
  if (title === undefined) throw new Error('no title');
  const lines = () =>
    title.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(title).lineHeight);
  expect(lines()).toBeCloseTo(1, 0);
  title.style.width = '6em';
  expect(lines()).toBeCloseTo(2, 0);
});
