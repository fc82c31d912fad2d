// What every answer of app:// carries, whatever becomes of the request.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '../security/policy.ts';
import { patiently } from '../timing/patience.ts';
import { serveApp } from './protocol.ts';
import type { Served } from './protocol.ts';

vi.mock('electron', () => ({ net: {}, protocol: {} }));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jubilee-protocol-'));
  writeFileSync(join(folder, 'film.webm'), 'a film');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const lines: string[] = [];
const say = (place: string, message: string) => void lines.push(`${place} ${message}`);

/** Answers as a kiosk whose disk fails at `index.html` and nowhere else. */
function kiosk(open: boolean, deckJson: Uint8Array<ArrayBuffer> | undefined) {
  let handler: ((request: Request) => Promise<Response>) | undefined;
  const protocol = {
    isProtocolHandled: () => false,
    handle: (_scheme: string, given: typeof handler) => (handler = given),
  };
  const ask = patiently(10_000);
  const served = {
    pageFolder: folder,
    page: {
      read: (path: string) =>
        path === 'index.html'
          ? Promise.reject(new Error('the disk fails'))
          : Promise.resolve(path === 'assets/a.js' ? new Uint8Array(3) : undefined),
    },
    exhibition: { deck: undefined, deckJson, places: (path: string) => [{ folder, path, ask }] },
    open: () => open,
    log: { info: say, warn: say, error: say },
  } as unknown as Served;
  serveApp(protocol as unknown as Protocol, served);
  return (address: string, init?: RequestInit) => handler!(new Request(address, init));
}

const DECK = new TextEncoder().encode('{}');
const FILM = 'app://jubilee/content/film.webm';

describe('app://', () => {
  it.each<readonly [string, number, RequestInit]>([
    ['app://jubilee/assets/a.js', 200, {}],
    ['app://jubilee/assets/a.js', 200, { method: 'HEAD' }],
    ['app://jubilee/content/deck.json', 200, {}],
    ['app://jubilee/still.html', 200, {}],
    ['app://jubilee/still.css', 200, {}],
    [FILM, 200, {}],
    [FILM, 206, { headers: { range: 'bytes=0-1' } }],
    [FILM, 416, { headers: { range: 'bytes=6-' } }],
    ['app://jubilee/content/none.webm', 404, {}],
    ['app://jubilee/none.js', 404, {}],
    ['app://elsewhere/assets/a.js', 404, {}],
    ['app://jubilee/index.html', 404, {}],
    ['app://jubilee/assets/a.js', 405, { method: 'POST' }],
  ])('answers %s by %i, with the policy and without guessing', async (address, status, init) => {
    for (const open of [true, false]) {
      const { status: found, headers } = await kiosk(open, DECK)(address, init);
      expect(found).toBe(status);
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy());
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('also while there is no deck', async () => {
    const { status, headers } = await kiosk(true, undefined)('app://jubilee/content/deck.json');
    expect([status, headers.get('content-security-policy')]).toEqual([404, contentSecurityPolicy()]);
  });

  it('names what fails in the log', async () => {
    lines.length = 0;
    await kiosk(true, DECK)('app://jubilee/index.html');
    expect(lines).toEqual(['protocol app://jubilee/index.html: Error: the disk fails']);
  });
});
