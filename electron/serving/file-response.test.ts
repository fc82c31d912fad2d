// Files as answers: whole, in part, and none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileResponse, mediaType } from './file-response.ts';

const BYTES = Uint8Array.from({ length: 600_000 }, (_, index) => index % 251);

describe('fileResponse', () => {
  let folder: string;
  let film: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jubilee-file-'));
    film = join(folder, 'film.webm');
    writeFileSync(film, BYTES);
    writeFileSync(join(folder, 'empty.svg'), '');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function get(path: string, init: RequestInit = {}) {
    const response = await fileResponse(
      path,
      new Request('http://x/', init),
      new Headers({ 'X-All': 'yes' }),
    );
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
    });
    expect(body).toEqual(BYTES);
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
    const { response, body } = await get(join(folder, 'empty.svg'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('0');
    expect(body).toHaveLength(0);
  });

  it('stops reading when nobody listens any more', async () => {
    const response = await fileResponse(film, new Request('http://x/'), new Headers());
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await expect(reader?.cancel()).resolves.toBeUndefined();
  });

  it('rejects a folder and what is not there', async () => {
    await expect(get(folder)).rejects.toThrow();
    await expect(get(join(folder, 'none.jpg'))).rejects.toThrow('ENOENT');
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
