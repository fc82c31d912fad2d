// A website of one exhibition: the built renderer, the deck, its media, and a worker that keeps it all offline.
import { copyFile, cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../core/deck/problem.ts';
import type { Deck } from '../core/deck/schema.ts';
import { readExhibition } from '../electron/exhibition/read.ts';
import { namedMedia } from '../electron/shown/named-media.ts';
import { withPolicy } from './serve/page.ts';

export interface SiteOptions {
  /** Folder of the built renderer. */
  readonly renderer: string;
  /** Folder of the exhibition. */
  readonly exhibition: string;
  /** Folder to write. An older site or an empty folder is replaced; anything else is refused. */
  readonly out: string;
  /** Whether a service worker makes the site work offline. @default true */
  readonly worker?: boolean;
  /** Whether a broken slide is left out, as a kiosk would, instead of failing the build. @default false */
  readonly lenient?: boolean;
}

/** Whether the site was written; if not, `problems` hold an error or `refusal` says why. */
export interface SiteResult {
  readonly built: boolean;
  readonly problems: readonly Problem[];
  readonly refusal?: string;
}

/** Builds the site. What was at `out` before stays until the new site is complete. */
export async function buildSite(options: SiteOptions): Promise<SiteResult> {
  const { deck, problems } = await readExhibition(options.exhibition);
  const broken = problems.some((problem) => problem.severity === 'error');
  if (deck === undefined || (broken && options.lenient !== true)) return { built: false, problems };

  const refusal = await refuses(options.out);
  if (refusal !== undefined) return { built: false, problems, refusal };

  const partial = `${options.out}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await cp(options.renderer, partial, { recursive: true });
    await writePage(partial);
    await writeContent(partial, options.exhibition, deck);
    if (options.worker !== false) await writeWorker(partial);
    await rm(options.out, { recursive: true, force: true });
    await rename(partial, options.out);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return { built: true, problems };
}

/** Why a folder may not be replaced, or undefined. Nobody’s files are lost to a mistyped `--out`. */
async function refuses(out: string): Promise<string | undefined> {
  try {
    const names = await readdir(out);
    if (names.length === 0 || (names.includes('index.html') && names.includes('content'))) return undefined;
    return `${out} holds something that is not a site built by us. Name an empty or a new folder.`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return `${out} can’t be used: ${(error as Error).message}`;
  }
}

async function writePage(site: string): Promise<void> {
  const file = join(site, 'index.html');
  await writeFile(file, withPolicy(await readFile(file, 'utf8')));
}

async function writeContent(site: string, exhibition: string, deck: Deck): Promise<void> {
  const content = join(site, 'content');
  await mkdir(content, { recursive: true });
  await writeFile(join(content, 'deck.json'), JSON.stringify(deck));
  // Here whoever runs the site may overrule settings; without the file every visit would log a 404.
  await writeFile(join(content, 'kiosk.json'), '{}\n');
  for (const path of namedMedia(deck)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await copyFile(join(exhibition, path), join(content, path));
  }
}

async function writeWorker(site: string): Promise<void> {
  // Loaded only now: it is large, and most who import this file never need it.
  const { generateSW } = await import('workbox-build');
  const { warnings } = await generateSW({
    globDirectory: site,
    globPatterns: ['**/*'],
    // Settings are asked of the server first, so that an edit of the file counts at the next visit.
    globIgnores: ['content/kiosk.json'],
    runtimeCaching: [
      { urlPattern: /\/content\/kiosk\.json$/, handler: 'NetworkFirst', options: { cacheName: 'settings' } },
    ],
    swDest: join(site, 'sw.js'),
    mode: 'production',
    sourcemap: false,
    inlineWorkboxRuntime: true,
    skipWaiting: true,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    navigateFallback: 'index.html',
    // A query holds settings (`?idle=30`); the page is the same.
    ignoreURLParametersMatching: [/./],
    // Files whose name holds their hash never change.
    dontCacheBustURLsMatching: /^assets\/.*-[\w-]{8}\.\w+$/,
    // An exhibition’s films may be large, and have to be there offline too.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  });
  for (const warning of warnings) console.warn(warning);
}
