// What a file is by its first bytes.
import { expect, it } from 'vitest';
import { sniff } from './sniff.ts';

it.each([
  ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['RIFF\x10\0\0\0WAVEfmt ', undefined],
  ['\0\0\0\x1cftypavif\0\0\0\0mif1miaf', 'image/avif'],
  ['\0\0\0\x1cftypmif1\0\0\0\0mif1avif', 'image/avif'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'image/heic'],
  ['\0\0\0\x18ftypisom\0\0\x02\0isommp41', 'video/mp4'],
  ['\0\0\0\x14ftypqt  \0\0\x02\0qt  ', 'video/quicktime'],
  ['\x1aE\xdf\xa3\x9fB\x82\x84webm', 'video/webm'],
  ['\x1aE\xdf\xa3\x9fB\x82\x88matroska', 'video/x-matroska'],
  ['WEBVTT\n\n', 'text/vtt'],
  ['\xef\xbb\xbfWEBVTT', 'text/vtt'],
  ['WEBVTTx', undefined],
  ['<svg xmlns="…">', 'image/svg+xml'],
  ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a long licence -->\n<svg\nwidth="1">', 'image/svg+xml'],
  ['<html><body>', undefined],
  ['no svg> here <svg>', undefined],
  ['', undefined],
])('%j is %s', (start, type) => {
  expect(sniff(Buffer.from(start, 'latin1'))).toBe(type);
});
