import { describe, expect, it } from 'vitest';
import { boxOf } from '../line/piece.ts';
import { shareDrawing, shareLayout } from './layout.ts';

const place = { width: 930, height: 780 };

describe('a part inside a whole', () => {
  it('is drawn true to scale', () => {
    const { whole, part } = shareLayout(1.069, 9.96, place);
    expect(part.radius ** 2 / whole.radius ** 2).toBeCloseTo(1.069 / 9.96, 12);
  });

  it('touches the whole at its foot, inside it and inside the figure', () => {
    const { whole, part, foot } = shareLayout(1.069, 9.96, place);
    expect(part.centre.y + part.radius).toBeCloseTo(foot.y);
    expect(whole.centre.y + whole.radius).toBeCloseTo(foot.y);
    expect(whole.centre.x - whole.radius).toBeGreaterThanOrEqual(0);
    expect(whole.centre.y - whole.radius).toBeGreaterThanOrEqual(0);
  });

  it('leaves room for the words of the part where a picture makes the figure narrow', () => {
    const { whole } = shareLayout(1.069, 9.96, { width: 677, height: 780 });
    expect(677 - whole.radius * 2).toBe(270);
  });

  it('is one unbroken line from edge to edge', () => {
    const layout = shareLayout(1.069, 9.96, place);
    const { strokes } = shareDrawing(layout, { ...place, x: 880, y: 88, box: boxOf(1920, 1080) });
    strokes.forEach(({ points }, i) => {
      const next = strokes[i + 1]?.points[0];
      const last = points.at(-1)!;
      if (next) expect(Math.hypot(next.x - last.x, next.y - last.y)).toBeLessThan(0.01);
    });
    expect(strokes[0]?.points[0]?.x).toBe(0);
    expect(strokes.at(-1)?.points.at(-1)?.x).toBe(1920);
  });
});
