// What a website consists of, and what it never overwrites.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from './site.ts';

const DECK = `id: test
languages: [en]
slides:
  - kind: statement
    id: one
    picture: { file: media/dot.svg }
  - kind: statement
    id: two
`;
const TEXT = `title: Test
reviewed: true
slides:
  one: { title: One, alt: A dot }
  two: { title: Two }
`;
/** A drawing, which is never too small. */
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';

let root: string;
const at = (...path: string[]): string => join(root, ...path);
const build = (more: { worker?: boolean; lenient?: boolean } = {}) =>
  buildSite({
    renderer: at('renderer'),
    exhibition: at('exhibition'),
    out: at('site'),
    worker: false,
    ...more,
  });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jubilee-site-'));
  for (const folder of [
    ['renderer', 'assets'],
    ['exhibition', 'text'],
    ['exhibition', 'media'],
  ])
    mkdirSync(at(...folder), { recursive: true });
  writeFileSync(at('renderer', 'index.html'), '<html><head><title>Jubilee</title></head></html>');
  writeFileSync(at('renderer', 'assets', 'index-abcdefgh.js'), '');
  writeFileSync(at('exhibition', 'deck.yaml'), DECK);
  writeFileSync(at('exhibition', 'text', 'en.yaml'), TEXT);
  writeFileSync(at('exhibition', 'media', 'dot.svg'), DRAWING);
  writeFileSync(at('exhibition', 'media', 'unused.svg'), DRAWING);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('a site', () => {
  it('holds the page, the deck, and the media that the deck names, and no others', async () => {
    expect(await build()).toEqual({ built: true, problems: [] });
    const files = readdirSync(at('site'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
    expect(files.sort()).toEqual(['deck.json', 'dot.svg', 'index-abcdefgh.js', 'index.html', 'kiosk.json']);
    expect(readFileSync(at('site', 'index.html'), 'utf8')).toContain('Content-Security-Policy');
    const deck = JSON.parse(readFileSync(at('site', 'content', 'deck.json'), 'utf8')) as {
      slides: unknown[];
    };
    expect(deck.slides).toHaveLength(2);
  });

  it('has a worker that keeps every file but the settings', async () => {
    expect(await build({ worker: true })).toMatchObject({ built: true });
    const worker = readFileSync(at('site', 'sw.js'), 'utf8');
    for (const file of [
      'index.html',
      'assets/index-abcdefgh.js',
      'content/deck.json',
      'content/media/dot.svg',
    ])
      expect(worker).toContain(`"${file}"`);
    expect(worker).not.toContain('"content/kiosk.json"');
  });

  it('replaces an older one', async () => {
    await build();
    writeFileSync(at('site', 'assets', 'old.js'), '');
    expect(await build()).toMatchObject({ built: true });
    expect(existsSync(at('site', 'assets', 'old.js'))).toBe(false);
  });

  it('is not built from a broken exhibition, and the older one stays', async () => {
    await build();
    writeFileSync(at('exhibition', 'deck.yaml'), DECK.replace('kind: statement', 'kind: statment'));
    const result = await build();
    expect(result.built).toBe(false);
    expect(result.problems.filter((problem) => problem.severity === 'error')).toHaveLength(1);
    expect(existsSync(at('site', 'index.html'))).toBe(true);
    expect(existsSync(at('site.partial'))).toBe(false);
  });

  it('leaves broken slides out when asked to', async () => {
    writeFileSync(at('exhibition', 'deck.yaml'), DECK.replace('kind: statement', 'kind: statment'));
    expect(await build({ lenient: true })).toMatchObject({ built: true });
    const deck = JSON.parse(readFileSync(at('site', 'content', 'deck.json'), 'utf8')) as {
      slides: unknown[];
    };
    expect(deck.slides).toHaveLength(1);
  });

  it('never replaces a folder that is no site', async () => {
    mkdirSync(at('site'));
    writeFileSync(at('site', 'thesis.odt'), 'years of work');
    const result = await build();
    expect(result).toMatchObject({ built: false });
    expect(result.refusal).toContain('holds something that is not a site');
    expect(readdirSync(at('site'))).toEqual(['thesis.odt']);
  });

  it('never replaces a file', async () => {
    writeFileSync(at('site'), 'years of work');
    expect((await build()).refusal).toContain('can’t be used');
    expect(readFileSync(at('site'), 'utf8')).toBe('years of work');
  });
});
