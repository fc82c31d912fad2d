// The line in a real browser: one finger drags along it; palms and second fingers don’t.
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import { PAGE_DEFAULTS } from '../../core/settings/page.ts';
import { deckOf, statement } from '../slides/slide.fixture.ts';
import { Show } from '../show/show.svelte.ts';
import ProgressLine from './ProgressLine.svelte';

async function line() {
  document.body.classList.add('canvas');
  document.body.style.cssText = 'width: 1920px; height: 1080px; --u: 1px';
  const slides = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...statement({ title: id }), id }));
  const show = new Show(deckOf(...slides), { ...PAGE_DEFAULTS, autoplay: false });
  const { container } = await render(ProgressLine, { show });
  const element = container.querySelector<HTMLElement>('[role="slider"]');
  if (element === null) throw new Error('no line');
  // Only a real finger can be captured.
  vi.spyOn(element, 'setPointerCapture').mockReturnValue();
  const { left, width } = element.getBoundingClientRect();
  /** What a pointer does at the slide `to`; returns which slide shows then. */
  return (type: string, pointerId: number, to = 0, extent = 40) => {
    const clientX = left + (width * to) / (slides.length - 1);
    const size = { width: extent, height: 20 };
    element.dispatchEvent(new PointerEvent(type, { pointerId, clientX, buttons: 1, bubbles: true, ...size }));
    return show.state.index;
  };
}

it('follows the finger that pressed it, until it is gone', async () => {
  const send = await line();
  expect(send('pointermove', 1, 4)).toBe(0);
  expect(send('pointerdown', 1, 2)).toBe(2);
  expect(send('pointermove', 1, 3)).toBe(3);
  send('lostpointercapture', 1);
  expect(send('pointermove', 1, 4)).toBe(3);
  expect(send('pointerdown', 2, 1)).toBe(1);
});

it('does not hear a second finger', async () => {
  const send = await line();
  send('pointerdown', 1, 1);
  expect(send('pointerdown', 2, 4)).toBe(1);
  expect(send('pointermove', 2, 3)).toBe(1);
  send('lostpointercapture', 2);
  expect(send('pointermove', 1, 2)).toBe(2);
});

it('does not hear a palm, nor a finger that becomes one', async () => {
  const send = await line();
  expect(send('pointerdown', 1, 3, 200)).toBe(0);
  expect(send('pointermove', 1, 4, 200)).toBe(0);
  expect(send('pointerdown', 2, 1)).toBe(1);
  expect(send('pointermove', 2, 4, 200)).toBe(1);
});
