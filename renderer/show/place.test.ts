// Where the show is: written into an address, and found in one.
import { describe, expect, it } from 'vitest';
import { placeIn } from './place.ts';

describe('the place in an address', () => {
  it.each([
    ['', undefined],
    ['?language=kk', undefined],
    ['?slide=culture', { slide: 'culture', visiting: false, highContrast: false }],
    [
      '?slide=culture&language=kk&visiting=true&textSize=large&highContrast=true',
      { slide: 'culture', language: 'kk', visiting: true, textSize: 'large', highContrast: true },
    ],
    ['?slide=a&textSize=huge&visiting=yes', { slide: 'a', visiting: false, highContrast: false }],
  ])('%s', (query, place) => {
    expect(placeIn(query)).toEqual(place);
  });
});
