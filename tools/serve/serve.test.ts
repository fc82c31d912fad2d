// What the small server gives out, and what it says when its port is taken.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../../electron/log/log.ts';
import { EXHIBITIONS } from '../root.ts';
import { liveContent } from './live-content.ts';
import type { LiveContent } from './live-content.ts';
import { serve } from './serve.ts';

const closing: (() => unknown)[] = [];
let root: string;
let said: string[];
const log: Log = {
  info: (_, message) => said.push(message),
  warn: (_, message) => said.push(message),
  error: (_, message) => said.push(message),
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jubilee-serve-'));
  said = [];
  mkdirSync(join(root, 'site'));
  writeFileSync(join(root, 'site', 'index.html'), '<html><head></head></html>');
  cpSync(join(EXHIBITIONS, 'sample'), join(root, 'sample'), { recursive: true });
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  rmSync(root, { recursive: true });
});

async function started(content?: LiveContent, port?: number): Promise<string> {
  const served = await serve({
    site: join(root, 'site'),
    ...(content === undefined ? {} : { content }),
    ...(port === undefined ? {} : { port }),
  });
  if ('refusal' in served) throw new Error(served.refusal);
  closing.push(served.close);
  return served.address;
}

async function live(): Promise<LiveContent> {
  const content = await liveContent(join(root, 'sample'), log);
  closing.push(content.close);
  return content;
}

/** Asks for a path exactly as it is written, which `fetch` would tidy up. */
function statusOf(address: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the server', () => {
  it('listens on this machine alone, on a port that is free', async () => {
    const [one, other] = [await started(), await started()];
    expect(one).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(one).not.toBe(other);
  });

  it('says what to do when a port is taken', async () => {
    const port = Number(new URL(await started()).port);
    expect(await serve({ site: join(root, 'site'), port })).toEqual({
      refusal: `Port ${String(port)} is taken by another program. Leave --port out for a free one, or name another.`,
    });
  });

  it('serves a site as it is', async () => {
    const address = await started();
    expect(await (await fetch(address)).text()).toBe('<html><head></head></html>');
    expect((await fetch(`${address}content/deck.json`)).status).toBe(404);
  });

  it('serves the deck of a folder, and only the files that it names', async () => {
    const address = await started(await live());
    expect(await (await fetch(address)).text()).toContain('jubilee-changes');
    const deck = (await (await fetch(`${address}content/deck.json`)).json()) as { id: string };
    expect(deck.id).toBe('sample');
    const text = readFileSync(join(root, 'sample', 'deck.yaml'), 'utf8');
    const named = /^[^#\n]*(media\/[\w.-]+)/m.exec(text)?.[1] ?? '';
    expect(await statusOf(address, `/content/${named}`)).toBe(200);
    for (const path of [
      '/content/deck.yaml',
      '/content/text/en.yaml',
      '/content/media/../deck.yaml',
      '/content/%2e%2e/sample/deck.yaml',
      '/content/..%2fsample%2fdeck.yaml',
      '/content/%',
    ])
      expect([path, await statusOf(address, path)]).toEqual([path, 404]);
  });

  it('tells of a saved change; a broken save keeps the last good deck and says why', async () => {
    const address = await started(await live());
    const file = join(root, 'sample', 'deck.yaml');
    const good = readFileSync(file, 'utf8');
    const changes = (await fetch(`${address}content/changes`)).body?.getReader();
    const told = async (): Promise<string> => {
      for (let text = ''; ;) {
        text += new TextDecoder().decode((await changes?.read())?.value);
        if (text.includes('data:')) return text;
      }
    };

    const broken = expect.poll(() => said.join('\n'), { timeout: 5_000 });
    writeFileSync(file, 'id: [');
    await broken.toContain('the last good deck stays');
    expect(said.join('\n')).toContain('deck.yaml:1');
    expect((await fetch(`${address}content/deck.json`)).status).toBe(200);

    writeFileSync(file, good.replace('id: sample', 'id: changed'));
    expect(await told()).toContain('data: changed');
    const deck = (await (await fetch(`${address}content/deck.json`)).json()) as { id: string };
    expect(deck.id).toBe('changed');
    await changes?.cancel();
  });

  it('keeps the default language when its file cannot be read any more', async () => {
    const address = await started(await live());
    const broken = expect.poll(() => said.join('\n'), { timeout: 5_000 });
    writeFileSync(join(root, 'sample', 'text', 'en.yaml'), 'title: A: B');
    await broken.toContain('text/en.yaml cannot be read; the last good deck stays');
    const deck = (await (await fetch(`${address}content/deck.json`)).json()) as { defaultLanguage: string };
    expect(deck.defaultLanguage).toBe('en');
  });
});
