// An exhibition served straight from its folder, for development and for `npm start` in a browser: as in Electron, a
// saved change shows at once, and a broken save keeps the last good deck.
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import type { Deck } from '../../core/deck/schema.ts';
import { CurrentExhibition } from '../../electron/shown/current-exhibition.ts';
import { readExhibition } from '../../electron/exhibition/read.ts';
import type { Log } from '../../electron/log/log.ts';
import { watchFolder } from '../../electron/shown/watch.ts';
import { BUILT_IN } from '../root.ts';

export interface LiveContent {
  /** Answers what is below `/content/`, and passes everything else on. */
  readonly handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** What it shows now; undefined where nothing can be shown. */
  readonly deck: () => Deck | undefined;
  readonly close: () => Promise<void>;
}

/** @param folder of the exhibition; where nothing can be shown from it, the built-in one is, as in Electron */
export async function liveContent(folder: string, log: Log): Promise<LiveContent> {
  const exhibition = await CurrentExhibition.open({
    wanted: folder,
    builtIn: BUILT_IN,
    read: readExhibition,
    log,
  });
  const listeners = new Set<ServerResponse>();
  const stopWatching = await watchFolder(
    folder,
    {
      seen: () => exhibition.seen(folder),
      changed: async () => {
        if (!(await exhibition.refresh())) return;
        for (const listener of listeners) listener.write('data: changed\n\n');
      },
    },
    log,
  );

  return {
    handle: (request, response, next) => {
      const path = pathBelowContent(request.url);
      const deck = exhibition.deckJson;
      if (path === undefined) next();
      else if (path === 'deck.json' && deck !== undefined) sendJson(response, deck);
      else if (path === 'kiosk.json') sendJson(response, '{}');
      else if (path === 'changes') {
        response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
        response.write('\n');
        listeners.add(response);
        request.on('close', () => listeners.delete(response));
      } else if (exhibition.names(path)) {
        request.url = `/${path.split('/').map(encodeURIComponent).join('/')}`;
        sirv(exhibition.folder, { dev: true, etag: true })(request, response, () => {
          notFound(response);
        });
      } else notFound(response);
    },
    deck: () => exhibition.deck,
    close: async () => {
      for (const listener of listeners) listener.end();
      await stopWatching();
    },
  };
}

/** The path of a file of the exhibition; "" for what can’t be one, undefined for what lies elsewhere. */
function pathBelowContent(url = '/'): string | undefined {
  const path = new URL(url, 'http://localhost').pathname;
  if (!path.startsWith('/content/')) return undefined;
  try {
    return decodeURIComponent(path.slice('/content/'.length));
  } catch {
    return '';
  }
}

function sendJson(response: ServerResponse, json: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' });
  response.end(json);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404).end();
}
