// What an app:// address means. Pure: whether the file is there, and really inside, is asked elsewhere.
import type { Place } from '../../core/bridge.ts';
import { staysInside } from '../../core/deck/values.ts';

export const SCHEME = 'app';
const HOST = 'jubilee';
/** The origin of the page: bridge calls from anywhere else are refused. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`;
export const PAGE_ADDRESS = `${APP_ORIGIN}/index.html`;
export const STILL_ADDRESS = `${APP_ORIGIN}/still.html`;

/** The page’s address: at a place, where it was interrupted there. */
export function pageAddress(place: Place | undefined): string {
  if (place === undefined) return PAGE_ADDRESS;
  const query = new URLSearchParams(Object.entries(place).map(([name, value]) => [name, String(value)]));
  return `${PAGE_ADDRESS}?${query.toString()}`;
}

export type Target =
  /** A file of the built page, relative to its folder. */
  | { readonly kind: 'page'; readonly path: string }
  /** The deck, as it is in memory. */
  | { readonly kind: 'deck' }
  /** The still, which is made of nothing that lies on a disk: its page, or its style sheet. */
  | { readonly kind: 'still'; readonly part: 'html' | 'css' }
  /** A file of the exhibition, relative to its folder; served only when the deck names it. */
  | { readonly kind: 'media'; readonly path: string };

/**
 * The target of an address, or undefined for whatever is not ours: another scheme or host, a path that climbs, an
 * encoded separator, a drive letter, a NUL. The path is decoded once, so what is still encoded after that is a name.
 */
export function resolve(address: string): Target | undefined {
  const url = parse(address);
  if (url?.protocol !== `${SCHEME}:` || url.host !== HOST || url.username !== '' || url.password !== '')
    return;
  if (/%(?:2f|5c|00)/i.test(url.pathname)) return;
  const path = decode(url.pathname.slice(1));
  if (path === undefined) return;
  if (path === '') return { kind: 'page', path: 'index.html' };
  if (!staysInside(path)) return;
  if (path === 'content/deck.json') return { kind: 'deck' };
  if (path === 'still.html') return { kind: 'still', part: 'html' };
  if (path === 'still.css') return { kind: 'still', part: 'css' };
  if (path === 'content') return;
  if (path.startsWith('content/')) return { kind: 'media', path: path.slice('content/'.length) };
  return path.includes(':') ? undefined : { kind: 'page', path };
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
