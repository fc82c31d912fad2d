// The page's files: served as they were built or not at all, and from memory once they were.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageFiles } from './page-files.ts';

const STYLE = 'body { background: #0b1b2b; }';
let base: string;
let folder: string;
let list: string;
let lines: string[];
const into = (level: string) => (place: string, message: string) =>
  void lines.push(`${level} ${place} ${message}`);
const log = { info: into('info'), warn: into('warn'), error: into('error') };
const open = () => new PageFiles(folder, list, log);
const text = async (files: PageFiles, path: string) => {
  const bytes = await files.read(path);
  return bytes && new TextDecoder().decode(bytes);
};
const file = (path: string) => join(folder, path);

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'jubilee-page-'));
  folder = join(base, 'renderer');
  list = join(base, 'page-files.json');
  lines = [];
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(file('assets/index.css'), STYLE);
  writeFileSync(file('stray.txt'), 'a secret');
  const digest = createHash('sha256').update(STYLE).digest('hex');
  writeFileSync(list, JSON.stringify({ 'assets/index.css': digest }));
});
afterEach(() => rmSync(base, { recursive: true }));

/** What can happen to a file. */
const DAMAGES: readonly [string, (path: string) => void, RegExp][] = [
  ['random bytes', (path) => writeFileSync(path, Buffer.from([255, 0, 145])), /index\.css is damaged/],
  ['cut short', (path) => writeFileSync(path, STYLE.slice(0, -1)), /index\.css is damaged/],
  ['zeros', (path) => writeFileSync(path, Buffer.alloc(STYLE.length)), /index\.css is damaged/],
  ['deleted', (path) => rmSync(path), /index\.css is missing/],
  [
    'a folder',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    /index\.css is missing, or cannot be read/,
  ],
];

it('are served as they were built, and no others', async () => {
  expect(await text(open(), 'assets/index.css')).toBe(STYLE);
  expect(await open().read('stray.txt')).toBeUndefined();
  expect(await open().read('toString')).toBeUndefined();
  expect(lines).toEqual([]);
});

it.each(DAMAGES)('are not served where they are %s, and the log says so', async (_, damage, said) => {
  damage(file('assets/index.css'));
  expect(await open().read('assets/index.css')).toBeUndefined();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(said);
  expect(lines[0]).toMatch(/^error page .*: install Jubilee again$/);
});

it.each(DAMAGES)('stay as they were read, whatever becomes of them: %s', async (_, damage) => {
  const files = open();
  await files.read('assets/index.css');
  damage(file('assets/index.css'));
  expect(await text(files, 'assets/index.css')).toBe(STYLE);
  expect(lines).toEqual([]);
});

it('are safe before they are asked for, all of them', async () => {
  const files = open();
  await files.keepAll();
  rmSync(folder, { recursive: true });
  expect(await text(files, 'assets/index.css')).toBe(STYLE);
});

it('are served once they are mended', async () => {
  const files = open();
  rmSync(file('assets/index.css'));
  expect(await files.read('assets/index.css')).toBeUndefined();
  writeFileSync(file('assets/index.css'), STYLE);
  expect(await text(files, 'assets/index.css')).toBe(STYLE);
});

describe('without the list', () => {
  it.each(['', '[]', '{"assets'])('they are served unchecked, which is told: %j', async (content) => {
    writeFileSync(list, content);
    expect(await text(open(), 'assets/index.css')).toBe(STYLE);
    expect(lines[0]).toMatch(/^error page .*page-files\.json is missing or damaged/);
  });

  it('they still lie inside their folder', async () => {
    rmSync(list);
    writeFileSync(join(base, 'outside.css'), '');
    symlinkSync(join(base, 'outside.css'), file('assets/link.css'));
    expect(await open().read('assets/link.css')).toBeUndefined();
  });
});
