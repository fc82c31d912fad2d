// What the page may do, as plain rules: no Electron in here, so each can be tested by itself.
import { APP_ORIGIN, PAGE_ADDRESS } from '../serving/resolve.ts';

/**
 * The Content-Security-Policy of every answer: nothing but our own files, no inline script or style, no frame, no form.
 * @param devServer loopback address of Vite while developing; its hot reload needs a socket and inline styles
 */
export function contentSecurityPolicy(devServer?: URL): string {
  const self = "'self'";
  // Vite’s page tries its own host first, and turns to the server’s address only when that fails in the network.
  const socket = devServer === undefined ? '' : ` ws://jubilee ws://${devServer.host}`;
  const inline = devServer === undefined ? '' : " 'unsafe-inline'";
  return [
    `default-src 'none'`,
    `script-src ${self}`,
    `style-src ${self}${inline}`,
    // A picture that is too large is shown as a scaled copy, which only our own script can make.
    `img-src ${self} blob:`,
    `font-src ${self}`,
    `media-src ${self}`,
    `connect-src ${self}${socket}`,
    `manifest-src ${self}`,
    `worker-src ${self}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Who may ask for what. */
export interface Openings {
  /** Vite, while developing. */
  readonly devServer?: URL;
  /** Whether staff at a developer’s machine may open Chromium’s developer tools. */
  readonly devTools: boolean;
}

/** Whether the network service may see a request at all. A kiosk has no network: only `app://jubilee/` passes. */
export function mayRequest(address: string, { devServer, devTools }: Openings): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` === APP_ORIGIN) return true;
  if (devTools && url.protocol === 'devtools:') return true;
  return url.host === devServer?.host && /^(?:http|ws):$/.test(url.protocol);
}

/** Whether the page may navigate: never, but Vite reloads it while developing. */
export function mayNavigate(address: string, { devServer }: Openings): boolean {
  return devServer !== undefined && (address === PAGE_ADDRESS || address === `${APP_ORIGIN}/`);
}

/**
 * The address of Vite’s server, when `JUBILEE_DEV_SERVER` names one on this very machine, else undefined: a package never asks.
 * @param value of the environment variable, e.g. `http://127.0.0.1:5173`
 */
export function devServerOf(value: string | undefined, isPackaged: boolean): URL | undefined {
  if (isPackaged || value === undefined || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return loopback && url.protocol === 'http:' ? url : undefined;
}
