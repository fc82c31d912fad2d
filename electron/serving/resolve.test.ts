// What app:// addresses mean, and which ones mean nothing.
import { describe, expect, it } from 'vitest';
import { resolve } from './resolve.ts';

describe('resolve', () => {
  it.each([
    ['app://jubilee/', { kind: 'page', path: 'index.html' }],
    ['app://jubilee', { kind: 'page', path: 'index.html' }],
    ['app://jubilee/index.html?x=1#y', { kind: 'page', path: 'index.html' }],
    ['app://jubilee/assets/main-Bq3.js', { kind: 'page', path: 'assets/main-Bq3.js' }],
    ['app://jubilee/content/deck.json', { kind: 'deck' }],
    ['app://jubilee/content/media/a.jpg', { kind: 'media', path: 'media/a.jpg' }],
    ['app://jubilee/content/media/%C3%A9t%C3%A9%20100%25.jpg', { kind: 'media', path: 'media/été 100%.jpg' }],
    ['app://jubilee/content/text/en.yaml', { kind: 'media', path: 'text/en.yaml' }],
  ])('%s', (address, target) => {
    expect(resolve(address)).toEqual(target);
  });

  it('decodes once: what is encoded twice is a name, not a way up', () => {
    expect(resolve('app://jubilee/content/%252e%252e/x.jpg')).toEqual({
      kind: 'media',
      path: '%2e%2e/x.jpg',
    });
  });

  it.each([
    ['another host', 'app://elsewhere/index.html'],
    ['no host', 'app:///index.html'],
    ['a port', 'app://jubilee:80/index.html'],
    ['a user', 'app://me@jubilee/index.html'],
    ['another scheme', 'https://jubilee/index.html'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'nonsense'],
    ['an absolute path', 'app://jubilee//etc/passwd'],
    ['an absolute path in content', 'app://jubilee/content//etc/passwd'],
    ['an encoded slash', 'app://jubilee/content/..%2f..%2fpackage.json'],
    ['an encoded slash alone', 'app://jubilee/%2fetc/passwd'],
    ['an encoded backslash', 'app://jubilee/content/..%5c..%5cpackage.json'],
    ['a backslash', 'app://jubilee/content/..\\..\\package.json'],
    ['a NUL', 'app://jubilee/index.html%00.jpg'],
    ['a drive', 'app://jubilee/C:/Windows/win.ini'],
    ['an alternate stream', 'app://jubilee/assets/main.js::$DATA'],
    ['broken UTF-8', 'app://jubilee/%ff%fe'],
    ['a lone per cent', 'app://jubilee/100%'],
    ['a folder', 'app://jubilee/assets/'],
    ['the content folder', 'app://jubilee/content'],
  ])('refuses %s', (_, address) => {
    expect(resolve(address)).toBeUndefined();
  });

  it.each([
    'app://jubilee/../package.json',
    'app://jubilee/%2e%2e/package.json',
    'app://jubilee/content/../../x',
  ])('leaves nothing of the way up in %s', (address) => {
    const target = resolve(address);
    expect(target === undefined || !JSON.stringify(target).includes('..')).toBe(true);
  });
});
