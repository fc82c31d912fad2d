// Films in a real browser: one element for all, and the show waits exactly as long as one plays.
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import type { SlideOf } from '../../core/deck/schema.ts';
import { setting } from './setting.fixture.ts';
import { setVolume } from './video/player.ts';
import Video from './Video.svelte';

const words = { title: 'A film' };
/** `contentAddress` puts "content/" before it, which no test server serves: a film that cannot be played. */
const slide: SlideOf<'video'> = {
  kind: 'video',
  id: 'film',
  attract: true,
  sources: [],
  ground: 'night',
  file: 'media/missing.webm',
  captions: {},
  muted: true,
  words: { en: words },
};
const videos = () => [...document.querySelectorAll('video')];

it('has a film only where it shows, and gives the one element to the next slide', async () => {
  const first = setting(slide, words);
  const second = setting({ ...slide, id: 'other' }, words);
  const a = await render(Video, first.props);
  const b = await render(Video, { ...second.props, active: false });
  expect(videos()).toHaveLength(1);
  const [element] = videos();
  await a.rerender({ active: false });
  expect(videos()).toHaveLength(0);
  await b.rerender({ active: true });
  expect(videos()).toEqual([element]);
});

it('lets go of the film when its slide leaves', async () => {
  const { props } = setting(slide, words);
  const screen = await render(Video, props);
  const [element] = videos();
  await screen.rerender({ active: false });
  expect(element?.hasAttribute('src')).toBe(false);
  expect(element?.isConnected).toBe(false);
});

it('never holds the show for a film that cannot be played, and releases it', async () => {
  const { props, actions } = setting(slide, words);
  await render(Video, props);
  await expect.poll(() => actions.release.mock.calls.length, { timeout: 15_000 }).toBe(1);
  expect(actions.hold).not.toHaveBeenCalled();
});

it('is as loud as it is set: the film that plays, and the next one', async () => {
  setVolume(0.3);
  const first = await render(Video, setting(slide, words).props);
  expect(videos()[0]?.volume).toBeCloseTo(0.3);
  setVolume(0.6);
  expect(videos()[0]?.volume).toBeCloseTo(0.6);
  await first.rerender({ active: false });
  setVolume(0.1);
  await first.rerender({ active: true });
  expect(videos()[0]?.volume).toBeCloseTo(0.1);
  setVolume(1);
});
