// Files as answers: whole, in part, and none.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patiently } from '../timing/patience.ts';
import { fileResponse, mediaType } from './file-response.ts';

const fail = (fault: string) => {
  throw new Error(fault);
};
const BYTES = Uint8Array.from({ length: 600_000 }, (_, index) => index % 251);

describe('fileResponse', () => {
  let folder: string;
  const film = 'film.webm';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jubilee-file-'));
    writeFileSync(join(folder, film), BYTES);
    writeFileSync(join(folder, 'empty.svg'), '');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const told: string[] = [];
  const ask = patiently(10_000);
  const placesOf = (path: string) => [{ folder, path, ask }];
  async function get(path: string, init: RequestInit = {}) {
    const headers = new Headers({ 'X-All': 'yes' });
    const request = new Request('http://x/', init);
    const response = await fileResponse(placesOf(path), request, headers, (fault) => told.push(fault));
    if (response === undefined) throw new Error('no answer');
    return { response, body: new Uint8Array(await response.arrayBuffer()) };
  }

  it('gives the whole file, in more than one piece, with the headers that all answers carry', async () => {
    const { response, body } = await get(film);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'x-all': 'yes',
      'accept-ranges': 'bytes',
      'content-length': '600000',
      'content-type': 'video/webm',
      'last-modified': statSync(join(folder, film)).mtime.toUTCString(),
    });
    // Quicker than byte by byte.
    expect(Buffer.from(body).equals(BYTES)).toBe(true);
  });

  it('gives a part across a piece’s edge', async () => {
    const { response, body } = await get(film, { headers: { range: 'bytes=262000-262999' } });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 262000-262999/600000');
    expect(response.headers.get('content-length')).toBe('1000');
    expect(body).toEqual(BYTES.subarray(262_000, 263_000));
  });

  it('has no part behind the end', async () => {
    const { response, body } = await get(film, { headers: { range: 'bytes=600000-' } });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */600000');
    expect(body).toHaveLength(0);
  });

  it('gives a HEAD its headers alone', async () => {
    const { response, body } = await get(film, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('600000');
    expect(body).toHaveLength(0);
  });

  it('gives an empty file', async () => {
    const { response, body } = await get('empty.svg');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('0');
    expect(body).toHaveLength(0);
  });

  it('stops reading when nobody listens any more', async () => {
    const response = await fileResponse(placesOf(film), new Request('http://x/'), new Headers(), fail);
    const reader = response?.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await expect(reader?.cancel()).resolves.toBeUndefined();
  });

  it('has no answer of a folder, which is told, nor of what is not there', async () => {
    mkdirSync(join(folder, 'folder.jpg'));
    await expect(get('none.jpg')).rejects.toThrow('no answer');
    expect(told).toEqual([]);
    await expect(get('folder.jpg')).rejects.toThrow('no answer');
    expect(told).toEqual([expect.stringMatching(/folder\.jpg: Error: (?:a folder|EISDIR)/)]);
  });
});

describe('mediaType', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['a.js', 'text/javascript; charset=utf-8'],
    ['deck.json', 'application/json; charset=utf-8'],
    ['a.woff2', 'font/woff2'],
    ['a.avif', 'image/avif'],
    ['a.vtt', 'text/vtt; charset=utf-8'],
    ['a.unknown', 'application/octet-stream'],
  ])('%s is %s', (path, type) => {
    expect(mediaType(path)).toBe(type);
  });
});
