// What the head of a served page says.
import { describe, expect, it } from 'vitest';
import { withLiveMark, withPolicy } from './page.ts';

const PAGE = '<!doctype html><html><head><script type="module" src="./main.js"></script></head></html>';

describe('the page of a website', () => {
  it('has the policy before anything that it holds for', () => {
    const page = withPolicy(PAGE);
    expect(page.indexOf("default-src 'none'; script-src 'self'")).toBeGreaterThan(0);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  });

  it('says nothing that a <meta> can’t: browsers would complain on the console', () => {
    expect(withPolicy(PAGE)).not.toContain('frame-ancestors');
  });

  it('says where to hear of changes', () => {
    expect(withLiveMark(PAGE)).toContain('<meta name="jubilee-changes" content="content/changes" />');
  });
});
