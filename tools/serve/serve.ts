// A small web server on this machine alone.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import type { LiveContent } from './live-content.ts';
import { withLiveMark, withPolicy } from './page.ts';

export interface ServeOptions {
  /** Folder of a site (see ../site.ts), or of the built renderer if `content` is given. */
  readonly site: string;
  /** Port to listen on. @default 0, any that is free */
  readonly port?: number;
  /** Serves an exhibition’s folder as it is now, in place of the site’s own content. */
  readonly content?: LiveContent;
}

export type Served = { readonly address: string; readonly close: () => void } | { readonly refusal: string };

/** Serves a site on 127.0.0.1. A port that can’t be had is a value, not an exception. */
export function serve({ site, port = 0, content }: ServeOptions): Promise<Served> {
  const files = sirv(site, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const serveFiles = (): void => {
      const path = (request.url ?? '/').split('?')[0];
      if (content !== undefined && (path === '/' || path === '/index.html')) {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
        response.end(withPolicy(withLiveMark(readFileSync(join(site, 'index.html'), 'utf8'))));
      } else {
        files(request, response, () => {
          response.writeHead(404).end();
        });
      }
    };
    if (content === undefined) serveFiles();
    else content.handle(request, response, serveFiles);
  });
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ refusal: refusalOf(error, port) });
    });
    server.listen(port, '127.0.0.1', () => {
      const { port: got } = server.address() as AddressInfo;
      const close = (): void => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ address: `http://127.0.0.1:${String(got)}/`, close });
    });
  });
}

function refusalOf(error: NodeJS.ErrnoException, port: number): string {
  const number = String(port);
  if (error.code === 'EADDRINUSE')
    return `Port ${number} is taken by another program. Leave --port out for a free one, or name another.`;
  if (error.code === 'EACCES') return `Port ${number} is reserved for the system. Name one from 1024 on.`;
  return `Port ${number} can’t be used: ${error.message}`;
}
