// app://jubilee/…: the built page, the deck as it is in memory, and the media that the deck names. Anything else is 404.
import { net, protocol } from 'electron';
import type { Protocol } from 'electron';
import type { CurrentExhibition } from '../shown/current-exhibition.ts';
import { fileResponse, mediaType } from './file-response.ts';
import type { Log } from '../log/log.ts';
import type { PageFiles } from './page-files.ts';
import { contentSecurityPolicy } from '../security/policy.ts';
import { resolve, SCHEME } from './resolve.ts';
import { BLACK, still } from '../supervisor/still.ts';

export interface Served {
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly page: PageFiles;
  readonly exhibition: CurrentExhibition;
  /** Whether it is within opening hours. */
  readonly open: () => boolean;
  /** While developing, Vite’s server has the page instead of that folder. */
  readonly devServer?: URL;
  readonly log: Log;
}

/** Makes `app` a scheme like https, with fetch and streams. Must be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Answers `app://` from now on, in one session; another exhibition may have been served there before. */
export function serveApp(own: Protocol, served: Served): void {
  if (own.isProtocolHandled(SCHEME)) own.unhandle(SCHEME);
  own.handle(SCHEME, async (request) => {
    try {
      return await answer(request, served);
    } catch (error) {
      served.log.error('protocol', `${request.url}: ${String(error)}`);
      return notFound(served);
    }
  });
}

async function answer(request: Request, served: Served): Promise<Response> {
  const { page, pageFolder, devServer } = served;
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refusal(served, 405, { Allow: 'GET, HEAD' });
  const target = resolve(request.url);
  switch (target?.kind) {
    case undefined:
      return notFound(served);
    case 'deck':
      return deckResponse(request, served);
    case 'still': {
      const { [target.part]: text } = served.open() ? still(served.exhibition.deck, pageFolder) : BLACK;
      return bytesResponse(new TextEncoder().encode(text), `still.${target.part}`, request, served);
    }
    case 'media':
      return mediumResponse(target.path, request, served);
    case 'page': {
      if (devServer !== undefined) return fromVite(request, devServer, served);
      // They are small, and may lie in an archive: to stream them, Electron would copy each to a temporary file.
      const bytes = await page.read(target.path);
      return bytes === undefined ? notFound(served) : bytesResponse(bytes, target.path, request, served);
    }
  }
}

function deckResponse(request: Request, served: Served): Response {
  const { deckJson } = served.exhibition;
  return deckJson === undefined ? notFound(served) : bytesResponse(deckJson, 'deck.json', request, served);
}

/** A medium is served because the deck names it, not because it lies there. */
async function mediumResponse(path: string, request: Request, served: Served): Promise<Response> {
  const places = served.exhibition.places(path);
  const response = await fileResponse(places, request, headersOf(served), (fault) => {
    served.log.error('protocol', fault);
  });
  return response ?? notFound(served);
}

function bytesResponse(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  request: Request,
  served: Served,
): Response {
  const headers = headersOf(served);
  headers.set('Content-Type', mediaType(name));
  headers.set('Content-Length', String(bytes.byteLength));
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}

/** Vite’s answer under our own origin and headers, so that the page has the same origin while developing as on a kiosk. */
async function fromVite(request: Request, devServer: URL, served: Served): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const reply = await net.fetch(new URL(`${pathname}${search}`, devServer).href, {
    bypassCustomProtocolHandlers: true,
    headers: { accept: request.headers.get('accept') ?? '*/*' },
  });
  const headers = headersOf(served);
  headers.set('Content-Type', reply.headers.get('content-type') ?? 'application/octet-stream');
  return new Response(reply.body, { status: reply.status, headers });
}

function headersOf({ devServer }: Served): Headers {
  return new Headers({
    'Content-Security-Policy': contentSecurityPolicy(devServer),
    'X-Content-Type-Options': 'nosniff',
    // The exhibition may change under the show, and the page with the next version; both are a disk away.
    'Cache-Control': 'no-cache',
  });
}

function notFound(served: Served): Response {
  return refusal(served, 404);
}

function refusal(served: Served, status: number, more: Record<string, string> = {}): Response {
  const headers = headersOf(served);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Response(null, { status, headers });
}
