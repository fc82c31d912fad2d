// The timeline in a real browser: a touch opens, arrow keys walk, and the show is told to leave those keys alone.
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import type { SlideOf } from '../../core/deck/schema.ts';
import Timeline from './Timeline.svelte';
import { setting } from './setting.fixture.ts';

const words = {
  title: 'Step by step',
  items: {
    relations: { title: 'Diplomatic relations', text: 'Two countries establish relations.' },
    visit: { title: 'Official visit', place: 'Brussels', text: 'A president pays a visit.' },
    today: { title: 'Thirty years' },
  },
};

const slide: SlideOf<'timeline'> = {
  kind: 'timeline',
  id: 'timeline',
  attract: true,
  sources: [],
  ground: 'night',
  items: [
    { id: 'relations', date: '1992-08-25', sources: [] },
    { id: 'visit', date: { from: '2021-11-25', to: '2021-11-26' }, sources: ['press'] },
    { id: 'today', date: '2022-08-25', sources: [] },
  ],
  words: { en: words },
};

async function timeline(item?: string) {
  const { actions, props } = setting(slide, words, { press: { name: 'The press service' } });
  const screen = await render(Timeline, { ...props, item });
  const button = (name: string) => screen.getByRole('button', { name, exact: false });
  return { screen, actions, button };
}

it('shows every milestone with its year, and opens the one that is touched', async () => {
  const { actions, button } = await timeline();
  await expect.element(button('1992 Diplomatic relations')).toBeVisible();
  await button('2021 Official visit').click();
  expect(actions.open).toHaveBeenCalledWith('visit');
});

it('tells of the open milestone what there is to tell', async () => {
  const { screen, actions } = await timeline('visit');
  const card = screen.getByRole('region', { name: 'Official visit' });
  await expect.element(card).toHaveTextContent('25–26 November 2021');
  await expect.element(card).toHaveTextContent('Brussels');
  await expect.element(card).toHaveTextContent('A president pays a visit.');
  await expect.element(card).toHaveTextContent('The press service');
  await card.getByRole('button', { name: 'Close' }).click();
  expect(actions.open).toHaveBeenCalledWith(undefined);
});

it('walks by arrow keys between milestones, one of them in the tab order, and keeps these keys from the show', async () => {
  const { button } = await timeline();
  const heard = vi.fn<(key: string, taken: boolean) => void>();
  const listen = (event: KeyboardEvent) => heard(event.key, event.defaultPrevented);
  window.addEventListener('keydown', listen);
  button('1992').element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowLeft}{PageDown}');
  window.removeEventListener('keydown', listen);
  expect(document.activeElement).toBe(button('2021').element());
  expect(document.querySelectorAll('.milestone[tabindex="0"]')).toHaveLength(1);
  expect(heard.mock.calls).toEqual([
    ['ArrowRight', true],
    ['ArrowDown', true],
    ['ArrowLeft', true],
    ['PageDown', false],
  ]);
});

it('leads on from the card by Enter again and again: the focus stays on its button', async () => {
  const { screen, actions } = await timeline('relations');
  actions.open.mockImplementation((item) => void screen.rerender({ item }));
  const next = screen.getByRole('button', { name: 'Next', exact: false });
  await expect.element(next).toBeVisible();
  const button = next.element() as HTMLElement;
  button.focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('region', { name: 'Official visit' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('region', { name: 'Thirty years' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(actions.open.mock.calls).toEqual([['visit'], ['today']]);
  expect(document.activeElement).toBe(button);
});
