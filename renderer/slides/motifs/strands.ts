// The line parts into strands that run side by side, one above each row of the figure, and join again.
import { through } from '../line/geometry.ts';
import { climb, descend, figureArea, LINE_WIDTH } from '../line/piece.ts';
import type { Piece, Tone } from '../line/piece.ts';

/** Units from the top of the figure to the first strand. */
const FIRST_STRAND = 10;

/** Part of a portrait slide's height that the strands take. */
export const SHARE = 0.48;

/** Colours of the strands: Kazakhstan's, the shared one, Belgium's. */
export const STRAND_TONES: readonly Tone[] = ['one', 'line', 'other', 'line'];

/** As many strands as the figure has rows of equal height. */
export function strands(count: number): Piece {
  return (box) => {
    const area = figureArea(box, SHARE);
    const row = (area.bottom - area.top) / count;
    const all = Array.from({ length: count }, (_, i) => {
      const y = area.top + FIRST_STRAND + i * row;
      return {
        points: through(...climb(box, area, y, i), ...descend(box, area, y, i)),
        tone: STRAND_TONES[i] ?? 'line',
        width: (travelled: number) => LINE_WIDTH + 4 * Math.sin(Math.PI * travelled) ** 0.5,
      };
    });
    // The golden one comes last: it covers the others where all of them are one.
    return { strokes: all.toSorted((a, b) => Number(a.tone === 'line') - Number(b.tone === 'line')) };
  };
}
