// Words of a slide: the small inline set of marks, and how much there is to read. Plain text, never HTML.
import type { Kind, SlideWords } from './kinds.ts';
import type { Slide, SlideOf } from './schema.ts';
import type { Language } from './values.ts';

/** A piece of text as it is set. A break has no text. */
export interface Inline {
  readonly kind: 'text' | 'emphasis' | 'break';
  readonly text: string;
}

/** `*emphasis*`, a line break by a new line, `\*` for a star. A star without its pair stays as it is. */
export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  for (const [line, content] of text.trim().split('\n').entries()) {
    if (line > 0) parts.push({ kind: 'break', text: '' });
    for (const match of content.matchAll(/(?<!\\)\*((?:\\\*|[^*])+?)(?<!\\)\*|((?:\\\*|[^*])+|\*)/g)) {
      const [, emphasis, plain = ''] = match;
      parts.push(
        emphasis === undefined
          ? { kind: 'text', text: unescape(plain) }
          : { kind: 'emphasis', text: unescape(emphasis) },
      );
    }
  }
  return parts;
}

/** The text as it is read out. */
export function plainText(text: string): string {
  return parseInline(text)
    .map((part) => (part.kind === 'break' ? ' ' : part.text))
    .join('');
}

/** How many words a reader has to read: runs that hold a letter or a digit. */
export function countWords(text: string): number {
  return plainText(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The words of a slide in a language; those of any language it has where that one is missing. */
export function wordsOf<K extends Kind>(slide: SlideOf<K>, language: Language): SlideWords<K> {
  const words = slide.words[language] ?? Object.values(slide.words)[0];
  if (words === undefined) throw new Error(`slide "${slide.id}" has no words`);
  return words as SlideWords<K>;
}

/** How many words of the slide are on the screen at first sight: what a touch has to open does not count, nor does `alt`. */
export function visibleWordCount(slide: Slide, language: Language): number {
  const { alt: _alt, items, ...words } = wordsOf(slide, language) as Record<string, unknown>;
  const opened = slide.kind === 'timeline' || slide.kind === 'gallery';
  const listed = Object.values((items ?? {}) as Record<string, Record<string, unknown>>);
  const texts = [
    ...Object.values(words),
    ...listed.flatMap((item) => (opened ? [item['title']] : Object.values(item))),
  ];
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? countWords(text) : 0), 0);
}

function unescape(text: string): string {
  return text.replaceAll('\\*', '*');
}
