// Which host the page runs in. Both satisfy the same bridge; nothing else in the renderer asks where it is.
import { BRIDGE_NAME } from '../../core/bridge.ts';
import type { Host } from '../../core/bridge.ts';
import { browserHost } from './browser.ts';

/** The bridge of Electron’s preload where there is one, else the browser’s own. */
export function findHost(): Host {
  const exposed = (globalThis as { readonly [BRIDGE_NAME]?: Host })[BRIDGE_NAME];
  return exposed ?? browserHost();
}
