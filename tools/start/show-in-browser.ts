// The exhibition in a browser: served on this machine, opened where there is a display, live while its files change.
import { hasDisplay } from '../machine/display.ts';
import { findChromium } from '../machine/find-chromium.ts';
import { DIST } from '../root.ts';
import { TERMINAL } from '../say.ts';
import { liveContent } from '../serve/live-content.ts';
import { serve } from '../serve/serve.ts';
import { openBrowser } from './open-browser.ts';

export interface BrowserShow {
  /** Folder of the exhibition. */
  readonly folder: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly language: string | undefined;
  readonly windowed: boolean;
}

/** Shows it until the browser is closed or Ctrl+C is pressed; resolves to the exit code. */
export async function showInBrowser({ folder, port, language, windowed }: BrowserShow): Promise<number> {
  const left = leaving();
  const content = await liveContent(folder, TERMINAL);
  const served = await serve({ site: DIST.renderer, port, content });
  if ('refusal' in served) {
    console.error(served.refusal);
    await content.close();
    return 1;
  }
  const deck = content.deck();
  if (language !== undefined && deck !== undefined && !deck.languages.includes(language)) {
    const expected = `expected a language of the exhibition (${deck.languages.join(', ')})`;
    console.log(`--language: ${expected}, found "${language}" (${deck.defaultLanguage} is used)`);
  }
  const address =
    served.address + (language === undefined ? '' : `?language=${encodeURIComponent(language)}`);
  const browser = findChromium();
  if (hasDisplay() && browser !== undefined) {
    console.log(`Showing it at ${address} in ${browser}. Alt+F4 there, or Ctrl+C here, leaves.`);
    await Promise.race([openBrowser(browser, address, windowed), left]);
  } else {
    console.log(`Open this address in a browser on this machine (Ctrl+C leaves):\n\n  ${address}\n`);
    await left;
  }
  served.close();
  await content.close();
  return 0;
}

/** Resolves when someone wants us to stop. */
function leaving(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}
