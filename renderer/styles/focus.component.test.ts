// The ring of what has the focus stands out from every ground, in both themes (WCAG 2.2, 1.4.11).
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import './base.css';
import './tokens.css';

/** Relative luminance of a computed colour, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

for (const theme of ['normal', 'high'])
  for (const ground of ['night', 'paper'])
    it(`stands out from ${ground}, ${theme} contrast`, async () => {
      document.body.innerHTML = `<main data-contrast="${theme}"><div class="canvas" data-ground="${ground}">
        <button>A way on</button></div></main>`;
      await userEvent.keyboard('{Tab}');
      const button = document.activeElement as HTMLElement;
      expect(button.textContent).toBe('A way on');
      for (const surface of ['--ground', '--raised']) {
        button.style.background = `var(${surface})`;
        const { outlineColor, outlineStyle, backgroundColor } = getComputedStyle(button);
        expect(outlineStyle).toBe('solid');
        expect(contrast(outlineColor, backgroundColor), surface).toBeGreaterThanOrEqual(3);
      }
    });
