// Range headers.
import { describe, expect, it } from 'vitest';
import { byteRange } from './byte-range.ts';

describe('byteRange of a file of 100 bytes', () => {
  it.each([
    [null, 'whole'],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=200-300', 'unsatisfiable'],
    ['bytes=0-1,5-6', 'whole'],
    ['pages=0-1', 'whole'],
    ['nonsense', 'whole'],
  ])('%s', (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });

  it('has no part of an empty file', () => {
    expect(byteRange('bytes=0-0', 0)).toBe('unsatisfiable');
  });
});
