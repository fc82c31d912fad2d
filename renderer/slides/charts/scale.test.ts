import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsFor, lengths, radiusOf } from './scale.ts';

describe('lengths', () => {
  it('are proportional to their values', () => {
    const [exports = 0, imports = 0] = lengths([263.9, 155.7]);
    expect(exports / imports).toBeCloseTo(263.9 / 155.7, 12);
    expect(exports + imports).toBeCloseTo(1, 12);
  });

  it('fill less than the whole where the total is more than its parts', () => {
    expect(lengths([25, 50], 100)).toEqual([0.25, 0.5]);
  });

  it('of nothing are nothing, and a negative value has none', () => {
    expect(lengths([0, 0])).toEqual([0, 0]);
    expect(lengths([-1, 2])).toEqual([0, 1]);
  });
});

describe('areas', () => {
  const area = (radius: number) => Math.PI * radius ** 2;

  it('are to each other as the values', () => {
    const inner = radiusOf(1_069_000_000, 9_960_000_000, 300);
    expect(area(inner) / area(300)).toBeCloseTo(1.069 / 9.96, 12);
  });

  it('never leave the whole', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e12, noNaN: true }),
        fc.double({ min: 1, max: 1e12, noNaN: true }),
        (part, whole) => {
          expect(radiusOf(part, whole, 100)).toBeLessThanOrEqual(100);
        },
      ),
    );
    expect(radiusOf(1, 0, 100)).toBe(0);
  });
});

describe('the grid of marks', () => {
  it('sets seventy as ten times seven', () => {
    expect(columnsFor(70, 1.15)).toBe(10);
  });

  it('has room for every mark, and no empty row', () => {
    for (let count = 1; count <= 400; count += 1) {
      const columns = columnsFor(count, 1.15);
      const rows = Math.ceil(count / columns);
      expect(columns).toBeGreaterThanOrEqual(1);
      expect(columns * rows).toBeGreaterThanOrEqual(count);
      expect(columns * (rows - 1)).toBeLessThan(count);
    }
  });

  it('stays near the shape of its field', () => {
    for (let count = 12; count <= 400; count += 1) {
      const columns = columnsFor(count, 1.15);
      const shape = columns / Math.ceil(count / columns);
      expect(shape, String(count)).toBeGreaterThan(0.5);
      expect(shape, String(count)).toBeLessThan(2.4);
    }
  });
});
