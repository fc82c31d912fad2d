// What the page may do.
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, devServerOf, mayNavigate, mayRequest } from './policy.ts';

const devServer = new URL('http://127.0.0.1:5173');
const kiosk = { devTools: false };
const developer = { devServer, devTools: true };

describe('contentSecurityPolicy', () => {
  it('lets nothing in but our own files', () => {
    expect(contentSecurityPolicy()).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; media-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'",
    );
  });

  it('opens for hot reload while developing, and never for inline scripts', () => {
    const policy = contentSecurityPolicy(devServer);
    expect(policy).toContain("connect-src 'self' ws://jubilee ws://127.0.0.1:5173;");
    expect(policy).toContain("script-src 'self';");
  });
});

describe('mayRequest', () => {
  it.each([
    'https://example.org/',
    'http://127.0.0.1:5173/',
    'ws://127.0.0.1:5173/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'devtools://devtools/bundled/inspector.html',
    'data:text/html,x',
    'nonsense',
  ])('a kiosk never asks for %s', (address) => {
    expect(mayRequest(address, kiosk)).toBe(false);
  });

  it('asks for its own files', () => {
    expect(mayRequest('app://jubilee/content/deck.json', kiosk)).toBe(true);
  });

  it('lets a developer have Vite and the developer tools, and nothing more', () => {
    expect(mayRequest('ws://127.0.0.1:5173/?token=x', developer)).toBe(true);
    expect(mayRequest('devtools://devtools/bundled/inspector.html', developer)).toBe(true);
    expect(mayRequest('http://127.0.0.1:8080/', developer)).toBe(false);
    expect(mayRequest('https://example.org/', developer)).toBe(false);
  });
});

describe('mayNavigate', () => {
  it('is never on a kiosk, not even to the page itself', () => {
    expect(mayNavigate('app://jubilee/index.html', kiosk)).toBe(false);
  });

  it('is a reload of the page while developing', () => {
    expect(mayNavigate('app://jubilee/index.html', developer)).toBe(true);
    expect(mayNavigate('https://example.org/', developer)).toBe(false);
  });
});

describe('devServerOf', () => {
  it('is a loopback address, outside of packages', () => {
    expect(devServerOf('http://127.0.0.1:5173', false)?.host).toBe('127.0.0.1:5173');
    expect(devServerOf('http://127.0.0.1:5173', true)).toBeUndefined();
    expect(devServerOf('http://example.org:5173', false)).toBeUndefined();
    expect(devServerOf('https://127.0.0.1:5173', false)).toBeUndefined();
    expect(devServerOf('nonsense', false)).toBeUndefined();
    expect(devServerOf(undefined, false)).toBeUndefined();
  });
});
