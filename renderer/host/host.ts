// Which host the page runs in. Both satisfy the same bridge; nothing else in the renderer asks where it is.
import { BRIDGE_NAME } from '../../core/bridge.ts';
import type { KioskBridge } from '../../core/bridge.ts';

/** The bridge of Electron’s preload where there is one, else the browser’s own. */
export async function findHost(): Promise<KioskBridge> {
  const exposed = (globalThis as { readonly [BRIDGE_NAME]?: KioskBridge })[BRIDGE_NAME];
  if (exposed !== undefined) return exposed;
  const { browserHost } = await import('./browser.ts');
  return browserHost();
}

/** Address of a file of the exhibition, e.g. `media/handshake.jpg`. Relative, so that any sub-folder of any server will do. */
export function contentAddress(path: string): string {
  return `content/${path.split('/').map(encodeURIComponent).join('/')}`;
}
