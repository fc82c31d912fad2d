// The map in a real browser.
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import type { SlideOf } from '../../core/deck/schema.ts';
import Map from './Map.svelte';
import { setting } from './setting.fixture.ts';

it('shows both places, of one country too', async () => {
  const words = {
    title: 'Two cities',
    left: 'North',
    right: 'South',
    leftPlace: 'Astana',
    rightPlace: 'Almaty',
    items: {},
  };
  const slide: SlideOf<'map'> = {
    kind: 'map',
    id: 'map',
    attract: true,
    sources: [],
    ground: 'night',
    left: { country: 'KZ', at: [71.43, 51.13] },
    right: { country: 'KZ', at: [76.95, 43.24] },
    items: [],
    words: { en: words },
  };
  const { props } = setting(slide, words);
  const screen = await render(Map, props);
  await expect.element(screen.getByText('Astana')).toBeInTheDocument();
  await expect.element(screen.getByText('Almaty')).toBeInTheDocument();
});
