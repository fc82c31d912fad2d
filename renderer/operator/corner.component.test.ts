// The corner on the whole page: three seconds of a finger, in whatever mode the show is.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import '../styles/base.css';
import type { StaffBridge } from '../../core/bridge.ts';
import App from '../App.svelte';
import { Show } from '../show/show.svelte.ts';
import { deckOf, statement } from '../slides/slide.fixture.ts';
import { fakeStaff, SETTINGS } from './staff.fixture.ts';

let close: () => Promise<void> = () => Promise.resolve();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});
afterEach(async () => {
  await close();
  vi.useRealTimers();
});

async function page(staff: StaffBridge | null = fakeStaff().staff) {
  const deck = deckOf(statement({ title: 'One' }), { ...statement({ title: 'Two' }), id: 'two' });
  const show = new Show(deck, SETTINGS);
  const stop = show.start();
  const screen = await render(App, { show, staff: staff ?? undefined, onfault: vi.fn(), ondark: vi.fn() });
  close = async () => {
    stop();
    await screen.unmount();
  };
  return show;
}

function pointer(type: string, at: { x: number; y: number; id?: number }): void {
  const { x, y, id = 1 } = at;
  const target = document.elementFromPoint(x, y) ?? document.body;
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: id, clientX: x, clientY: y }),
  );
}

const MODES: readonly (readonly [string, (show: Show) => void])[] = [
  ['attract', () => undefined],
  ['visit', (show) => show.send({ type: 'touch' })],
  [
    'paused',
    (show) => {
      show.send({ type: 'touch' });
      show.send({ type: 'pause' });
    },
  ],
  ['held', (show) => show.send({ type: 'hold', limit: 600_000 })],
  [
    'overview',
    (show) => {
      show.send({ type: 'touch' });
      show.send({ type: 'layer', layer: 'overview' });
    },
  ],
  ['closed', (show) => show.replace(show.deck, SETTINGS, false)],
];

it.each(MODES)('opens the door in %s', async (_mode, begin) => {
  const show = await page();
  begin(show);
  pointer('pointerdown', { x: 30, y: 30 });
  await vi.advanceTimersByTimeAsync(2_900);
  expect(show.state.mode).not.toBe('operator');
  await vi.advanceTimersByTimeAsync(200);
  expect(show.state.mode).toBe('operator');
  pointer('pointerup', { x: 30, y: 30 });
  expect(show.state.mode).toBe('operator');
});

it('opens the door while the kiosk asks whether somebody is there', async () => {
  const show = await page();
  show.send({ type: 'touch' });
  await vi.advanceTimersByTimeAsync(61_000);
  expect(show.state.mode).toBe('warning');
  pointer('pointerdown', { x: 30, y: 30 });
  await vi.advanceTimersByTimeAsync(3_100);
  expect(show.state.mode).toBe('operator');
});

it('opens the door by Home and End together', async () => {
  const show = await page();
  for (const key of ['Home', 'End']) window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  await vi.advanceTimersByTimeAsync(3_100);
  expect(show.state.mode).toBe('operator');
});

it('leaves a swipe that begins there alone', async () => {
  const show = await page();
  show.send({ type: 'touch' });
  pointer('pointerdown', { x: 80, y: 80 });
  pointer('pointermove', { x: 40, y: 80 });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(show.state.mode).toBe('visit');
});

it.each([
  ['is lifted', () => pointer('pointerup', { x: 30, y: 30 })],
  ['is joined by another', () => pointer('pointerdown', { x: 900, y: 500, id: 2 })],
  ['is taken by the system', () => pointer('pointercancel', { x: 30, y: 30 })],
])('does not open when the finger %s', async (_what, spoil) => {
  const show = await page();
  pointer('pointerdown', { x: 30, y: 30 });
  await vi.advanceTimersByTimeAsync(1_500);
  spoil();
  await vi.advanceTimersByTimeAsync(4_000);
  expect(show.state.mode).not.toBe('operator');
});

it('is no door on a website', async () => {
  const show = await page(null);
  pointer('pointerdown', { x: 30, y: 30 });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(show.state.mode).not.toBe('operator');
});

it('lets staff in, and a visit end, after a contact whose end the screen lost', async () => {
  const show = await page();
  pointer('pointerdown', { x: 900, y: 500, id: 7 });
  await vi.advanceTimersByTimeAsync(59_000);
  expect(show.state.mode).toBe('visit');
  await vi.advanceTimersByTimeAsync(61_000 + 20_000);
  expect(show.state.mode).toBe('attract');
  pointer('pointerdown', { x: 30, y: 30, id: 8 });
  await vi.advanceTimersByTimeAsync(3_100);
  expect(show.state.mode).toBe('operator');
});

it('hears each hold, though the screen lost the end of the last', async () => {
  const show = await page();
  pointer('pointerdown', { x: 30, y: 30, id: 7 });
  await vi.advanceTimersByTimeAsync(3_100);
  expect(show.state.mode).toBe('operator');
  show.send({ type: 'operator', open: false });
  await vi.advanceTimersByTimeAsync(61_000);
  expect(show.state.mode).not.toBe('operator');
  pointer('pointerdown', { x: 30, y: 30, id: 8 });
  await vi.advanceTimersByTimeAsync(2_900);
  expect(show.state.mode).not.toBe('operator');
  await vi.advanceTimersByTimeAsync(200);
  expect(show.state.mode).toBe('operator');
});
