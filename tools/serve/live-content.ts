// An exhibition served straight from its folder, for development and for `npm start` in a browser: a saved change
// shows at once, and a broken save keeps the last good deck.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { watch } from 'chokidar';
import sirv from 'sirv';
import type { Problem } from '../../core/deck/problem.ts';
import type { Deck } from '../../core/deck/schema.ts';
import { readExhibition } from '../../electron/exhibition/read.ts';
import { mediaOf } from '../build/media.ts';

/** Where the page listens for changes; see `withLiveMark`. */
const CHANGES = 'content/changes';
/** How long saving goes on after the first file changed: editors write in several steps, ms. */
const QUIET = 200;

export interface LiveContent {
  /** Answers what is below `/content/`, and passes everything else on. */
  readonly handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  readonly close: () => Promise<void>;
}

/**
 * @param folder of the exhibition
 * @param say is told what was wrong each time the folder was read, and whether a deck could be made of it
 */
export async function liveContent(
  folder: string,
  say: (problems: readonly Problem[], usable: boolean) => void,
): Promise<LiveContent> {
  let deck: Deck | undefined;
  let media = new Set<string>();
  const listeners = new Set<ServerResponse>();
  const files = sirv(folder, { dev: true, etag: true });

  const read = async (): Promise<void> => {
    const result = await readExhibition(folder);
    say(result.problems, result.deck !== undefined);
    if (result.deck === undefined) return;
    deck = result.deck;
    media = new Set(mediaOf(deck));
    for (const listener of listeners) listener.write('data: changed\n\n');
  };
  await read();

  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { ignoreInitial: true });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), QUIET);
  });

  return {
    handle: (request, response, next) => {
      const path = pathBelowContent(request.url);
      if (path === undefined) next();
      else if (path === 'deck.json' && deck !== undefined) sendJson(response, deck);
      else if (path === 'kiosk.json') sendJson(response, {});
      else if (path === 'changes') {
        response
          .writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
          .write('\n');
        listeners.add(response);
        request.on('close', () => listeners.delete(response));
      } else if (media.has(path)) {
        request.url = (request.url ?? '').replace('/content/', '/');
        files(request, response, () => {
          notFound(response);
        });
      } else notFound(response);
    },
    close: async () => {
      clearTimeout(timer);
      for (const listener of listeners) listener.end();
      await watcher.close();
    },
  };
}

/** Tells the page that its content may change while it is open, and where to hear of it. */
export function withLiveMark(page: string): string {
  return page.replace('<head>', `<head>\n    <meta name="jubilee-changes" content="${CHANGES}" />`);
}

function pathBelowContent(url = '/'): string | undefined {
  const path = new URL(url, 'http://localhost').pathname;
  if (!path.startsWith('/content/')) return undefined;
  try {
    return decodeURIComponent(path.slice('/content/'.length));
  } catch {
    return '';
  }
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' });
  response.end(JSON.stringify(value));
}

function notFound(response: ServerResponse): void {
  response.writeHead(404).end();
}
