// Media that would take a kiosk's time: too many files, and a file that names too many sizes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readMedia } from './media.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-media-'));
  mkdirSync(join(folder, 'media'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A box of ISO base media (ISO/IEC 14496-12, 4.2). */
function box(type: string, ...content: readonly Buffer[]): Buffer {
  const head = Buffer.from(`....${type}`, 'latin1');
  head.writeUInt32BE(8 + content.reduce((sum, { length }) => sum + length, 0));
  return Buffer.concat([head, ...content]);
}

/** As much of an AVIF file as tells its size, so many times. */
function avif(sizes: number): Buffer {
  const size = Buffer.alloc(12);
  size.writeUInt32BE(640, 4);
  size.writeUInt32BE(480, 8);
  const properties = Array.from({ length: sizes }, () => box('ispe', size));
  return Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0avif', 'latin1')),
    box('meta', Buffer.alloc(4), box('iprp', box('ipco', ...properties))),
  ]);
}

it('a picture that names its size thousands of times is broken', async () => {
  writeFileSync(join(folder, 'good.avif'), avif(64));
  writeFileSync(join(folder, 'bad.avif'), avif(50_000));
  const facts = await readMedia(folder, ['good.avif', 'bad.avif']);
  expect(facts.get('good.avif')).toMatchObject({ type: 'image/avif', width: 640, height: 480 });
  expect(facts.get('bad.avif')).toMatchObject({ fault: 'a broken picture: its size is unreadable' });
});

it('of more than 10,000 files, the first are looked at', async () => {
  for (const name of ['first', 'last']) writeFileSync(join(folder, 'media', `${name}.svg`), SVG);
  const names = Array.from({ length: 9_999 }, (_, at) => `media/${String(at)}.svg`);
  const facts = await readMedia(folder, { slides: ['media/first.svg', ...names, 'media/last.svg'] });
  expect(facts.get('media/first.svg')).toMatchObject({ type: 'image/svg+xml' });
  expect(facts.get('media/last.svg')).toMatchObject({
    fault: '10,000 files before it, the most that a deck may name',
  });
});
