// The page in a real browser: what lies over what, and where the focus goes.
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import './styles/base.css';
import './styles/tokens.css';
import App from './App.svelte';
import { PAGE_DEFAULTS } from '../core/settings/page.ts';
import { Show } from './show/show.svelte.ts';
import { deckOf, statement } from './slides/slide.fixture.ts';

/** In time, however long this machine takes to load a component. */
const soon = (read: () => unknown) => expect.poll(read, { timeout: 15_000 });

it('gives the focus back to a miniature after the question, and nothing behind it can be reached', async () => {
  const slides = ['a', 'b', 'c'].map((id) => ({ ...statement({ title: `Title of ${id}` }), id }));
  // Nobody is asked, and no question ends, before the test wants it, however long this machine takes.
  const patient = { ...PAGE_DEFAULTS, autoplay: false, idle: 3_600, warning: 3_600 };
  const show = new Show(deckOf(...slides), patient);
  const stop = show.start();
  await render(App, { show, onfault: () => undefined, ondark: () => undefined });
  show.send({ type: 'layer', layer: 'overview' });
  const miniature = (name: string) =>
    document.querySelector<HTMLElement>(`[role="dialog"] button[aria-label="${name}"]`);
  await soon(() => miniature('2. Title of b')).not.toBeNull();
  miniature('2. Title of b')?.focus();
  show.replace(show.deck, { ...patient, idle: 1 });
  const question = () => document.querySelector('[role="alertdialog"]');
  await soon(() => question()?.contains(document.activeElement)).toBe(true);
  show.replace(show.deck, patient);
  expect(miniature('2. Title of b')?.closest('[inert]')).not.toBeNull();
  await userEvent.keyboard('{Enter}');
  await soon(question).toBeNull();
  await soon(() => document.activeElement).toBe(miniature('2. Title of b'));
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(miniature('3. Title of c'));
  stop();
});
