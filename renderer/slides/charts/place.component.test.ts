// Where a figure lies, in a real browser: the golden line must follow when words above it take less room.
import { expect, it } from 'vitest';
import { watchPlace } from './place.ts';
import type { Place } from './place.ts';

it('tells of a move that changes no size of the figure’s own', async () => {
  document.body.innerHTML = `
    <div class="canvas">
      <header></header>
      <div><figure></figure></div>
    </div>`;
  const [slide, header, figure] = ['.canvas', 'header', 'figure'].map((name) =>
    document.querySelector<HTMLElement>(name)!,
  ) as [HTMLElement, HTMLElement, HTMLElement];
  Object.assign(slide.style, { position: 'relative', width: '1920px', height: '1080px' });
  Object.assign(header.style, { height: '200px' });
  Object.assign(figure.style, { margin: '0', width: '600px', height: '400px' });
  const told: Place[] = [];
  const stop = watchPlace((place) => told.push(place))(figure);
  // Observers are called for what they begin to observe, in the order they were made: what is told after that is a change.
  await new Promise((called) => new ResizeObserver(called).observe(slide));
  expect(told).toMatchObject([{ x: 0, y: 200, width: 600, height: 400 }]);
  header.style.height = '120px';
  await expect.poll(() => told.at(-1)?.y, { timeout: 15_000 }).toBe(120);
  if (typeof stop === 'function') stop();
});
