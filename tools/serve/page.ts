// What is written into the page’s head, by whom it is served.
import { contentSecurityPolicy } from '../../electron/security/policy.ts';

/** A web server may set no headers, so the page itself carries the policy that Electron’s answers have as a header. */
export function withPolicy(page: string): string {
  // A <meta> can’t say who may frame the page.
  const policy = contentSecurityPolicy().replace(/;\s*frame-ancestors [^;]*/, '');
  return inHead(page, `<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

/** Tells the page that its content may change while it is open, and where to hear of it. */
export function withLiveMark(page: string): string {
  return inHead(page, '<meta name="jubilee-changes" content="content/changes" />');
}

/** First thing in the head: a policy counts from where it stands. */
function inHead(page: string, element: string): string {
  return page.replace('<head>', `<head>\n    ${element}`);
}
