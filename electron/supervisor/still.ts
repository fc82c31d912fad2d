// The still: what is shown when nothing else can be. One page without a script, made here, so that it needs no file at all.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Deck } from '../../core/deck/schema.ts';

export interface Still {
  readonly html: string;
  readonly css: string;
}

/** Alphabets of the serif, in the order in which a letter is looked for. */
const ALPHABETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;

/**
 * The exhibition’s title in each of its languages, if there is an exhibition, over a golden line.
 * @param pageFolder where the page’s own fonts are looked for; without them the system’s serif does
 */
export function still(deck: Pick<Deck, 'languages' | 'title'> | undefined, pageFolder: string): Still {
  const titles = (deck?.languages ?? []).flatMap((language) => {
    const title = deck?.title[language];
    return title === undefined ? [] : [`<p lang="${escaped(language)}">${escaped(title)}</p>`];
  });
  return {
    html: page(`<main>${titles.join('\n')}</main>`),
    css: `${fontFaces(pageFolder)}${CSS}`,
  };
}

/** What stands in its place outside opening hours. */
export const BLACK: Still = {
  html: page(''),
  css: 'html { background: #000; cursor: none; }\n',
};

function page(body: string): string {
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>Jubilee</title><link rel="stylesheet" href="still.css"></head>
<body>${body}</body></html>
`;
}

const CSS = `
html, body { height: 100%; margin: 0; overflow: hidden; background: #0b1b2b; color: #f6f1e7; cursor: default; user-select: none; }
body { display: grid; place-items: center; background: radial-gradient(90vmax 60vmax at 50% 40%, #10283d, #0b1b2b); }
main { display: grid; gap: 3vmin; max-width: 80vw; text-align: center; }
p { margin: 0; font: 300 3.4vmin/1.3 ${ALPHABETS.map((name) => `Jubilee-${name}`).join(', ')}, Georgia, serif; text-wrap: balance; }
p:first-child { font-size: 6vmin; padding-bottom: 4vmin; border-bottom: 0.3vmin solid #f4b740; margin-bottom: 2vmin; }
`;

/** A family for each alphabet: the first that has a letter gives it. */
function fontFaces(pageFolder: string): string {
  let files: string[];
  try {
    files = readdirSync(join(pageFolder, 'assets'));
  } catch {
    return '';
  }
  return ALPHABETS.map((name) => {
    const file = files.find((one) => one.startsWith(`source-serif-4-${name}-opsz-normal-`));
    return file === undefined
      ? ''
      : `@font-face { font-family: Jubilee-${name}; src: url(assets/${file}); font-weight: 200 900; }\n`;
  }).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
