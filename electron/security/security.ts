// Everything that the page can’t do: permissions, the network, downloads, new windows and navigation are refused here.
import type { Session, WebContents } from 'electron';
import type { Log } from '../log/log.ts';
import { mayNavigate, mayRequest } from './policy.ts';
import type { Openings } from './policy.ts';

/** Electron keeps a session for as long as it runs, and a display that comes back gets the same one. */
const locked = new WeakSet<Session>();

/** Refuses every permission, device, download and request that is not ours, for all that runs in the session. */
export function lockSession(session: Session, openings: Openings, log: Log): void {
  if (locked.has(session)) return;
  locked.add(session);
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    log.warn('security', `refused the permission ${permission}`);
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    event.preventDefault();
    log.warn('security', `refused to download ${item.getURL()}`);
  });
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !mayRequest(details.url, openings);
    if (cancel) log.warn('security', `refused to ask for ${details.url}`);
    callback({ cancel });
  });
}

/** Refuses new windows, web views, and every way to another page. */
export function lockContents(contents: WebContents, openings: Openings, log: Log): void {
  const refuse = (what: string) => (event: { readonly url: string; preventDefault: () => void }) => {
    if (mayNavigate(event.url, openings)) return;
    event.preventDefault();
    log.warn('security', `refused to ${what} ${event.url}`);
  };
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('security', `refused to open ${url}`);
    return { action: 'deny' };
  });
  // The second is asked first, and for every frame; the first remains where a version has only that.
  contents.on('will-navigate', refuse('navigate to'));
  contents.on('will-frame-navigate', refuse('navigate to'));
  contents.on('will-redirect', refuse('be redirected to'));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log.warn('security', 'refused a web view');
  });
}
