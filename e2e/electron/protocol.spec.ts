// app://: what it serves, and everything that it does not.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '../fixtures/electron-test.ts';
import type { RunningElectron } from '../fixtures/host/electron-app.ts';

/** One grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const DECK = `id: pictures
languages: [en]
slides:
  - { kind: statement, id: one, picture: { file: media/a.png } }
`;
const PICTURES = {
  files: {
    'deck.yaml': DECK,
    'text/en.yaml': 'title: Pictures\nslides:\n  one: { title: One }\n',
    'media/a.png': PIXEL,
    'media/unnamed.png': PIXEL,
  },
};

/** What every answer carries: said in full by `electron/security/policy.test.ts`. */
const POLICY =
  /^default-src 'none'; script-src 'self'; style-src 'self'; (?!.*unsafe).*frame-ancestors 'none'$/;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly length: number;
}

/** Asks as the main process can: its addresses reach the protocol just as they are. Whatever is answered carries the policy. */
async function ask(
  { application }: RunningElectron,
  address: string,
  init: RequestInit = {},
): Promise<Answer> {
  const answer = await application.evaluate(
    async ({ net }, [url, how]) => {
      const response = await net.fetch(url, how);
      const body = await response.arrayBuffer();
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        length: body.byteLength,
      };
    },
    [address, init] as const,
  );
  const { 'content-security-policy': policy, 'x-content-type-options': guessing } = answer.headers;
  expect([address, policy, guessing]).toEqual([address, expect.stringMatching(POLICY), 'nosniff']);
  return answer;
}

test('page, deck, still and the media that the deck names are served, with a policy and no guessing', async ({
  launch,
  lay,
}) => {
  const kiosk = await launch({ exhibition: lay(PICTURES) });
  for (const [path, type] of [
    ['index.html', 'text/html; charset=utf-8'],
    ['content/deck.json', 'application/json; charset=utf-8'],
    ['content/media/a.png', 'image/png'],
    ['still.html', 'text/html; charset=utf-8'],
    ['still.css', 'text/css; charset=utf-8'],
  ] as const) {
    const { status, headers } = await ask(kiosk, `app://jubilee/${path}`);
    expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
    expect(headers['cache-control']).toBe('no-cache');
  }
});

test('no way leads out of the folders that are served', async ({ launch, lay }) => {
  const exhibition = lay(PICTURES);
  writeFileSync(join(dirname(exhibition), 'secret.png'), PIXEL);
  const kiosk = await launch({ exhibition });
  for (const path of [
    'package.json',
    '../../package.json',
    '%2e%2e/%2e%2e/package.json',
    '..%2f..%2fpackage.json',
    '%252e%252e/package.json',
    '..%5c..%5cpackage.json',
    '..\\..\\package.json',
    '/etc/passwd',
    '//etc/passwd',
    '%2fetc%2fpasswd',
    'C:/Windows/win.ini',
    'index.html%00.png',
    'assets',
    'content',
    'content/',
    'content/../index.html/x',
    'content/media',
    'content/../../secret.png',
    'content/%2e%2e/secret.png',
    'content/..%2fsecret.png',
    'content/..%5csecret.png',
    'content//etc/passwd',
    'content/deck.yaml',
    'content/text/en.yaml',
    'content/media/unnamed.png',
    'content/media/none.png',
    '%ff',
  ]) {
    expect([path, (await ask(kiosk, `app://jubilee/${path}`)).status]).toEqual([path, 404]);
  }
});

test('a link that leads out of the exhibition is not followed', async ({ launch, lay }) => {
  const exhibition = lay({ files: { ...PICTURES.files, 'media/a.png': '' } });
  const outside = join(dirname(exhibition), 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'a.png'), PIXEL);
  rmSync(join(exhibition, 'media', 'a.png'));
  symlinkSync(join(outside, 'a.png'), join(exhibition, 'media', 'a.png'));
  const kiosk = await launch({ exhibition });
  expect((await ask(kiosk, 'app://jubilee/content/media/a.png')).status).toBe(404);
});

test('another host is not answered', async ({ launch }) => {
  const kiosk = await launch();
  expect((await ask(kiosk, 'app://elsewhere/index.html')).status).toBe(404);
  const fromPage = await kiosk.page.evaluate(() => fetch('app://elsewhere/index.html').then(String, String));
  expect(fromPage).toContain('Failed to fetch');
});

test('only GET and HEAD are answered', async ({ launch }) => {
  const kiosk = await launch();
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await ask(kiosk, 'app://jubilee/index.html', { method })).status).toBe(405);
  }
  const head = await ask(kiosk, 'app://jubilee/index.html', { method: 'HEAD' });
  expect([head.status, head.length]).toEqual([200, 0]);
});

test('a part of a file is served, so that films can be sought in', async ({ launch, lay }) => {
  const kiosk = await launch({ exhibition: lay(PICTURES) });
  const size = PIXEL.byteLength;
  const picture = 'app://jubilee/content/media/a.png';
  const part = await ask(kiosk, picture, { headers: { range: 'bytes=1-3' } });
  expect([part.status, part.length, part.headers['content-range']]).toEqual([
    206,
    3,
    `bytes 1-3/${String(size)}`,
  ]);
  const beyond = await ask(kiosk, picture, { headers: { range: `bytes=${String(size)}-` } });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${String(size)}`]);
});
