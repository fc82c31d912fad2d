// One line through the whole exhibition: every piece enters and leaves at the joint, level, whatever the screen.
import { describe, expect, it } from 'vitest';
import type { Point } from '../line/geometry.ts';
import { boxOf, figureArea, horizon, joint, LINE_WIDTH } from '../line/piece.ts';
import type { Box, Drawing, Piece, Stroke } from '../line/piece.ts';
import { bird } from './bird.ts';
import { book } from './book.ts';
import { closing, opening } from './horns.ts';
import { statementPiece } from './statement.ts';
import { strands } from './strands.ts';

const SCREENS = [
  [1920, 1080],
  [1080, 1920],
  [1024, 768],
  [3840, 2160],
  [1200, 1600],
] as const;

const room = { share: 0.56 };
const law = (count: number) => statementPiece('law', { count, ...room });

/** What leads from one slide to the next. */
const THROUGH: readonly (readonly [string, Piece])[] = [
  ['horizon', horizon],
  ['two strands', strands(2)],
  ['four strands', strands(4)],
  ['dialogue', statementPiece('dialogue', { count: 2, ...room })],
  ['parliament', statementPiece('parliament', { count: 0, ...room })],
  ['whiplash', statementPiece('whiplash', { count: 6, ...room })],
  ['law of none', law(0)],
  ['law of three', law(3)],
  ['law of four', law(4)],
  ['book', book],
  ['bird', bird(0.58)],
];

function strokeFrom({ strokes }: Drawing, x: number, y: number): Stroke | undefined {
  return strokes.find(({ points: [first] }) => first?.x === x && Math.abs(first.y - y) < 0.01);
}
function strokeTo({ strokes }: Drawing, x: number, y: number): Stroke | undefined {
  return strokes.find(({ points }) => points.at(-1)?.x === x && Math.abs((points.at(-1)?.y ?? 0) - y) < 0.01);
}
/** Steepest chord that a level tangent may have, sampled in steps, where a tight bend follows. */
const LEVEL = 0.1;

/** Rise over run between two neighbouring points. */
function slope(from: Point | undefined, to: Point | undefined): number {
  return from && to ? Math.abs((to.y - from.y) / (to.x - from.x)) : Infinity;
}
function widthAt(stroke: Stroke | undefined, travelled: number): number {
  const { width = LINE_WIDTH } = stroke ?? {};
  return typeof width === 'number' ? width : width(travelled);
}

function expectEntry(piece: Piece, box: Box): void {
  const stroke = strokeFrom(piece(box), 0, joint(box));
  expect(stroke).toBeDefined();
  expect(slope(stroke?.points[0], stroke?.points[1])).toBeLessThan(LEVEL);
  expect(widthAt(stroke, 0)).toBeCloseTo(LINE_WIDTH);
}
function expectExit(piece: Piece, box: Box): void {
  const stroke = strokeTo(piece(box), box.width, joint(box));
  expect(stroke).toBeDefined();
  expect(slope(stroke?.points.at(-2), stroke?.points.at(-1))).toBeLessThan(LEVEL);
  expect(widthAt(stroke, 1)).toBeCloseTo(LINE_WIDTH);
}

describe.each(SCREENS)('at %i × %i', (width, height) => {
  const box = boxOf(width, height);

  it.each(THROUGH)('%s joins on both sides', (_name, piece) => {
    expectEntry(piece, box);
    expectExit(piece, box);
  });

  it('the opening leads on, and the closing is led to', () => {
    expectExit(opening, box);
    expectEntry(closing, box);
  });

  it('every stroke is drawn with finite numbers', () => {
    for (const [, piece] of [...THROUGH, ['opening', opening] as const, ['closing', closing] as const])
      for (const { points } of piece(box).strokes)
        for (const { x, y } of points) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });
});

it('the figure stands inside the slide, above the joint', () => {
  for (const [width, height] of SCREENS) {
    const box = boxOf(width, height);
    const area = figureArea(box);
    expect(area.left).toBeGreaterThan(0);
    expect(area.right).toBeLessThan(box.width);
    expect(area.top).toBeGreaterThan(0);
    expect(area.bottom).toBeLessThan(joint(box));
  }
});
