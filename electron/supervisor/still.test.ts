// The still: words from an exhibition, and nothing that could run.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BLACK, still } from './still.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-still-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('has the title in each language, in the deck’s order', () => {
  const deck = { languages: ['kk', 'en'], title: { en: 'Thirty years', kk: 'Отыз жыл' } };
  const { html } = still(deck, folder);
  expect([...html.matchAll(/<p lang="(\w+)">([^<]*)</g)].map(([, tag, text]) => [tag, text])).toEqual([
    ['kk', 'Отыз жыл'],
    ['en', 'Thirty years'],
  ]);
});

it('passes over a language without a title', () => {
  const { html } = still({ languages: ['kk', 'en'], title: { en: 'Thirty years' } }, folder);
  expect(html).toContain('<main><p lang="en">Thirty years</p></main>');
});

it('is a page without a script, whatever a title says', () => {
  const deck = { languages: ['en'], title: { en: '<script>alert("1")</script> & more' } };
  const { html, css } = still(deck, folder);
  expect(html).not.toMatch(/<script|style="|on\w+=/);
  expect(html).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; more');
  expect(css).not.toContain('url(');
});

it('is black and empty while the kiosk is closed', () => {
  expect(BLACK.html).toContain('<link rel="stylesheet" href="still.css">');
  expect(BLACK.html).toContain('<body></body>');
  expect(BLACK.css).toBe('html { background: #000; cursor: none; }\n');
});

it('stands without an exhibition, and without the page’s folder', () => {
  const bare = still(undefined, join(folder, 'nowhere'));
  expect(bare.html).toContain('<main></main>');
  // Nor without its fonts.
  mkdirSync(join(folder, 'assets'));
  expect(still(undefined, folder)).toEqual(bare);
  expect(bare.css).toMatch(/^\nhtml/);
});

it('has the serif’s four alphabets where they are', () => {
  mkdirSync(join(folder, 'assets'));
  for (const name of ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'])
    writeFileSync(join(folder, 'assets', `source-serif-4-${name}-opsz-normal-x.woff2`), '');
  const { css } = still(undefined, folder);
  expect([...css.matchAll(/url\(assets\/source-serif-4-([a-z-]+)-opsz/g)].map(([, name]) => name)).toEqual([
    'latin',
    'latin-ext',
    'cyrillic',
    'cyrillic-ext',
  ]);
  expect(css.match(/^@font-face \{.*\}$/gm)).toHaveLength(4);
  expect(css).toContain('Jubilee-latin, Jubilee-latin-ext, Jubilee-cyrillic, Jubilee-cyrillic-ext, Georgia');
});
