// The page with a staff door, for component tests: the whole App, so that what closes the panel is tried as well.
import { expect, onTestFinished, vi } from 'vitest';
import { flushSync } from 'svelte';
import { render } from 'vitest-browser-svelte';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import type { Deck } from '../../core/deck/schema.ts';
import App from '../App.svelte';
import { Show } from '../show/show.svelte.ts';
import { deckOf, statement } from '../slides/slide.fixture.ts';
import { fakeStaff, SETTINGS } from './staff.fixture.ts';
import { staffWords } from './words/catalogue.ts';
import type { PageName } from './words/words.ts';
// Loaded with the test, lest the page is loaded anew in the midst of it.
import './Staff.svelte';

/** The page on which staff just held the corner. `language`: what the show speaks. */
export async function openDoor(over: Parameters<typeof fakeStaff>[0] = {}, language = 'en') {
  const deck: Deck = {
    ...deckOf(statement({ title: 'A thought' })),
    languages: [language],
    defaultLanguage: language,
    title: { [language]: 'Test' },
  };
  const show = new Show(deck, SETTINGS);
  const stop = show.start();
  const host = fakeStaff(over);
  const onfault = vi.fn<(error: unknown) => void>();
  const screen = await render(App, { show, staff: host.staff, onfault, ondark: () => undefined });
  show.send({ type: 'operator', open: true });
  await soon(() => dialog()?.querySelector('h2')).toBeTruthy();
  const close = async (): Promise<void> => {
    stop();
    await screen.unmount();
  };
  return { show, onfault, close, ...host };
}

/** The same with the panel open. */
export async function openPanel(over: Parameters<typeof fakeStaff>[0] = {}, language = 'en') {
  const opened = await openDoor(over, language);
  typePin('2468');
  await soon(() => dialog()?.querySelector('h1')).toBeTruthy();
  return opened;
}

/** The panel with a page of it open, in English; closed when the test is done. */
export async function openPage(page: PageName, over: Parameters<typeof fakeStaff>[0] = {}) {
  const opened = await openPanel(over);
  onTestFinished(opened.close);
  const name = staffWords('en').pages[page];
  press(name);
  await soon(() => dialog()?.querySelector('h2')?.textContent).toBe(name);
  return opened;
}

export function dialog(): HTMLElement | null {
  return document.querySelector('[role="dialog"]');
}

/** In time, however busy this machine is. */
export function soon(read: () => unknown): ReturnType<typeof expect.poll> {
  return expect.poll(read, { timeout: 15_000 });
}

/** A button by its name, as a screen reader says it; the nth of that name. */
export function button(name: string, nth = 0): HTMLButtonElement {
  const all = [...(dialog()?.querySelectorAll('button') ?? [])].filter(
    (one) => plain(one.ariaLabel ?? one.innerText) === plain(name),
  );
  const found = all[nth];
  if (found === undefined) throw new Error(`no button "${name}" in ${dialog()?.innerText ?? 'nothing'}`);
  return found;
}

/** The first line, with common spaces: a hint may stand below a name. */
function plain(words: string): string {
  return words.replaceAll('\u00a0', ' ').trim().split('\n')[0] ?? '';
}

export function press(name: string, nth = 0): void {
  flushSync(() => {
    button(name, nth).click();
  });
}

export function typePin(pin: string): void {
  for (const digit of pin) press(digit);
  dialog()?.querySelector<HTMLButtonElement>('.enter')?.click();
}

/** What is written in the dialog. */
export function text(): string {
  return dialog()?.innerText ?? '';
}
