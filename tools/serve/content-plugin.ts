// Lets Vite’s development server serve an exhibition’s folder, live, beside the page.
import type { Plugin } from 'vite';
import { TERMINAL } from '../say.ts';
import { liveContent } from './live-content.ts';
import { withLiveMark } from './page.ts';

/** @param folder of the exhibition */
export function contentPlugin(folder: string): Plugin {
  return {
    name: 'jubilee-content',
    apply: 'serve',
    async configureServer(server) {
      const content = await liveContent(folder, TERMINAL);
      server.middlewares.use(content.handle);
      server.httpServer?.once('close', () => void content.close());
    },
    transformIndexHtml: withLiveMark,
  };
}
