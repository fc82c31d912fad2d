// The browser host: what an address can set, and what it cannot.
import { describe, expect, it } from 'vitest';
import { querySettings } from './browser.ts';
import { contentAddress } from './content.ts';

describe('the query of the address', () => {
  it('sets what a visitor-facing page can use', () => {
    expect(querySettings('?autoplay=false&resume=true&wrap=true&idle=30&warning=25&language=fr-BE')).toEqual({
      autoplay: false,
      resume: true,
      wrap: true,
      idle: 30,
      warning: 25,
      language: 'fr-BE',
    });
  });

  it.each(['?autoplay=yes', '?idle=0', '?idle=soon', '?warning=5', '?language=', '?exhibition=/etc', ''])(
    'passes over %j',
    (query) => {
      expect(querySettings(query)).toEqual({});
    },
  );
});

describe('the address of a file', () => {
  it('is relative, and escaped part by part', () => {
    expect(contentAddress('media/a b#1.jpg')).toBe('content/media/a%20b%231.jpg');
  });
});
