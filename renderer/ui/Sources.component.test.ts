// The sources in a real browser: each once, whatever they are called.
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import type { Deck } from '../../core/deck/schema.ts';
import { PAGE_DEFAULTS } from '../../core/settings/page.ts';
import { deckOf, statement } from '../slides/slide.fixture.ts';
import { Show } from '../show/show.svelte.ts';
import Sources from './Sources.svelte';

it('lists two sources of one name, and one that is named twice only once', async () => {
  const slide = { ...statement({ title: 'A thought' }), sources: ['one', 'other', 'one'] };
  const sources = {
    one: { name: 'The press service', url: 'press.example/1' },
    other: { name: 'The press service', url: 'press.example/2' },
  };
  const deck: Deck = { ...deckOf(slide), sources };
  const { container } = await render(Sources, { show: new Show(deck, PAGE_DEFAULTS) });
  const listed = [...container.querySelectorAll('li')].map((one) => one.querySelector('span')?.textContent);
  expect(listed).toEqual(['press.example/1', 'press.example/2']);
});
